import { now } from '@/platform/clock';
import { friendlyTime } from '@/ui/friendly-time';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import type { ReportedQuestion } from '../../../../../core/bank/reports/workbench-contract';
import { reasonWords } from '../words';

/** Members' reports on a question, the latest first. */
export function ReportsList({ reports }: Pick<ReportedQuestion, 'reports'>) {
  return (
    <Pieces of={reports}>
      {({ reason, text, at, version, check }, index) => (
        <Row
          key={index}
          title={text === '' ? reasonWords[reason] : text}
          facts={[
            text === '' ? undefined : reasonWords[reason],
            `第 ${version} 版`,
            isUnchecked(check) ? '微信没有检查' : undefined,
            friendlyTime(at, now()),
          ]}
          isWhole
        />
      )}
    </Pieces>
  );
}

/** A member's words that WeChat has not passed. Only those who keep the bank read them. */
const isUnchecked = (check: ReportedQuestion['reports'][number]['check']): boolean =>
  check !== null && check.verdict !== 'passed';
