import { StatusCard } from '@/desk/status-card';
import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { EndChanges } from '@/ui/end-changes';
import { Notice } from '@/ui/notice';
import { Pieces } from '@/ui/pieces';
import { reachWords } from '@/ui/reach-words';
import { Row } from '@/ui/row';
import type { CallDesk } from '../../../../../core/works/workbench-contract';
import { kindWords, momentWords, seenByWords, stageLine } from '../../words';
import { statusWords, turnWords } from '../words';

/** Where a call stands, whom it reaches, and how many works there are. */
export function CallStatus({ call }: { call: CallDesk }) {
  const { status, stage, remark, unitName, authorName, reach, works, signed, callId } = call;
  const isForReaders = stage === null || call.commands.includes('decide');
  const passes = call.commands.includes('publish') || call.commands.includes('decide');
  return (
    <StatusCard
      title={call.title}
      state={stage === null ? statusWords[status] : stageLine({ ...call, stage })}
      turn={turnWords(call)}
      signed={signed}
      check={isForReaders ? { of: call.check, maySend: passes } : null}
      remark={remark}
      remarkOn={status === 'withdrawn' ? '撤下' : '退回'}
      notices={<Proposed call={call} />}
    >
      <Row title={unitName} facts={[`${authorName}起草`, `谁参加：${reachWords(reach)}`]} isWhole />
      {stage !== null && (
        <Row
          title={`${works.in} 件参评`}
          facts={[works.waiting > 0 ? `还有 ${works.waiting} 件等人看` : '没有等人看的']}
          onPress={() => (works.waiting > 0 ? go('manageCalls', { list: 'works' }) : go('call', { callId }))}
        />
      )}
      <Row title={seenByWords(call)} facts={['交作品的人读到的话']} isWhole />
    </StatusCard>
  );
}

/** What waits for another person's word. */
const Proposed = ({ call: { proposal, endProposal, endChanges } }: { call: CallDesk }) => (
  <>
    <EndChanges changes={endChanges} />
    {endProposal && (
      <Notice
        kind='warn'
        text={`${endProposal.byName}提出延长到 ${momentWords(endProposal.endsAt)} 截止，理由：${endProposal.reason}。${endProposal.isOwn ? '要另一个人同意。' : '等您或别人同意。'}`}
      />
    )}
    {proposal && (
      <Notice
        kind='warn'
        text={`${proposal.byName}提出了 ${proposal.prizes.length} 个奖项。${proposal.isOwn ? '要另一个人定下。' : '等您或别人定下。'}`}
      />
    )}
  </>
);

/** What jury and voters have made of the works, best first, with the prizes that are proposed or given. */
export function Standings({ call }: { call: CallDesk }) {
  const { standings, proposal, prizes } = call;
  if (call.stage !== 'deciding' && call.stage !== 'decided') return null;
  const given = new Map((proposal?.prizes ?? prizes).map(({ submissionId, prize }) => [submissionId, prize]));
  return (
    <Card title='评的结果'>
      {standings.length === 0 && <Notice text='没有人打分，也没有人投票。' />}
      <Pieces of={standings}>
        {({ submissionId, kind, title, place, mean, votes }, at) => (
          <Row
            key={submissionId}
            title={`${at + 1}. ${title}`}
            facts={[
              kindWords[kind],
              place === null ? '没有分' : `评委评的第 ${place} 名`,
              mean === null ? undefined : `${mean.toFixed(1)} 分`,
              call.hasVotes ? `${votes} 票` : undefined,
            ]}
            isWhole
            mark={given.get(submissionId)}
          />
        )}
      </Pieces>
    </Card>
  );
}
