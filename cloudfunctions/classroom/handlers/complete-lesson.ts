import * as contract from '../../../core/classroom/contract';
import { isWhollyCompleted, lessonAfter } from '../../../core/classroom/rules/outline';
import { markCheck } from '../../../core/classroom/rules/short-check';
import { ok, refuse } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { completeIn } from '../completing';
import { findLessonFor } from '../repository';

export const completeLesson = route(contract.completeLesson, async ({ lessonId, answers }, { caller, now, db }) => {
  const found = await findLessonFor(db, lessonId, caller);
  if (!found) return refuse('NOT_FOUND');
  const { lesson, course, progress } = found;
  const marked = markCheck(lesson.check, answers);
  if (!marked.ok) return marked;

  const isOver = marked.value.isAllRight || progress.completed.has(lessonId);
  const completed = isOver
    ? await db.transaction((transaction) =>
        completeIn(transaction, { course, lessonId, memberId: caller.memberId, now }),
      )
    : progress.completed;
  return ok({
    completedAt: completed.get(lessonId) ?? null,
    verdicts: marked.value.verdicts.map((verdict, index) => ({
      ...verdict,
      explanation: isOver ? (lesson.check[index]?.explanation ?? null) : null,
    })),
    courseCompleted: isWhollyCompleted(course.outline, completed),
    nextLessonId: lessonAfter(course.outline, lessonId),
  });
});
