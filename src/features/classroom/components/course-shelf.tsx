import { useDidShow } from '@tarojs/taro';
import { loadMe, useMe } from '@/features/org/public';
import { go } from '@/platform/navigate';
import { usePullToRefresh } from '@/platform/pull-to-refresh';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import { Skeleton } from '@/ui/skeleton';
import { useCourses } from '../courses-store';
import { CourseEntry } from './course-entry';

/** 课堂: where I stopped, and the courses that are there for me. */
export function CourseShelf() {
  const me = useMe();
  const { courses, staleMessage, refresh, forget } = useCourses();
  const update = async () => {
    await Promise.all([loadMe(), refresh()]);
  };
  useDidShow(() => {
    // Nobody is known yet, so whatever is left in the store was somebody else's.
    if (me === null) forget();
    void update();
  });
  usePullToRefresh(update);

  return (
    <>
      {staleMessage && (
        <Notice
          kind='warn'
          text={staleMessage}
          action={<Button kind='quiet' text='重试' onPress={() => void update()} />}
        />
      )}
      <AsyncView
        of={courses}
        onRetry={() => void update()}
        skeleton={
          <Card>
            <Skeleton />
          </Card>
        }
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title='这里会显示可以学习的课程。' hint='由支部书记或党委办公室发布。' />}
      >
        {({ items, resume }) => (
          <>
            {resume && (
              <Card title='继续学习'>
                <Row
                  title={resume.lessonTitle}
                  facts={[resume.courseTitle]}
                  onPress={() => go('lesson', { courseId: resume.courseId, lessonId: resume.lessonId })}
                />
              </Card>
            )}
            <Card title='课程'>
              {items.map((course) => (
                <CourseEntry key={course.courseId} course={course} />
              ))}
            </Card>
          </>
        )}
      </AsyncView>
    </>
  );
}
