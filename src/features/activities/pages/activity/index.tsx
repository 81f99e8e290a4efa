import { useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { go, useParams } from '@/platform/navigate';
import { onReconnected } from '@/platform/reconnected';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Prose } from '@/ui/prose';
import { Row } from '@/ui/row';
import { Skeleton } from '@/ui/skeleton';
import type { ActivityView } from '../../../../../core/activities/contract';
import { AttendanceCard } from '../../activity/components/attendance-card';
import { PlaceCard } from '../../activity/components/place-card';
import { activityIn, codeIn } from '../../activity/scan';
import { useActivity } from '../../activity/store';
import { ChangeRows } from '../../components/change-rows';
import { heldWords } from '../../words';

/** An activity: what, when and where; my seat; attendance. WeChat's camera leads here with `q`, or with a code. */
export default function ActivityPage() {
  const param = useParams('activity');
  // WeChat hands over the scanned address as a whole.
  const activityId = param('activityId') || activityIn(param('q'));
  const code = param('code') || codeIn(param('q')) || '';
  const { view, open, attend, deliver } = useActivity();
  const isSent = useRef(false);
  const load = async () => {
    if (codeIn(code) && !isSent.current) {
      isSent.current = true;
      await attend(activityId, code);
    } else await deliver(activityId);
    await open(activityId);
  };
  useDidShow(() => void load());
  useEffect(() => onReconnected(() => void deliver(activityId)), [activityId, deliver]);

  return (
    <Page title='活动'>
      <AsyncView of={view} onRetry={() => void load()} skeleton={<Skeleton shape='article' />}>
        {(value) => (
          <>
            <About activity={value} />
            <PlaceCard activity={value} />
            {value.stage !== 'cancelled' && <AttendanceCard activity={value} />}
            {value.followUp && <FollowUp {...value.followUp} />}
          </>
        )}
      </AsyncView>
    </Page>
  );
}

const About = ({ activity }: { activity: ActivityView }) => (
  <>
    <Card title={activity.title}>
      <Row title={`${activity.unitName}组织`} isWhole />
      {activity.remark !== null && <Notice kind='warn' text={`活动取消了：${activity.remark}`} />}
      <Row title={heldWords(activity)} facts={['时间']} isWhole />
      <Row title={activity.venue} facts={['地点']} isWhole />
      <ChangeRows changes={activity.changes} />
      {activity.contact !== '' && <Row title={activity.contact} facts={['联系人']} isWhole />}
    </Card>
    <Card title='安排'>
      <Prose text={activity.details} />
    </Card>
  </>
);

const FollowUp = ({ postId, title }: { postId: string; title: string }) => (
  <Card title='后续'>
    <Row title={title} facts={['活动之后发布的信息']} isWhole onPress={() => go('post', { postId })} />
  </Card>
);
