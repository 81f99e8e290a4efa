import { checkTone, checkWords } from '@/desk/check-words';
import { now } from '@/platform/clock';
import { Card } from '@/ui/card';
import { exactTime } from '@/ui/friendly-time';
import { Notice } from '@/ui/notice';
import { reachWords } from '@/ui/reach-words';
import { Row } from '@/ui/row';
import type { ProposalView } from '../../../../../core/disclosure/workbench-contract';
import { noticeLength } from '../../notice-words';
import { noticeWords } from '../../words';
import { statusWords, turnWords } from '../words';

/** The state of an item in the procedure, and how many people it reaches. */
export function ProposalStatus({ proposal }: { proposal: ProposalView }) {
  const {
    status,
    remark,
    catalogueTitle,
    publishedAt,
    noticeEndsAt,
    unitName,
    proposerName,
    reach,
    noticeDays,
    inWorkingDays,
    reviewed,
  } = proposal;
  const stands =
    publishedAt === null || noticeEndsAt === null
      ? undefined
      : noticeWords({ publishedAt, endsAt: noticeEndsAt }, now());
  const isDone = status === 'concluded' || status === 'withdrawn';
  const checked = isDone ? null : checkWords(proposal.check, maySend(proposal));
  const notice = noticeDays === null ? undefined : `公示 ${noticeLength({ days: noticeDays, inWorkingDays })}`;
  return (
    <Card>
      <Row title={statusWords[status]} facts={[turnWords(proposal)]} />
      <Row title={unitName} facts={[`${proposerName}提出`, catalogueTitle ?? undefined]} />
      <Row title={`公开范围：${reachWords(reach)}`} facts={[notice, stands]} />
      {reviewed && (
        <Row
          title={`保密审查：${reviewed.byName}`}
          facts={[exactTime(reviewed.at), `逐项确认了 ${reviewed.checked.length} 条`]}
        />
      )}
      {checked && <Notice kind={checkTone(proposal.check)} text={checked} />}
      {remark !== null && <Notice kind='warn' text={`${status === 'withdrawn' ? '撤回' : '退回'}的原因：${remark}`} />}
    </Card>
  );
}

/** Whether this person's next step is read by members at once. */
const maySend = ({ commands }: ProposalView): boolean =>
  commands.some((name) => name === 'approve' || name === 'addProgress' || name === 'conclude');
