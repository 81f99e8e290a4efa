import type { ResumePoint } from '../contract';
import type { OutlineEntry } from '../lesson-contract';

export type Outline = readonly OutlineEntry[];

/** Ids of completed lessons. It may contain lessons that the course no longer has. */
export type Completed = { has(lessonId: string): boolean };

export const completedCount = (outline: Outline, completed: Completed): number =>
  outline.filter((entry) => completed.has(entry.lessonId)).length;

export const isWhollyCompleted = (outline: Outline, completed: Completed): boolean =>
  completedCount(outline, completed) === outline.length;

/** The lesson after this one in the course; null after the last. */
export function lessonAfter(outline: Outline, lessonId: string): string | null {
  const here = outline.findIndex((entry) => entry.lessonId === lessonId);
  return here < 0 ? null : (outline[here + 1]?.lessonId ?? null);
}

/**
 * The next unfinished lesson after `lessonId`, continuing from the first lesson after the last; null when all are
 * completed.
 */
export function nextToStudy(outline: Outline, completed: Completed, lessonId: string): string | null {
  const here = outline.findIndex((entry) => entry.lessonId === lessonId);
  const inTurn = [...outline.slice(here + 1), ...outline.slice(0, here + 1)];
  return inTurn.find((entry) => !completed.has(entry.lessonId))?.lessonId ?? null;
}

/** The resume point with the present titles; null when the course no longer has the lesson. */
export function resumeAt(
  course: { courseId: string; title: string; outline: Outline },
  lessonId: string,
): ResumePoint | null {
  const entry = course.outline.find((candidate) => candidate.lessonId === lessonId);
  return entry ? { lessonId, lessonTitle: entry.title, courseId: course.courseId, courseTitle: course.title } : null;
}
