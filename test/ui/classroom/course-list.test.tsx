import { render, screen } from '@testing-library/react';
import type { CourseRow } from '../../../core/classroom/contract';
import { CourseList } from '../../../src/features/classroom/components/course-list';

const course = (courseId: string, changes: Partial<CourseRow> = {}): CourseRow => ({
  courseId,
  title: `课程${courseId}`,
  summary: '',
  column: 'law',
  unitName: '一支部',
  lessons: 4,
  completedLessons: 0,
  dueAt: null,
  ...changes,
});

/** What is read of an element: all that is not hidden. */
function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
  return (copy.textContent ?? '').replaceAll('\u00a0', ' ');
}

test('a course stands once: recommended ones first, with the reason', () => {
  render(
    <CourseList
      items={[course('甲'), course('乙'), course('丙', { completedLessons: 1 })]}
      recommended={[
        { courseId: '丙', reason: 'started' },
        { courseId: '乙', reason: 'new' },
      ]}
    />,
  );
  expect(screen.getAllByRole('button').map(wordsOf)).toEqual([
    '课程丙一支部已经开始1 / 4 课时1 / 4',
    '课程乙一支部还没有学过0 / 4 课时4 节',
    '课程甲一支部0 / 4 课时4 节',
  ]);
});
