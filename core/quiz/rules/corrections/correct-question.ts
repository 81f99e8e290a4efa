import type { QuestionBody } from '../../../bank/question';
import { rulesOf } from '../../../bank/question-types/rules';
import { countBlanks } from '../../../bank/rules/blanks';
import { comparable } from '../../../bank/rules/comparable';
import { stemKeyOf } from '../../../bank/rules/stem-key';
import type { DrawnQuestion } from '../../attempts/attempt';
import type { Correction } from '../../corrections/correction';
import type { QuestionSnapshot } from '../../papers/paper';

const optionsOf = (body: QuestionBody) => rulesOf(body.type).optionsOf(body);
const lettersOf = (body: QuestionBody): string[] => optionsOf(body).map(({ key }) => key);

/**
 * Whether `after` may replace `before` in existing attempts: type, option letters and number of blanks must be the
 * same, so that every stored answer still fits.
 */
export function isCorrection(before: Correction['replaces'], after: Correction['content']): boolean {
  if (before.body.type !== after.body.type) return false;
  if (optionsOf(before.body).length > 0) return lettersOf(before.body).join() === lettersOf(after.body).join();
  return countBlanks(before.stem) === countBlanks(after.stem);
}

/**
 * For each option as the member got it, its letter in the version that a correction replaces. An attempt at just that
 * version stores the letters. For another version, or an attempt stored before `letters` existed, options are matched
 * by text, and one remaining option on each side is taken as the same, reworded. null: it was a different question.
 */
function lettersIn({ version, letters, body }: DrawnQuestion, replaces: Correction['replaces']): string[] | null {
  const [mine, theirs] = [optionsOf(body), optionsOf(replaces.body)];
  if (version === replaces.version && letters.length === mine.length) return letters;
  if (mine.length !== theirs.length) return null;

  const byText = new Map(theirs.map(({ key, text }) => [comparable(text), key]));
  const matched = mine.map(({ text }) => byText.get(comparable(text)));
  const free = lettersOf(replaces.body).filter((letter) => !matched.includes(letter));
  if (free.length > 1) return null;
  return matched.flatMap((letter) => letter ?? free);
}

/**
 * Whether a snapshot asks what the correction replaces: the same version, or another one with the same stem and type.
 */
const asksTheSame = ({ id, version, stem, body }: QuestionSnapshot, { question, replaces }: Correction): boolean =>
  id === question &&
  (version === replaces.version || (body.type === replaces.body.type && stemKeyOf(stem) === stemKeyOf(replaces.stem)));

/** The corrected question as this member got it: order and letters stay. null if the correction is not about it. */
export function correctDrawn(drawn: DrawnQuestion, correction: Correction): DrawnQuestion | null {
  const { content, version, isVoid, replaces } = correction;
  if (drawn.version >= version || !asksTheSame(drawn, correction)) return null;
  const letters = lettersIn(drawn, replaces);
  if (letters === null) return null;
  return {
    ...drawn,
    version,
    stem: content.stem,
    explanation: content.explanation,
    source: content.source,
    body: rulesOf(content.body.type).arranged(content.body, letters),
    letters,
    ...(isVoid ? { isVoid } : {}),
  };
}

/** A corrected candidate of a paper, for members who start later; the same object if it does not apply. */
export function correctSnapshot<Snapshot extends QuestionSnapshot>(
  snapshot: Snapshot,
  correction: Correction,
): Snapshot {
  if (snapshot.version >= correction.version || !asksTheSame(snapshot, correction)) return snapshot;
  const { version, isVoid, content } = correction;
  const { stem, body, explanation, source } = content;
  return { ...snapshot, version, stem, body, explanation, source, ...(isVoid ? { isVoid } : {}) };
}
