import { dueTime } from '@/ui/friendly-time';
import type { CourseRow } from '../../../core/classroom/contract';

export const isCourseCompleted = ({ lessons, completedLessons }: CourseRow): boolean =>
  lessons > 0 && completedLessons === lessons;

/** Unit and, while something is due, the time. */
export const courseFacts = (course: CourseRow, now: number): string[] => [
  course.unitName,
  ...(course.dueAt !== null && !isCourseCompleted(course) ? [dueTime(course.dueAt, now)] : []),
];

export const progressWords = (course: CourseRow): string =>
  isCourseCompleted(course) ? '已学完' : `${course.completedLessons} / ${course.lessons} 课时`;
