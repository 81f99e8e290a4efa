import type { ProgressDoc } from './documents';

/**
 * A member's progress in a course. Maps instead of objects, because a lesson's id may equal a property that every
 * object inherits.
 */
export interface Progress {
  positions: ReadonlyMap<string, number>;
  /** Lesson id → when it was completed, in ms. */
  completed: ReadonlyMap<string, number>;
}

export const progressId = (courseId: string, memberId: string): string => `${courseId}:${memberId}`;

export const progressOf = (doc: ProgressDoc | null | undefined): Progress => ({
  positions: new Map(Object.entries(doc?.positions ?? {})),
  completed: new Map(Object.entries(doc?.completed ?? {})),
});

export const newProgress = (
  courseId: string,
  memberId: string,
  { positions = {}, completed = {} }: Partial<Pick<ProgressDoc, 'positions' | 'completed'>>,
): ProgressDoc => ({ _id: progressId(courseId, memberId), v: 1, courseId, memberId, positions, completed });
