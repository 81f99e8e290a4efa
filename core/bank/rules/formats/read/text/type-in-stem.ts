import { TYPE_WORD } from '../../words';

/** The type before the stem, also with points: （单选题）,【判断】, (多选题, 2.0分). */
const TYPE_BEFORE = new RegExp(
  `^[（(【[〖〔]\\s{0,3}(${TYPE_WORD})\\s{0,3}(?:[,，、;；]?\\s{0,3}[\\d.]{1,5}\\s?分)?\\s{0,3}[）)】\\]〗〕]\\s{0,9}`,
);
/** 排序题：请排出先后 */
const TYPE_NAMED = new RegExp(`^(${TYPE_WORD})\\s{0,3}[:：]\\s{0,9}`);
/** Points before the stem or behind its end: （2分）. */
const POINTS_BEFORE = /^[（(【[]\s{0,3}\d{1,3}(?:\.\d{1,2})?\s{0,3}分\s{0,3}[）)】\]]\s{0,9}/;
const POINTS_BEHIND = /(?<=[。？?！!）)]\s{0,3})[（(【[]\s{0,3}\d{1,3}(?:\.\d{1,2})?\s{0,3}分\s{0,3}[）)】\]]$/;
/** The type behind the stem: 题干 [单选题] *, 题干（单选题，2 分） */
const TYPE_BEHIND = new RegExp(
  `\\s{0,3}[（(【[]\\s{0,3}(${TYPE_WORD})\\s{0,3}(?:[,，、;；]?\\s{0,3}[\\d.]{1,5}\\s?分)?\\s{0,3}[）)】\\]]\\s{0,3}[*＊]?$`,
);
const REQUIRED = /(?:\s|(?<=[_＿）)]))[*＊]$/;

/** Whether a line begins with its type and a colon. */
export const beginsWithType = (line: string): boolean => TYPE_NAMED.test(line);

/** Whether a line ends with its type, as exports write it. */
export const hasTypeBehind = (line: string): boolean =>
  TYPE_BEHIND.test(line.replace(REQUIRED, '')) || TYPE_BEHIND.test(line);

/** Whether a line has its type before or behind the stem. */
export const hasType = (line: string): boolean => TYPE_BEFORE.test(line) || hasTypeBehind(line);

/** The stem without the type and the points that stand around it. */
export function withoutType(written: string): { stem: string; type: string | undefined; hasPoints: boolean } {
  const [asked = '', ...below] = written.split('\n');
  // An export puts the type behind the question, and a line to write on below.
  if (below.length > 0 && hasTypeBehind(asked)) {
    const first = withoutType(asked);
    return { ...first, stem: [first.stem, ...below].join('\n') };
  }
  const before = TYPE_BEFORE.exec(written) ?? TYPE_NAMED.exec(written);
  const behind = before ? null : TYPE_BEHIND.exec(written);
  const own = before ? written.slice(before[0].length) : behind ? written.slice(0, behind.index) : written;
  const whole = own.replace(REQUIRED, '').trim();
  const stem = whole.replace(POINTS_BEFORE, '').replace(POINTS_BEHIND, '').trim();
  return { stem, type: before?.[1] ?? behind?.[1], hasPoints: stem !== whole };
}
