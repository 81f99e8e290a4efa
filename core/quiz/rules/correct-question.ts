import type { QuestionBody } from '../../bank/question';
import { foldText } from '../../bank/rules/fold-text';
import { countBlanks } from '../../bank/rules/question-shape';
import { stemKeyOf } from '../../bank/rules/stem-key';
import type { DrawnQuestion } from '../attempt';
import type { Correction } from '../correction';
import type { QuestionSnapshot } from '../paper';
import { letterAt } from './answer-fit';

type Options = readonly { key: string; text: string }[];
type ChoiceBody = Extract<QuestionBody, { type: 'single' | 'multiple' }>;

const isChoice = (body: QuestionBody): body is ChoiceBody => body.type === 'single' || body.type === 'multiple';
const lettersOf = (options: Options): string[] => options.map(({ key }) => key);

/**
 * Whether `after` may replace `before` in existing attempts: type, option letters and number of blanks must be the
 * same, so that every stored answer still fits.
 */
export function isCorrection(before: Correction['replaces'], after: Correction['content']): boolean {
  if (before.body.type !== after.body.type) return false;
  if (isChoice(before.body) && isChoice(after.body)) {
    return lettersOf(before.body.options).join() === lettersOf(after.body.options).join();
  }
  return countBlanks(before.stem) === countBlanks(after.stem);
}

/**
 * For each option as the member got it, its letter in the version that a correction replaces. An attempt at just that
 * version stores the letters. For another version, or an attempt stored before `letters` existed, options are matched
 * by text, and one remaining option on each side is taken as the same, reworded. null: it was a different question.
 */
function lettersIn({ version, letters, body }: DrawnQuestion, replaces: Correction['replaces']): string[] | null {
  if (!isChoice(body) || !isChoice(replaces.body)) return [];
  if (version === replaces.version && letters.length === body.options.length) return letters;
  if (body.options.length !== replaces.body.options.length) return null;

  const byText = new Map(replaces.body.options.map(({ key, text }) => [foldText(text), key]));
  const matched = body.options.map(({ text }) => byText.get(foldText(text)));
  const free = lettersOf(replaces.body.options).filter((letter) => !matched.includes(letter));
  if (free.length > 1) return null;
  return matched.flatMap((letter) => letter ?? free);
}

/** The body with its options in the order of these letters, lettered anew; its key uses the new letters. */
function arranged(body: QuestionBody, letters: readonly string[]): QuestionBody {
  if (!isChoice(body)) return body;
  const options = letters.map((letter, index) => ({
    key: letterAt(index),
    text: body.options.find(({ key }) => key === letter)?.text ?? '',
  }));
  const mine = (key: string): string => letterAt(letters.indexOf(key));
  return body.type === 'single'
    ? { ...body, options, key: mine(body.key) }
    : { ...body, options, key: body.key.map(mine).sort() };
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
    body: arranged(content.body, letters),
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
