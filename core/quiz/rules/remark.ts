import type { Attempt, ClosedAttempt, OpenAttempt } from '../attempt';
import type { AppliedCorrection, Correction } from '../correction';
import { correctDrawn } from './correct-question';
import { scoreAttempt } from './score/score';

/** What an attempt says of a correction that it went through; undefined: it did not. */
export const appliedOf = (attempt: Attempt, correctionId: string): AppliedCorrection | undefined =>
  attempt.corrections?.find(({ id }) => id === correctionId);

/**
 * The attempt with a question corrected and, if it is closed, marked again by the settings that it was taken with. An
 * answer stands as it was given, in the member's own letters. The same attempt: the correction is not about it, or it went
 * through it before.
 */
export function remark(attempt: ClosedAttempt, correction: Correction): ClosedAttempt;
export function remark(attempt: Attempt, correction: Correction): Attempt;
export function remark(attempt: Attempt, correction: Correction): Attempt {
  if (appliedOf(attempt, correction.id)) return attempt;
  const wrong = attempt.questions.find(({ id }) => id === correction.question);
  const corrected = wrong && correctDrawn(wrong, correction);
  if (!corrected) return attempt;

  const questions = attempt.questions.map((question) => (question === wrong ? corrected : question));
  const applied = { id: correction.id, at: correction.at, key: corrected.key, isVoid: correction.isVoid };
  const before = attempt.corrections ?? [];
  if (attempt.state === 'open') {
    const open: OpenAttempt = { ...attempt, questions, corrections: [...before, { ...applied, earned: null }] };
    return open;
  }
  const result = { ...attempt.result, ...scoreAttempt(questions, attempt.answers, attempt.taking) };
  const earned = { before: attempt.result.earned, after: result.earned };
  return { ...attempt, questions, result, corrections: [...before, { ...applied, earned }] };
}
