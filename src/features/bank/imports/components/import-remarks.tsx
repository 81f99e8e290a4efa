import { useState } from 'react';
import { scrollOnceDrawn } from '@/platform/scroll';
import { Card } from '@/ui/card';
import { Row } from '@/ui/row';
import type { Assumption, ImportView } from '../../../../../core/bank/imports/import';
import { useImportJob } from '../job-store';
import { assumptionsOf, assumptionWords, leftOutWords } from '../words';

/** The place of the list of rows on the page. */
export const ROWS = 'import-rows';
/** Height of the bar over the page, in px. */
const TOP_BAR = 56;

/** What was assumed in reading, which opens its rows, and what was not read, which opens its places. */
export function ImportRemarks({ job }: { job: ImportView }) {
  const { show } = useImportJob();
  const open = (what: Assumption): void => {
    show(what);
    // The rows may lie below the screen.
    scrollOnceDrawn({ selector: `#${ROWS}`, offsetTop: -TOP_BAR });
  };
  const [isOpen, setOpen] = useState(false);
  const { leftOut, unknownColumns } = job;
  const assumptions = assumptionsOf(job);
  if (assumptions.length === 0 && leftOut.length === 0 && unknownColumns.length === 0) return null;
  return (
    <Card title='请看一看'>
      {assumptions.map(({ what, count }) => (
        <Row key={what} title={assumptionWords[what]} facts={[`${count} 题`]} onPress={() => open(what)} />
      ))}
      {leftOut.length > 0 && (
        <Row
          isWhole
          title={leftOutWords(leftOut)}
          facts={[isOpen ? '收起' : '看是哪些']}
          onPress={() => setOpen(!isOpen)}
        />
      )}
      {isOpen && leftOut.map(({ words }) => <Row key={words} isWhole title={words} />)}
      {unknownColumns.length > 0 && (
        <Row
          isWhole
          title={`没有用到的内容：${unknownColumns.slice(0, MOST_COLUMNS).join('、')}`}
          facts={[
            unknownColumns.length > MOST_COLUMNS ? `等 ${unknownColumns.length} 种` : undefined,
            '名称可以对照模板',
          ]}
        />
      )}
    </Card>
  );
}

const MOST_COLUMNS = 8;
