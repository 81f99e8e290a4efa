import { Text, View } from '@tarojs/components';
import { useDidShow, useLoad } from '@tarojs/taro';
import { CitedArticles } from '@/features/library/public-reading';
import { LessonNotes, LessonVoice } from '@/features/notebook/public-reading';
import { now } from '@/platform/clock';
import { go, useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Facts } from '@/ui/facts';
import { friendlyTime } from '@/ui/friendly-time';
import { loading } from '@/ui/loadable';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Skeleton } from '@/ui/skeleton';
import { StaleNotice } from '@/ui/stale-notice';
import { FavouriteButton } from '../../components/favourite-button';
import { LessonBody } from '../../lessons/components/lesson-body';
import { LessonEnd } from '../../lessons/components/lesson-end';
import { ShortCheck } from '../../lessons/components/short-check';
import { useLesson } from '../../lessons/store';
import { useReadingPosition } from '../../lessons/use-reading-position';
import { lessonFacts } from '../../lessons/words';
import styles from './lesson.module.scss';

/** One lesson: text, short check, and the way to the next lesson. */
export default function LessonPage() {
  const param = useParams('lesson');
  const store = useLesson();
  const lessonId = param('lessonId');
  const lesson = store.lessonId === lessonId ? store.lesson : loading;
  const load = () => void store.open(lessonId);
  useLoad(load);
  // The addresses of files expire while a page is left open for hours.
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
            {store.keptAt !== null && (
              <StaleNotice
                message={`没有联网。这是 ${friendlyTime(store.keptAt, now())} 留在这台设备上的内容。`}
                onRetry={load}
              />
            )}
            <Card>
              <View className={styles.head}>
                <Text className={styles.title}>{value.title}</Text>
                <FavouriteButton
                  favourite={{ kind: 'lesson', subjectId: lessonId }}
                  title={value.title}
                  isOn={value.isFavourite}
                />
              </View>
              <View className={styles.facts}>
                <Facts of={lessonFacts(value)} />
              </View>
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
            {value.check.length > 0 && (
              <ShortCheck lessonId={lessonId} questions={value.check} isCompleted={value.completedAt !== null} />
            )}
            {value.discussion && store.keptAt === null && (
              <Card>
                <Row
                  title='讨论'
                  mark={`${value.discussion.comments} 条`}
                  onPress={() => go('discussion', { lessonId })}
                />
              </Card>
            )}
            <LessonEnd lesson={value} />
            <LessonNotes lessonId={lessonId} body={value.body} />
          </>
        )}
      </AsyncView>
    </Page>
  );
}
