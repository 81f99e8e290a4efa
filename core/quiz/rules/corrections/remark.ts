import type { Attempt, ClosedAttempt, OpenAttempt } from '../../attempts/attempt';
import type { AppliedCorrection, Correction } from '../../corrections/correction';
import { scoreAttempt } from '../score/score';
import { correctDrawn } from './correct-question';

/** The record of a correction in an attempt; undefined if it was not applied. */
export const appliedOf = (attempt: Attempt, correctionId: string): AppliedCorrection | undefined =>
  attempt.corrections?.find(({ id }) => id === correctionId);

/**
 * The attempt with one question corrected. A closed attempt is also marked again with the settings it was taken with.
 * The member's answers and letters stay as they were. Returns the same object if the correction is not about this
 * attempt or was already applied.
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
  // Only the corrected question is marked again: the rules of marking may have changed since.
  const { [corrected.key]: _wrong, ...kept } = attempt.result.marks;
  const result = { ...attempt.result, ...scoreAttempt(questions, attempt.answers, attempt.taking, kept) };
  const earned = { before: attempt.result.earned, after: result.earned };
  return { ...attempt, questions, result, corrections: [...before, { ...applied, earned }] };
}
