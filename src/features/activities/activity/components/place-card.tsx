import { confirm } from '@/platform/confirm';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import type { ActivityView } from '../../../../../core/activities/contract';
import { momentWords, standingWords } from '../../words';
import { type Act, useActivity } from '../store';

const texts: Record<Act, string> = { signUp: '报名', leave: '退出', accept: '接受名额' };

/** 报名: how many seats there are, where I stand, and what I can do about it. */
export function PlaceCard({ activity }: { activity: ActivityView }) {
  const { busy, refusal, act } = useActivity();
  const { mine, stage, seats, taken, waiting } = activity;
  const isOpen = stage === 'open';
  const leave = async () => {
    const content =
      mine.state === 'seated'
        ? '名额会给候补的下一位；再报名要排到最后。'
        : '您在候补的位置不再保留；再报名要排到最后。';
    if (!(await confirm({ title: '退出活动', content, confirmText: '退出' }))) return;
    if (await act('leave')) toast('已退出');
  };
  const isFull = seats !== null && taken >= seats;
  const facts = [
    seats === null ? '名额不限' : `共 ${seats} 个名额`,
    `${taken} 人已报名`,
    ...(waiting > 0 ? [`${waiting} 人候补`] : []),
  ];
  return (
    <Card title='报名'>
      <Row title={standingWords(activity)} facts={facts} isWhole />
      <Row title={momentWords(activity.closesAt)} facts={['报名截止']} isWhole />
      {mine.state === 'offered' && (
        <Notice
          kind='warn'
          text={`空出了一个名额，为您保留到${momentWords(mine.until)}。到时没有接受，名额给下一位。`}
        />
      )}
      {refusal !== null && refusal.of !== 'attend' && <Notice kind='error' text={refusal.message} />}
      {mine.state === 'none' && mine.was !== 'removed' && isOpen && (
        <Button
          text={isFull ? '排候补' : texts.signUp}
          label={isFull ? '名额已满，排候补' : '报名参加'}
          isBusy={busy === 'signUp'}
          isDisabled={busy !== null}
          onPress={() => void act('signUp')}
        />
      )}
      {mine.state === 'offered' && (
        <Button
          text={texts.accept}
          isBusy={busy === 'accept'}
          isDisabled={busy !== null}
          onPress={() => void act('accept')}
        />
      )}
      {mine.state !== 'none' && (stage === 'open' || stage === 'closed') && (
        <Button
          kind='secondary'
          text={mine.state === 'seated' ? '退出活动' : '退出候补'}
          isBusy={busy === 'leave'}
          isDisabled={busy !== null}
          onPress={() => void leave()}
        />
      )}
    </Card>
  );
}
