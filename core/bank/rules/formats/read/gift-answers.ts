import { type Result, refuse } from '../../../../kernel/result';
import type { QuestionBody } from '../../../question';
import { ALL_FORMATS } from '../../../question-types/formats';
import type { GiftAnswers, GiftNotation } from '../../../question-types/type-formats';

type Notation = GiftNotation<QuestionBody>;

const NOTATIONS: readonly Notation[] = ALL_FORMATS.flatMap(({ gift }) => gift ?? []);

/** Source of a regular expression for the beginning of the text between the braces, in any notation that we read. */
export const GIFT_OPENING = `(?:${NOTATIONS.map(({ opening }) => opening).join('|')})`;

/**
 * Parses the text between the braces (with escaped signs hidden) and names its notation; refuses with a Chinese message
 * about what we have no question type for. https://docs.moodle.org/en/GIFT_format
 */
export function readAnswers(
  inside: string,
  show: (text: string) => string,
): Result<GiftAnswers<QuestionBody> & { notation: Notation }, string> {
  if (inside === '') return refuse('问答题没有标准答案，不能导入');
  const notation = NOTATIONS.find((each) => each.isMine(inside));
  if (!notation) return refuse(inside.includes('->') ? '不支持配对题' : '大括号里读不出答案');
  const read = notation.read(inside, show);
  return read.ok ? { ok: true, value: { ...read.value, notation } } : read;
}
