import type { ProgressDoc } from './documents';

/** How far a member is in a course. Maps, since a lesson's id may be the name of something that every object has. */
export interface Progress {
  positions: ReadonlyMap<string, number>;
  /** ms */
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
