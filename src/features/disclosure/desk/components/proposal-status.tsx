import { checkTone, checkWords } from '@/desk/check-words';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { reachWords } from '@/ui/reach-words';
import { Row } from '@/ui/row';
import type { ProposalView } from '../../../../../core/disclosure/workbench-contract';
import { statusWords, turnWords } from '../words';

/** The state of an item in the procedure, and how many people it reaches. */
export function ProposalStatus({ proposal }: { proposal: ProposalView }) {
  const { status, remark, unitName, proposerName, reach, noticeDays } = proposal;
  const isDone = status === 'concluded' || status === 'withdrawn';
  const checked = isDone ? null : checkWords(proposal.check, maySend(proposal));
  const notice = noticeDays === null ? undefined : `公示 ${noticeDays} 天`;
  return (
    <Card>
      <Row title={statusWords[status]} facts={[turnWords(proposal)]} />
      <Row title={unitName} facts={[`${proposerName}提出`]} />
      <Row title={`公开范围：${reachWords(reach)}`} facts={[notice]} />
      {checked && <Notice kind={checkTone(proposal.check)} text={checked} />}
      {remark !== null && <Notice kind='warn' text={`${status === 'withdrawn' ? '撤回' : '退回'}的原因：${remark}`} />}
    </Card>
  );
}

/** Whether this person's next step is read by members at once. */
const maySend = ({ commands }: ProposalView): boolean =>
  commands.some((name) => name === 'approve' || name === 'addProgress' || name === 'conclude');
