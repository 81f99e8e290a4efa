import type { CourseRow, Recommendation } from '../contract';

const MOST = 3;

export interface Candidate extends Pick<CourseRow, 'courseId' | 'column' | 'lessons' | 'completedLessons' | 'dueAt'> {
  /** The member has opened one of its lessons. */
  isStarted: boolean;
}

interface Learner {
  /** The course that 继续学习 already shows; null without one. */
  currentId: string | null;
}

const REASONS = ['due', 'started', 'sameColumn', 'new'] as const satisfies Recommendation['reason'][];

/**
 * What to study next, at most three courses: first those due, the soonest first; then those already started; then those
 * in the column of the current course; then the others. Within each group the order of the list holds; reading time and
 * popularity never count.
 */
export function recommend(candidates: readonly Candidate[], { currentId }: Learner): Recommendation[] {
  const current = candidates.find(({ courseId }) => courseId === currentId);
  const reasonOf = ({ dueAt, isStarted, column }: Candidate): Recommendation['reason'] => {
    if (dueAt !== null) return 'due';
    if (isStarted) return 'started';
    return column === current?.column ? 'sameColumn' : 'new';
  };
  const open = candidates.filter(
    (candidate) => candidate !== current && candidate.completedLessons < candidate.lessons,
  );
  const soonestFirst = [...open].sort((left, right) => (left.dueAt ?? 0) - (right.dueAt ?? 0));
  return REASONS.flatMap((reason) =>
    (reason === 'due' ? soonestFirst : open)
      .filter((candidate) => reasonOf(candidate) === reason)
      .map(({ courseId }) => ({ courseId, reason })),
  ).slice(0, MOST);
}
