import { Card } from '@/ui/card';
import { Row } from '@/ui/row';
import type { StatuteImportReport } from '../../../../core/library/workbench-contract';
import { articlesWords, countsWords, versionWords } from '../words';

const outcomeWords: Record<StatuteImportReport['outcome'], string> = {
  added: '新的一版',
  changed: '库里已有这一版，内容会更新',
  same: '库里已有这一版，内容相同',
};

interface ImportReportProps {
  report: StatuteImportReport;
  onOpen: () => void;
}

/** Result of a check or an import: the statute and its changes, or the lines that could not be read. */
export function ImportReport({ report, onOpen }: ImportReportProps) {
  const { title, chapters, outcome, previous, staleQuestions, problems, remarks, isImported } = report;
  if (problems.length > 0)
    return (
      <>
        <Card title={`有 ${problems.length} 处读不懂，没有导入`}>
          <Lines of={problems.slice(0, MOST_SHOWN)} />
        </Card>
        {remarks.length > 0 && (
          <Card title='读的时候放在一边的、拿不准的'>
            <Lines of={remarks} />
          </Card>
        )}
      </>
    );
  return (
    <Card title={isImported ? '已导入' : '检查结果'}>
      <Row
        title={title}
        facts={[versionWords(report), `${chapters} 章，${articlesWords(report)}`, outcomeWords[outcome]]}
        {...(isImported ? { onPress: onOpen } : {})}
      />
      {previous && <Row title={`与${versionWords(previous)}相比`} facts={[countsWords(previous.counts)]} />}
      <Lines of={remarks} />
      <Row title={`待核对的试题 ${staleQuestions} 道`} facts={['引用的条文有改动或删去，不再出进新卷']} />
    </Card>
  );
}

const Lines = ({ of: lines }: { of: StatuteImportReport['problems'] }) =>
  lines.map(({ line, message }) => <Row key={`${line} ${message}`} title={message} facts={[`第 ${line} 行`]} />);

/** The most problems listed; once these are corrected, the next check lists the others. */
const MOST_SHOWN = 40;
