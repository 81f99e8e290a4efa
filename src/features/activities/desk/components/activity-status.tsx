import { StatusCard } from '@/desk/status-card';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { reachWords } from '@/ui/reach-words';
import { Row } from '@/ui/row';
import type { ActivityWork } from '../../../../../core/activities/workbench-contract';
import { stateWords, turnWords } from '../words';

/** Where an activity stands, whom it reaches, and the way to its roll. */
export function ActivityStatus({ activity, mayHold }: { activity: ActivityWork; mayHold: boolean }) {
  const { activityId, status, remark, unitName, authorName, reach, followUp, signed } = activity;
  const isOut = status === 'published' || status === 'cancelled';
  return (
    <StatusCard
      title={activity.title}
      state={stateWords(activity, now())}
      turn={turnWords(activity)}
      signed={signed}
      check={isOut ? null : { of: activity.check, maySend: activity.commands.includes('publish') }}
      remark={remark}
      remarkOn={status === 'cancelled' ? '取消' : '退回'}
    >
      <Row title={unitName} facts={[`${authorName}起草`]} />
      <Row title={`谁能报名：${reachWords(reach)}`} isWhole />
      {isOut && mayHold && (
        <Row title='名册' facts={['报名、候补、签到']} onPress={() => go('activityRoll', { activityId })} />
      )}
      {followUp && <Row title={followUp.title} facts={['后续信息']} onPress={() => go('post', followUp)} />}
    </StatusCard>
  );
}
