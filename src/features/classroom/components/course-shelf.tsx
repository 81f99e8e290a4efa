import { useMemberTab } from '@/features/org/public';
import { go } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Row } from '@/ui/row';
import { Skeleton } from '@/ui/skeleton';
import { useCourses } from '../courses-store';
import { KeptLessonsCard } from '../kept/components/kept-lessons-card';
import { WaitingCard } from '../kept/components/waiting-card';
import { CourseList } from './course-list';

/** The lesson where I stopped, and all courses that reach me, each once: recommended ones come first. */
export function CourseShelf() {
  const { courses, refresh, forget } = useCourses();
  const update = useMemberTab({ refresh, forget });

  return (
    <>
      <WaitingCard />
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
        {({ items, resume, recommended }) => (
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
            <CourseList items={items} recommended={recommended} />
          </>
        )}
      </AsyncView>
      {courses.state === 'failed' && <KeptLessonsCard />}
    </>
  );
}
