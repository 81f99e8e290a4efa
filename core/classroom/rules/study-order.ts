import type { CourseRow } from '../contract';

const isDue = (row: CourseRow): row is CourseRow & { dueAt: number } =>
  row.dueAt !== null && row.completedLessons < row.lessons;

/** What is due and unfinished comes first, soonest first; the rest keeps the order it came in. */
export const inStudyOrder = (rows: readonly CourseRow[]): CourseRow[] => [
  ...rows.filter(isDue).sort((left, right) => left.dueAt - right.dueAt),
  ...rows.filter((row) => !isDue(row)),
];
