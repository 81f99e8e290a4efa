import type { QuestionBody } from '../../../bank/question';
import { rulesOf } from '../../../bank/question-types/rules';
import type { Score } from '../../../bank/question-types/type-rules';
import { pointsOfShares, type Share, shareOfMark } from '../../../kernel/points';
import { ok, type Result, refuse } from '../../../kernel/result';
import type { Answer } from '../../answer';
import type { AttemptResult, DrawnQuestion } from '../../attempts/attempt';
import type { ScoreSettings } from '../../papers/taking';

/** The score of one answer; `ANSWER_MISFIT` if it is of another type than the question. */
export const scoreOf = (answer: Answer, body: QuestionBody, settings: ScoreSettings): Result<Score, 'ANSWER_MISFIT'> =>
  answer.type === body.type ? ok(rulesOf(body.type).score(answer, body, settings)) : refuse('ANSWER_MISFIT');

/**
 * The share of its points that one question earns: nothing without an answer, everything if the question is void.
 * Throws if the answer is of another type.
 */
function shareOf(question: DrawnQuestion, answer: Answer | undefined, settings: ScoreSettings): Share {
  const { points } = question;
  if (question.isVoid) return { points, earned: 1, total: 1 };
  if (!answer) return { points, earned: 0, total: 1 };
  const scored = scoreOf(answer, question.body, settings);
  if (!scored.ok)
    throw new Error(`${question.key}: a ${answer.type} answer was kept for a ${question.body.type} question`);
  return { points, ...scored.value };
}

/**
 * The points of an attempt: added exactly and rounded once, so that three thirds are a whole. Marks of single questions
 * are rounded for themselves. `fits` must have accepted every answer. A question with a mark in `kept` keeps it.
 */
export function scoreAttempt(
  questions: readonly DrawnQuestion[],
  answers: Readonly<Record<string, Answer>>,
  settings: ScoreSettings,
  kept: Readonly<Record<string, number>> = {},
): Omit<AttemptResult, 'endedAt'> {
  const shares = questions.map((question) => {
    const mark = kept[question.key];
    return mark === undefined ? shareOf(question, answers[question.key], settings) : shareOfMark(mark, question.points);
  });
  return {
    earned: pointsOfShares(shares),
    total: questions.reduce((sum, question) => sum + question.points, 0),
    marks: Object.fromEntries(questions.map(({ key }, index) => [key, pointsOfShares(shares.slice(index, index + 1))])),
  };
}
