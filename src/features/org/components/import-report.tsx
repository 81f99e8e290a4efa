import { Card } from '@/ui/card';
import { figure } from '@/ui/figure';
import { Notice } from '@/ui/notice';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { useImport } from '../import-store';
import { adminsFirst, roleChangeWords } from '../words';

/** What the rows of a table would do, or have done: counts, who may do what from then on, and what is wrong, by line. */
export function ImportReportCard() {
  const { phase, report } = useImport();
  const isDone = phase === 'done';
  const { added, changed, same, total, problems, roleChanges } = report;
  return (
    <Card title={isDone ? '已导入' : '检查结果'}>
      <Row
        isWhole
        title={`新增 ${figure(added)}，更新 ${figure(changed)}，未变 ${figure(same)}，有误 ${figure(problems.length)}`}
        facts={[`共 ${figure(total)} 行`]}
      />
      {roleChanges.length > 0 && (
        <Notice
          kind='warn'
          text={`角色${isDone ? '' : '将'}有 ${figure(roleChanges.length)} 处变动，${isDone ? '已记入操作记录' : '请逐条核对'}。`}
        />
      )}
      <Pieces of={adminsFirst(roleChanges)}>
        {(changed) => (
          <Row
            key={`${changed.line}-${changed.role}-${changed.unitName}-${changed.change}`}
            title={roleChangeWords(changed)}
            facts={[`第 ${changed.line} 行`]}
          />
        )}
      </Pieces>
      <Pieces of={problems}>
        {(problem) => (
          <Row
            key={`${problem.line}-${problem.column}`}
            title={`第 ${problem.line} 行“${problem.column}”`}
            facts={[problem.message]}
          />
        )}
      </Pieces>
    </Card>
  );
}
