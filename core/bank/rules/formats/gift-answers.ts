import { type Result, refuse } from '../../../kernel/result';
import type { QuestionBody } from '../../question';
import { ALL_FORMATS } from '../../question-types/formats';
import type { GiftAnswers, GiftNotation } from '../../question-types/type-formats';

type Notation = GiftNotation<QuestionBody>;

const NOTATIONS: readonly Notation[] = ALL_FORMATS.flatMap(({ gift }) => gift ?? []);

/** How the braces of any question that we know begin, as the source of a regular expression. */
export const GIFT_OPENING = `(?:${NOTATIONS.map(({ opening }) => opening).join('|')})`;

/**
 * What stands between the braces, with escaped signs hidden, as answers and in whose notation; or a Chinese sentence on what
 * we have no question for. https://docs.moodle.org/en/GIFT_format
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
