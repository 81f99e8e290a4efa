import type { CourseRow } from '../../../core/classroom/contract';
import { inStudyOrder } from '../../../core/classroom/rules/study-order';

const row = (courseId: string, dueAt: number | null, completedLessons = 0): CourseRow => ({
  courseId,
  title: courseId,
  summary: '',
  column: 'general',
  unitName: '',
  lessons: 2,
  completedLessons,
  dueAt,
});

test('what is due and unfinished comes first, soonest first, the rest stays as it was', () => {
  const rows = [row('open-ended', null), row('later', 200), row('finished', 50, 2), row('soon', 100, 1)];
  expect(inStudyOrder(rows).map((course) => course.courseId)).toEqual(['soon', 'later', 'open-ended', 'finished']);
});
