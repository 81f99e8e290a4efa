import { useDidShow } from '@tarojs/taro';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { friendlyTime } from '@/ui/friendly-time';
import { Page } from '@/ui/page';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import type { Notice } from '../../../../../core/home/contract';
import { useNotices } from '../../notices-store';

/** 通知: what happened to something of mine, such as a test that was marked again, until I say that I have read it. */
export default function NoticesPage() {
  const { notices, refresh, read } = useNotices();
  useDidShow(() => void refresh());
  return (
    <Page
      title='通知'
      action={notices.length > 0 && <Button text='知道了' kind='secondary' onPress={() => void read()} />}
    >
      {notices.length === 0 ? (
        <EmptyState
          title='没有新的通知。'
          hint='您的成绩有更正、报错有答复、意见有答复、来信有回音、评论有人看过、作品有结果、报名的活动有变动时，会在这里告诉您。'
        />
      ) : (
        <Card>
          <Pieces of={notices}>
            {({ order, text, at, ...about }) => (
              <Row key={order} title={text} facts={[friendlyTime(at, now())]} isWhole {...wayTo(about)} />
            )}
          </Pieces>
        </Card>
      )}
    </Page>
  );
}

type About = Pick<Notice, 'attemptId' | 'disclosureId' | 'activityId' | 'letterId' | 'discussedId' | 'callId'>;
/** To what the notice is about, if it is about anything that can be opened. */
function wayTo({ attemptId, disclosureId, activityId, letterId, discussedId, callId }: About): {
  onPress?: () => void;
} {
  if (attemptId !== null) return { onPress: () => go('result', { attemptId }) };
  if (letterId !== null) return { onPress: () => go('letter', { letterId }) };
  if (discussedId !== null) return { onPress: () => go('discussion', { postId: discussedId }) };
  if (callId !== null) return { onPress: () => go('call', { callId }) };
  if (activityId !== null) return { onPress: () => go('activity', { activityId }) };
  return disclosureId === null ? {} : { onPress: () => go('disclosure', { disclosureId }) };
}
