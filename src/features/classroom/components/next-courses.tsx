import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { dueTime } from '@/ui/friendly-time';
import { Row } from '@/ui/row';
import type { CourseRow, Recommendation } from '../../../../core/classroom/contract';
import { reasonWords } from '../course-words';

interface NextCoursesProps {
  recommended: readonly Recommendation[];
  items: readonly CourseRow[];
}

/** Recommended courses, each with the reason. */
export function NextCourses({ recommended, items }: NextCoursesProps) {
  const next = recommended.flatMap(({ courseId, reason }) => {
    const course = items.find((candidate) => candidate.courseId === courseId);
    return course ? [{ course, reason }] : [];
  });
  if (next.length === 0) return null;
  return (
    <Card title='接下来可以学'>
      {next.map(({ course: { courseId, title, dueAt }, reason }) => (
        <Row
          key={courseId}
          title={title}
          facts={[reason === 'due' && dueAt !== null ? dueTime(dueAt, now()) : reasonWords[reason]]}
          onPress={() => go('course', { courseId })}
        />
      ))}
    </Card>
  );
}
