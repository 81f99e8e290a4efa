import { Card } from '@/ui/card';
import { Row } from '@/ui/row';
import type { StatuteImportReport } from '../../../../core/library/workbench-contract';
import { countsWords, versionWords } from '../words';

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
  const { title, articles, chapters, outcome, previous, staleQuestions, problems, remarks, isImported } = report;
  if (problems.length > 0)
    return (
      <Card title={`有 ${problems.length} 处读不懂，没有导入`}>
        {problems.slice(0, MOST_SHOWN).map((problem) => (
          <Row key={`${problem.line} ${problem.message}`} title={problem.message} facts={[`第 ${problem.line} 行`]} />
        ))}
      </Card>
    );
  return (
    <Card title={isImported ? '已导入' : '检查结果'}>
      <Row
        title={title}
        facts={[versionWords(report), `${chapters} 章 ${articles} 条`, outcomeWords[outcome]]}
        {...(isImported ? { onPress: onOpen } : {})}
      />
      {previous && <Row title={`与${versionWords(previous)}相比`} facts={[countsWords(previous.counts)]} />}
      {remarks.map((remark) => (
        <Row key={`${remark.line} ${remark.message}`} title={remark.message} facts={[`第 ${remark.line} 行`]} />
      ))}
      <Row title={`待核对的试题 ${staleQuestions} 道`} facts={['引用的条文有改动或删去，不再出进新卷']} />
    </Card>
  );
}

/** The most problems listed; once these are corrected, the next check lists the others. */
const MOST_SHOWN = 40;
