import type { CourseRow, Recommendation } from '../contract';

const MOST = 3;

export interface Candidate extends Pick<CourseRow, 'courseId' | 'column' | 'lessons' | 'completedLessons' | 'dueAt'> {
  /** I have opened a lesson of it. */
  isStarted: boolean;
}

interface Learner {
  /** The course to go on with, which 继续学习 shows already. */
  currentId: string | null;
}

const REASONS = ['due', 'started', 'sameColumn', 'new'] as const satisfies Recommendation['reason'][];

/**
 * What to study next, at most three: what is asked of me and due, soonest first; then what I have begun; then what stands
 * in the column of my current course; then the rest. Within each in the order of the list, never by minutes or by how
 * many others read it.
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
