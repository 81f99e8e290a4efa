import { StatusCard } from '@/desk/status-card';
import { now } from '@/platform/clock';
import { reachWords } from '@/ui/reach-words';
import { Row } from '@/ui/row';
import type { ProposalView } from '../../../../../core/disclosure/workbench-contract';
import { noticeLength } from '../../notice-words';
import { noticeWords } from '../../words';
import { statusWords, turnWords } from '../words';

/** An item, where it stands in the procedure, and how many people it reaches. */
export function ProposalStatus({ proposal }: { proposal: ProposalView }) {
  const {
    title,
    isEditable,
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
  const notice = noticeDays === null ? undefined : `公示 ${noticeLength({ days: noticeDays, inWorkingDays })}`;
  return (
    <StatusCard
      title={isEditable ? title : null}
      state={statusWords[status]}
      turn={turnWords(proposal)}
      signed={reviewed}
      check={isDone ? null : { of: proposal.check, maySend: maySend(proposal) }}
      remark={remark}
      remarkOn={status === 'withdrawn' ? '撤回' : '退回'}
    >
      <Row title={unitName} facts={[`${proposerName}提出`, catalogueTitle ?? undefined]} />
      <Row title={`公开范围：${reachWords(reach)}`} facts={[notice, stands]} />
    </StatusCard>
  );
}

/** Whether this person's next step is read by members at once. */
const maySend = ({ commands }: ProposalView): boolean =>
  commands.some((name) => name === 'approve' || name === 'addProgress' || name === 'conclude');
