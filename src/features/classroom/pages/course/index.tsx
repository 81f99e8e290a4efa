import { Text, View } from '@tarojs/components';
import { useDidShow, useUnload } from '@tarojs/taro';
import { useMaySend } from '@/features/org/public';
import { now } from '@/platform/clock';
import { go, useParams } from '@/platform/navigate';
import { useShareCard } from '@/platform/share';
import { shareCardOf } from '@/platform/share-card';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Facts } from '@/ui/facts';
import { loading } from '@/ui/loadable';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Pieces } from '@/ui/pieces';
import { ProgressBar } from '@/ui/progress-bar';
import { Row } from '@/ui/row';
import { ShareButton } from '@/ui/share-button';
import { Skeleton } from '@/ui/skeleton';
import { Tag } from '@/ui/tag';
import type { LessonRow } from '../../../../../core/classroom/lesson-contract';
import { CourseCover } from '../../components/course-cover';
import { FavouriteButton } from '../../components/favourite-button';
import { useCourse } from '../../course-store';
import { columnTitle, courseFacts, isCourseCompleted, progressWords } from '../../course-words';
import { lessonFacts } from '../../lessons/words';
import styles from './course.module.scss';

/** One course: summary, lessons and my progress. */
export default function CoursePage() {
  const param = useParams('course');
  const store = useCourse();
  const courseId = param('courseId');
  const course = store.courseId === courseId ? store.course : loading;
  const load = () => void store.open(courseId);
  useDidShow(load);
  useUnload(store.close);

  const isOn = useMaySend();
  const card =
    course.state === 'ready' && isOn
      ? shareCardOf(
          'course',
          { courseId },
          { unitName: course.value.unitName, title: course.value.title, picture: '/features/classroom/card.png' },
        )
      : null;
  useShareCard(card);

  const openLesson = ({ lessonId }: LessonRow) => go('lesson', { courseId, lessonId });
  const next = course.state === 'ready' ? course.value.items.find((lesson) => !lesson.isCompleted) : undefined;
  const verb = course.state === 'ready' && course.value.completedLessons === 0 ? '开始学习' : '继续学习';
  return (
    <Page
      title='课程'
      action={next && <Button text={verb} label={`${verb}：${next.title}`} onPress={() => openLesson(next)} />}
    >
      <AsyncView
        of={course}
        onRetry={load}
        skeleton={
          <Card>
            <Skeleton count={6} />
          </Card>
        }
      >
        {(value) => (
          <>
            <Card>
              <View className={styles.head}>
                <CourseCover title={value.title} column={value.column} />
                <Text className={styles.title}>{value.title}</Text>
                <FavouriteButton
                  favourite={{ kind: 'course', subjectId: courseId }}
                  title={value.title}
                  isOn={value.isFavourite}
                />
              </View>
              <Text className={styles.summary}>{value.summary}</Text>
              <View className={styles.facts}>
                <Facts of={[columnTitle(value.column), ...courseFacts(value, now())]} />
              </View>
              <ProgressBar
                value={value.lessons === 0 ? 0 : value.completedLessons / value.lessons}
                label={progressWords(value)}
              />
            </Card>
            {isCourseCompleted(value) && <Notice kind='ok' text='这门课程已经学完，可以随时回来看。' />}
            <Lessons items={value.items} onOpen={openLesson} />
            {card && <ShareButton card={card} />}
          </>
        )}
      </AsyncView>
    </Page>
  );
}

interface LessonsProps {
  items: readonly LessonRow[];
  onOpen: (lesson: LessonRow) => void;
}

function Lessons({ items, onOpen }: LessonsProps) {
  if (items.length === 0) return <EmptyState title='这里会显示课程的课时。' hint='由发布课程的单位添加。' />;
  return (
    <Card title='课时'>
      <Pieces of={items} nodes={12}>
        {(lesson, index) => (
          <Row
            key={lesson.lessonId}
            title={`${index + 1}. ${lesson.title}`}
            facts={lessonFacts(lesson)}
            mark={lesson.isCompleted ? <Tag text='已学完' tone='ok' /> : undefined}
            onPress={() => onOpen(lesson)}
          />
        )}
      </Pieces>
    </Card>
  );
}
