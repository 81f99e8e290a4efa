import { readType, saysChoice, TYPE_WORD } from '../../words';
import { numberOf } from './numbers';

export interface Heading {
  /** The type that holds for the section, as written, one that we lack included; null if the heading names none. */
  type: string | null;
  /** Words after the heading that begin a question on the same line. */
  rest: string;
}

const HAN = '[一二三四五六七八九十]{1,3}';
const PREFIX = new RegExp(
  `^(?:第\\s?(?:${HAN}|\\d{1,2})\\s?(?:部分|大题|章|节|单元|篇|卷)[、.．:：]?|[（(]\\s?(${HAN})\\s?[）)][、.．]?|(${HAN})\\s?[、.．:：]|[ⅠⅡⅢⅣⅤⅥIVX]{1,4}\\s?[、.．]|\\d{1,2}\\s?[、.．])\\s{0,3}`,
);
/** Types of questions that people write and that nobody can mark for them. */
const FOREIGN =
  '简答|简述|问答|论述|名词解释|案例分析|案例|材料分析|材料|综合分析|综合|分析|计算|辨析|作文|写作|阅读理解|阅读|完形填空|连线|配对|匹配|配伍|改错|判断改错|翻译|应用|实操|操作|作图|画图|解答|证明|听力|主观|口述|陈述|情景|情境|公文写作|公文|默写|造句|共用题干';
const NAME = new RegExp(
  `^[【[（(]?\\s{0,3}((?:${FOREIGN})题|名词解释|案例分析|完形填空|阅读理解|作文|${TYPE_WORD}|选择题)\\s{0,3}[】\\]）)]?\\s{0,3}`,
);
const ANY_TYPE = /^([\p{Script=Han}]{2,8}题)\s{0,3}(?=$|[（(])/u;
const NO_TYPE =
  /^(?:练习|模拟|考试|试|习|真|必答|抢答|风险|必做|选做|客观|基础|提高|自测|测试|理论|思考|复习|知识|竞赛|附加|加|例|样|部分)题$/;
/** 每题 2 分, 共 10 题: what follows the name of a type in a heading. */
const ABOUT_POINTS = /分|小题|每|共|道|本大?题|请|答案/;
const CHAPTER = new RegExp(`^第\\s?(?:${HAN}|\\d{1,2})\\s?(?:部分|章|节|单元|篇|编|卷)(?:[\\s、:：].{0,40})?$`);
const LONGEST = 200;

/** The heading of a section, 二、多选题（每题 2 分）; null for any other line. */
export function readHeading(line: string): Heading | null {
  if (line.length > LONGEST) return null;
  const prefix = PREFIX.exec(line)?.[0] ?? '';
  const isNumbered = prefix !== '' && !/^\d/.test(prefix);
  const words = line.slice(prefix.length);
  const [mark, name] = NAME.exec(words) ?? (isNumbered ? ANY_TYPE.exec(words) : null) ?? [];
  if (mark === undefined || name === undefined) return chapterAt(line);
  const isOpen = /^[【[（(]/.test(mark) && !/[】\]）)]\s*$/.test(mark);
  if (isOpen) return null;
  const tail = words.slice(mark.length).trim();
  const began = /(?:^|\s)\d{1,3}\s?[、.．](?!\d).*$/.exec(tail);
  if (began && isNumbered) return { type: typeOf(name), rest: began[0].trim() };
  return isTail(tail, isNumbered, prefix !== '') ? { type: typeOf(name), rest: '' } : null;
}

const chapterAt = (line: string): Heading | null =>
  CHAPTER.test(line) && !/[。！？?]/.test(line) ? { type: null, rest: '' } : null;

/** A blank or a key: the words behind the type are a question, unless they say how to answer. */
const ASKS = /_{2}|＿|[（(]\s{0,9}(?:[A-HＡ-Ｈ]{1,8}|[√×✓✗])?\s{0,9}[）)]|答案\s?[:：】]/;
/** Behind 二、单选题： an empty bracket may as well be one of the words that say how to answer. */
const HAS_KEY = /[（(]\s{0,9}(?:[A-HＡ-Ｈ]{1,8}|[√×✓✗])\s{0,9}[）)]|答案\s?[:：】]/;
const TELLS_HOW = /请|打|填|画|涂|括号|每小?题|[共每]\s?\d/;

function isTail(tail: string, isNumbered: boolean, hasPrefix: boolean): boolean {
  if (/^[:：]\s{0,3}\S/.test(tail) && (isNumbered ? HAS_KEY : ASKS).test(tail) && !TELLS_HOW.test(tail)) return false;
  if (tail === '' || /^[。.:：*]$/.test(tail) || /^[（(【[][^（(【[]*[）)】\]][。.:：]?$/.test(tail)) return true;
  if (hasPrefix && !isNumbered) return false;
  return tail.length < 120 && (isNumbered || (/^[:：，,。；;（(共每本]/.test(tail) && ABOUT_POINTS.test(tail)));
}

const typeOf = (name: string): string | null => (NO_TYPE.test(name) || /^第/.test(name) ? null : name);

/** Number of a title such as 三、综合知识, which may be a heading without a type; null for others. */
export function titleNumber(line: string): number | null {
  if (line.length > 30 || /[。；;？?！!，,]/.test(line)) return null;
  const [, bracketed, plain] = PREFIX.exec(line) ?? [];
  const han = plain ?? bracketed;
  return han === undefined ? null : numberOf(han);
}

/** Whether a heading leaves the type to the key: none, or 选择题. */
export const isOpenType = (type: string): boolean => type === '' || (readType(type) === null && saysChoice(type));
