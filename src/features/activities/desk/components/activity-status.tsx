import { checkTone, checkWords } from '@/desk/check-words';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { exactTime } from '@/ui/friendly-time';
import { Notice } from '@/ui/notice';
import { reachWords } from '@/ui/reach-words';
import { Row } from '@/ui/row';
import type { ActivityWork } from '../../../../../core/activities/workbench-contract';
import { stateWords, turnWords } from '../words';

/** Where an activity stands, whom it reaches, and the way to its roll. */
export function ActivityStatus({ activity, mayHold }: { activity: ActivityWork; mayHold: boolean }) {
  const { activityId, status, remark, unitName, authorName, reach, followUp, signed } = activity;
  const isOut = status === 'published' || status === 'cancelled';
  const checked = isOut ? null : checkWords(activity.check, activity.commands.includes('publish'));
  return (
    <Card title={activity.title}>
      <Row title={stateWords(activity, now())} facts={[turnWords(activity)]} />
      <Row title={unitName} facts={[`${authorName}起草`]} />
      <Row title={`谁能报名：${reachWords(reach)}`} isWhole />
      {signed && (
        <Row title={`保密审查：${signed.checked.join('；')}`} isWhole facts={[signed.byName, exactTime(signed.at)]} />
      )}
      {isOut && mayHold && (
        <Row title='名册' facts={['报名、候补、签到']} onPress={() => go('activityRoll', { activityId })} />
      )}
      {followUp && <Row title={followUp.title} facts={['后续信息']} onPress={() => go('post', followUp)} />}
      {checked && <Notice kind={checkTone(activity.check)} text={checked} />}
      {remark !== null && <Notice kind='warn' text={`${status === 'cancelled' ? '取消' : '退回'}的原因：${remark}`} />}
    </Card>
  );
}
