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
          hint='您的成绩有更正、报错有答复、意见有答复、来信有回音、评论有人看过、作品有结果、图片没有通过检查、报名的活动有变动时，会在这里告诉您。'
        />
      ) : (
        <Card>
          <Pieces of={notices}>
            {({ order, text, at, link }) => (
              <Row key={order} title={text} facts={[friendlyTime(at, now())]} isWhole {...wayTo(link)} />
            )}
          </Pieces>
        </Card>
      )}
    </Page>
  );
}

type Link = NonNullable<Notice['link']>;
/** The page of each kind of thing that notices are about. */
const ways: Record<Link['kind'], (id: string) => void> = {
  post: (postId) => go('post', { postId }),
  course: (courseId) => go('course', { courseId }),
  paper: (paperId) => go('paper', { paperId }),
  attempt: (attemptId) => go('result', { attemptId }),
  disclosure: (disclosureId) => go('disclosure', { disclosureId }),
  activity: (activityId) => go('activity', { activityId }),
  call: (callId) => go('call', { callId }),
  letter: (letterId) => go('letter', { letterId }),
  handledLetter: (letterId) => go('letter', { letterId, as: 'office' }),
  worry: () => go('manageLetters', { list: 'worries' }),
  note: () => go('notes'),
  discussion: (postId) => go('discussion', { postId }),
  lessonDiscussion: (lessonId) => go('discussion', { lessonId }),
  mute: () => go('manageComments', { list: 'muted' }),
  account: () => go('account'),
  draftedPost: (postId) => go('composePost', { postId }),
  draftedDisclosure: (disclosureId) => go('composeDisclosure', { disclosureId }),
  draftedActivity: (activityId) => go('composeActivity', { activityId }),
  draftedSurvey: (surveyId) => go('composeSurvey', { surveyId }),
  draftedCall: (callId) => go('composeCall', { callId }),
};

/** To what the notice is about, if it is about anything that can be opened. */
const wayTo = (link: Link | null): { onPress?: () => void } =>
  link === null ? {} : { onPress: () => ways[link.kind](link.id) };
