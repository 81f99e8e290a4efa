import { Text } from '@tarojs/components';
import { useDidShow, useLoad } from '@tarojs/taro';
import { CitedArticles } from '@/features/library/public';
import { LessonNotes, LessonVoice } from '@/features/notebook/public-lesson';
import { now } from '@/platform/clock';
import { useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { loading } from '@/ui/loadable';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { LessonBody } from '../../components/lesson-body';
import { LessonEnd } from '../../components/lesson-end';
import { ShortCheck } from '../../components/short-check';
import { useLesson } from '../../lesson-store';
import { useReadingPosition } from '../../use-reading-position';
import styles from './lesson.module.scss';

/** One lesson: the text, the short check, and what comes after it. */
export default function LessonPage() {
  const param = useParams('lesson');
  const store = useLesson();
  const lessonId = param('lessonId');
  const lesson = store.lessonId === lessonId ? store.lesson : loading;
  const load = () => void store.open(lessonId);
  useLoad(load);
  // A page that was left open for hours.
  useDidShow(() => {
    if (lesson.state === 'ready' && lesson.value.addresses.endAt < now()) void store.renewAddresses();
  });
  const isOngoing = lesson.state === 'ready' && lesson.value.completedAt === null;
  useReadingPosition(isOngoing ? lessonId : null, store.lastSeen);

  return (
    <Page title={lesson.state === 'ready' ? lesson.value.courseTitle : '课时'}>
      <AsyncView
        of={lesson}
        onRetry={load}
        skeleton={
          <Card>
            <Skeleton shape='article' count={6} />
          </Card>
        }
      >
        {(value) => (
          <>
            <Card>
              <Text className={styles.title}>{value.title}</Text>
              <Text className={styles.facts}>{`约 ${value.minutes} 分钟`}</Text>
              <LessonVoice lessonId={lessonId} body={value.body} />
              {value.body.length === 0 ? (
                <EmptyState title='这里会显示课时的正文。' hint='由发布课程的单位添加。' />
              ) : (
                <CitedArticles blocks={value.body}>
                  <LessonBody
                    lessonId={lessonId}
                    blocks={value.body}
                    addresses={value.addresses.byFileId}
                    onUnreachable={() => void store.renewAddresses()}
                    lastSeen={store.lastSeen}
                  />
                </CitedArticles>
              )}
            </Card>
            {value.check.length > 0 && <ShortCheck questions={value.check} isCompleted={value.completedAt !== null} />}
            <LessonEnd lesson={value} />
            <LessonNotes lessonId={lessonId} body={value.body} />
          </>
        )}
      </AsyncView>
    </Page>
  );
}
