import type { CourseRow } from '../contract';

const isDue = (row: CourseRow): row is CourseRow & { dueAt: number } =>
  row.dueAt !== null && row.completedLessons < row.lessons;

/** Unfinished courses with a due date first, the soonest first; the others keep their order. */
export const inStudyOrder = (rows: readonly CourseRow[]): CourseRow[] => [
  ...rows.filter(isDue).sort((left, right) => left.dueAt - right.dueAt),
  ...rows.filter((row) => !isDue(row)),
];
