import type { Answer } from '../../quiz/answer';
import type { DrawnQuestion } from '../../quiz/attempts/attempt';
import type { QuestionSnapshot } from '../../quiz/papers/paper';
import { drawQuestions } from '../../quiz/rules/attempts/draw-questions';
import { scoreAttempt } from '../../quiz/rules/score/score';
import { PRACTICE_MARKING } from '../marking';

/** Cards per review round: a few minutes' work. */
export const REVIEW_SIZE = 20;

/**
 * A card's question for one review. The order of options differs from review to review, and stays the same within one.
 */
export function questionOfReview(
  snapshot: QuestionSnapshot,
  { memberId, reps }: { memberId: string; reps: number },
): DrawnQuestion {
  const seed = `${memberId}:${snapshot.id}:${snapshot.version}:${reps}`;
  const [question] = drawQuestions([{ count: 1, points: 1, candidates: [snapshot] }], seed);
  if (!question) throw new Error(`nothing was drawn of ${snapshot.id}`);
  return question;
}

/** Points by question key, and whether the answer earned all of them. */
export function markReview(
  question: DrawnQuestion,
  answer: Answer,
): { marks: Record<string, number>; isRight: boolean } {
  const { earned, total, marks } = scoreAttempt([question], { [question.key]: answer }, PRACTICE_MARKING);
  return { marks, isRight: earned >= total };
}
