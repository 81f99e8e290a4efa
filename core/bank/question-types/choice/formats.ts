import { ok, type Result, refuse } from '../../../kernel/result';
import { BLANK } from '../../rules/blanks';
import { escapeGift } from '../../rules/formats/gift-escape';
import { FULL_WEIGHT, type GiftPart, partOf, readTruth } from '../../rules/formats/gift-part';
import { OPTION_LETTERS } from '../../rules/formats/letters';
import { refused } from '../composed';
import type { Clues, Composed, GiftAnswers, GiftNotation, Written } from '../type-formats';
import type { Option } from './shape';

export const TAKEN_OPTIONS = '填 2 到 8 个，每个最多 200 字';

/** Makes a body from the options and the letters of the key, of which there is at least one. */
export function composeLettered<Body>(
  written: Written,
  { letters }: Clues,
  compose: (options: Option[], first: string, others: readonly string[]) => Composed<Body>,
): Composed<Body> {
  if (written.options.length === 0) return refused(written, '选项', '没有选项');
  const [first, ...others] = letters ?? [];
  if (first === undefined) return refused(written, '答案', `“${written.key}”不是选项的字母`);
  return compose(
    written.options.map(({ key, text }) => ({ key, text })),
    first,
    others,
  );
}

export const isChoice = ({ options }: Written, { judgement }: Clues): boolean =>
  options.length > 0 && judgement === null;

export type LetteredPart = GiftPart & Option;

/** Reads GIFT's options, `=right ~wrong` or `~%50%right ~wrong`, and letters them in order. */
function readOptions(inside: string, show: (text: string) => string): Result<LetteredPart[], string> {
  const parts = inside
    .replace(/=/g, '~=')
    .split('~')
    .filter((part) => part.trim() !== '')
    .map((part) => (part.startsWith('=') ? partOf(part.slice(1), FULL_WEIGHT, show) : partOf(part, 0, show)));
  if (parts.length > OPTION_LETTERS.length) return refuse(`选项最多 ${OPTION_LETTERS.length} 个`);
  return ok(
    parts.flatMap((part, index) => {
      const key = OPTION_LETTERS[index];
      return key === undefined ? [] : [{ ...part, key }];
    }),
  );
}

/**
 * As in Moodle, an equals sign means that one option is right. Without one, every option with a positive weight is
 * right.
 */
export const asksForOne = (inside: string): boolean => inside.includes('=');

interface ChoiceNotation<Body extends { options: Option[] }> {
  isMine: (inside: string) => boolean;
  isRight: (part: LetteredPart) => boolean;
  compose: (options: Option[], first: string, others: readonly string[]) => Result<Body, string>;
  weigh: (option: Option, body: Body) => string;
}

/**
 * GIFT for a type with options. Such types differ only in which options are right and how their weights are written.
 */
export const choiceGift = <Body extends { options: Option[] }>({
  isMine,
  isRight,
  compose,
  weigh,
}: ChoiceNotation<Body>): GiftNotation<Body> => ({
  opening: '[=~]',
  hasFeedback: true,
  isMine: (inside) => inside.includes('~') && !inside.startsWith('#') && readTruth(inside) === null && isMine(inside),
  read: (inside, show): Result<GiftAnswers<Body>, string> => {
    const lettered = readOptions(inside, show);
    if (!lettered.ok) return lettered;
    const [first, ...others] = lettered.value.filter(isRight);
    if (!first) return refuse('没有正确的选项');
    const body = compose(
      lettered.value.map(({ key, text }) => ({ key, text })),
      first.key,
      others.map(({ key }) => key),
    );
    return body.ok ? ok({ body: body.value, feedback: first.feedback }) : body;
  },
  write: (body) => body.options.map((option) => `${weigh(option, body)}${escapeGift(option.text)}`).join(' '),
  /** If words follow the braces, the braces become a blank. */
  stemOf: (before, after) => (after.trim() === '' ? `${before}${after}` : `${before}${BLANK}${after}`).trim(),
  around: (stem) => [`${escapeGift(stem)} `, ''],
});
