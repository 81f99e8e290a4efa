import { isWhollyCompleted, nextToStudy } from '../../core/classroom/rules/outline';
import { assignmentId } from '../../core/kernel/assignment';
import { completionDoc } from '../_kit/assignments';
import { Completions } from '../_kit/collections';
import type { Transaction } from '../_kit/database';
import { Learners, Progress } from './collections';
import type { CourseDoc, ProgressDoc } from './documents';
import { newProgress, progressId, progressOf } from './progress';
import { learnerAt } from './repository';

interface Completing {
  course: CourseDoc;
  lessonId: string;
  memberId: string;
  now: number;
}

/**
 * Marks a lesson as completed and moves the resume point. The last lesson also completes the course, even a course that
 * nobody is asked to finish, because it may get a due date later. A lesson or course that is already completed keeps
 * its time. Returns when each lesson of the course was completed, in ms.
 */
export async function completeIn(
  transaction: Transaction,
  { course, lessonId, memberId, now }: Completing,
): Promise<ReadonlyMap<string, number>> {
  const doc = await transaction.in(Progress).find(progressId(course._id, memberId));
  const { completed: before } = progressOf(doc);
  const isNew = !before.has(lessonId);
  const completed = isNew ? new Map([...before, [lessonId, now]]) : before;
  if (isNew) {
    await transaction.in(Progress).put(withCompleted(doc ?? newProgress(course._id, memberId, {}), completed));
    await moveOn(transaction, { course, lessonId, memberId, now }, completed);
  }
  if (isWhollyCompleted(course.outline, completed)) await completeCourse(transaction, course._id, memberId, now);
  return completed;
}

const withCompleted = (doc: ProgressDoc, completed: ReadonlyMap<string, number>): ProgressDoc => ({
  ...doc,
  completed: Object.fromEntries(completed),
});

async function moveOn(
  transaction: Transaction,
  { course, lessonId, memberId, now }: Completing,
  completed: ReadonlyMap<string, number>,
): Promise<void> {
  const next = nextToStudy(course.outline, completed, lessonId);
  if (next !== null) await transaction.in(Learners).put(learnerAt(memberId, course._id, next, now));
  else if ((await transaction.in(Learners).find(memberId))?.courseId === course._id) {
    await transaction.in(Learners).remove(memberId);
  }
}

async function completeCourse(
  transaction: Transaction,
  courseId: string,
  memberId: string,
  now: number,
): Promise<void> {
  const completion = completionDoc({ assignmentId: assignmentId('course', courseId), memberId, at: now, score: null });
  if (!(await transaction.in(Completions).find(completion._id))) await transaction.in(Completions).put(completion);
}
