import type { QuestionBody } from '../../../bank/question';
import { rulesOf } from '../../../bank/question-types/rules';
import type { Score } from '../../../bank/question-types/type-rules';
import { ok, type Result, refuse } from '../../../kernel/result';
import type { Answer } from '../../answer';
import type { AttemptResult, DrawnQuestion } from '../../attempts/attempt';
import type { ScoreSettings } from '../../papers/taking';

/** The score of one answer; `ANSWER_MISFIT` if it is of another type than the question. */
export const scoreOf = (answer: Answer, body: QuestionBody, settings: ScoreSettings): Result<Score, 'ANSWER_MISFIT'> =>
  answer.type === body.type ? ok(rulesOf(body.type).score(answer, body, settings)) : refuse('ANSWER_MISFIT');

/** Rounds points to hundredths. */
const toHundredths = (points: number): number => Math.round(points * 100) / 100;

/**
 * Points for one question: points × earned ÷ total, rounded to hundredths; 0 without an answer; full points if the
 * question is void. Throws if the answer is of another type.
 */
function pointsOf(question: DrawnQuestion, answer: Answer | undefined, settings: ScoreSettings): number {
  if (question.isVoid) return question.points;
  if (!answer) return 0;
  const scored = scoreOf(answer, question.body, settings);
  if (!scored.ok)
    throw new Error(`${question.key}: a ${answer.type} answer was kept for a ${question.body.type} question`);
  return toHundredths((question.points * scored.value.earned) / scored.value.total);
}

/** The sum of the points of all questions. `fits` must have accepted every answer. */
export function scoreAttempt(
  questions: readonly DrawnQuestion[],
  answers: Readonly<Record<string, Answer>>,
  settings: ScoreSettings,
): Omit<AttemptResult, 'endedAt'> {
  const marks = Object.fromEntries(
    questions.map((question) => [question.key, pointsOf(question, answers[question.key], settings)]),
  );
  return {
    earned: toHundredths(Object.values(marks).reduce((sum, points) => sum + points, 0)),
    total: questions.reduce((sum, question) => sum + question.points, 0),
    marks,
  };
}
