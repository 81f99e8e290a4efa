import type { QuestionBody } from '../../question';
import { refused } from '../../question-types/composed';
import { ALL_FORMATS, formatsOf } from '../../question-types/formats';
import { readJudgement } from '../../question-types/judge/words';
import type { Clues, Composed, Written } from '../../question-types/type-formats';
import { comparable } from '../comparable';
import { readLetters } from './letters';
import { readType, saysChoice } from './words';

export const NO_KEY = '没有答案';

export interface WrittenBody extends Written {
  /** 题型 as written; '' if it is missing. */
  type: string;
}

/**
 * Turns options and key, as people write them, into a body. Without a stated type it is inferred: options with one
 * letter or several, a judgement, otherwise words for blanks.
 */
export function composeBody({ type, ...rest }: WrittenBody): Composed<QuestionBody> {
  const stated = readType(type);
  if (type !== '' && stated === null && !saysChoice(type)) {
    const names = ALL_FORMATS.map(({ name }) => name).join('、');
    return refused(rest, '题型', `没有“${type}”这种题型，可填：${names}`);
  }
  const written = { ...rest, key: rest.key.trim(), options: rest.options.filter(({ text }) => text !== '') };
  if (written.key === '') return refused(written, '答案', NO_KEY);
  const clues = cluesOf(written);
  if (stated !== null) return formatsOf(stated).compose(written, clues);

  const hasOptions = written.options.length > 0;
  if (!hasOptions && saysChoice(type)) return refused(written, '选项', '没有选项');
  if (!hasOptions && clues.letters !== null && clues.judgement === null) {
    return refused(written, '选项', '答案是选项的字母，却没有选项');
  }
  if (!hasOptions && namesListedLines(written))
    return refused(written, '选项', `“${written.key.slice(0, 20)}”像选项的编号，选项请用 A、B、C 写`);
  const meant = ALL_FORMATS.find((each) => each.isMeantBy(written, clues));
  if (!meant) return refused(written, '题型', '看不出是什么题型');
  if (mayBeOrder(written, clues)) {
    return refused(written, '题型', '答案写出了全部选项，又不按字母先后：看不出是排序题还是多选题，请写题型');
  }
  const composed = meant.compose(written, clues);
  const assumed = composed.body ? (meant.assumedIfMeant?.(written) ?? []) : [];
  return assumed.length > 0 ? { ...composed, assumed: [...composed.assumed, ...assumed] } : composed;
}

/** All letters, in another order than theirs: nobody writes the key of a choice like that. */
const mayBeOrder = ({ options }: Written, { letters, judgement }: Clues): boolean =>
  judgement === null &&
  letters !== null &&
  options.length > 2 &&
  new Set(letters).size === options.length &&
  letters.some((letter, at) => letter < (letters[at - 1] ?? ''));

const LISTED = /^\s{0,9}[（(]?([ⅠⅡⅢⅣⅤⅥⅦⅧ]|[IVX]{1,4}|[甲乙丙丁戊己庚辛]|[①②③④⑤⑥⑦⑧])(?:[)）.．、:：]|\s)/;

/** The key names lines of the stem by marks that are no letters of options; as words for a blank they would be nonsense. */
function namesListedLines({ stem, key }: Written): boolean {
  const listed = new Set(stem.split('\n').flatMap((line) => LISTED.exec(line)?.[1] ?? []));
  if (listed.size > 1 && key.split(/[;；、,，\s]/).every((part) => listed.has(part))) return true;
  const [, ...below] = stem.split('\n');
  const items = below.filter((line) => !/_{2}|＿/.test(line));
  const numbers = items.flatMap((line) => NUMBERED_LINE.exec(line)?.[1] ?? []);
  const known = new Set(numbers);
  const isNumber = numbers.length > 1 && key.split(/[;；、,，\s]/).every((part) => known.has(bareNumber(part)));
  const words = comparable(key);
  return isNumber || (items.length > 1 && items.some((line) => comparable(line.replace(ITEM_MARK, '')) === words));
}

const NUMBERED_LINE = /^\s{0,9}[（(]?(\d{1,2})\s?[)）.．、:：]/;
const ITEM_MARK = /^\s{0,9}(?:[（(]?\d{1,2}\s?[)）.．、:：]|[①②③④⑤⑥⑦⑧•●▪■◆◇➢·–-])\s{0,9}/;
const bareNumber = (part: string): string => part.replace(/^[（(](\d{1,2})[）)]$/, '$1');

const cluesOf = ({ stem, options, key }: Written): Clues => ({
  letters: readLetters(key) ?? lettersOfTexts(options, key),
  judgement: options.length > 0 ? judgementAmong(options, key) : judgementOf(stem, key),
});

/** 是 in 实践____检验真理的标准: a word that fills a blank is no judgement. A sign such as √ always is. */
function judgementOf(stem: string, key: string): boolean | null {
  const isSign = /^[√×✓✔✗✘☑❌]$/.test(key);
  if (!isSign && /_{2}|＿/.test(stem)) return null;
  // A bracket for a judgement stands before or behind the sentence.
  const isWithin = /[^\s）)][（(]\s{0,40}[）)]\s{0,9}[^\s。.；;！!？?（(]/.test(stem);
  return isWithin && /^[是否]$/.test(key) ? null : readJudgement(key);
}

/** The letters of options whose texts the key repeats; null if it is anything else. */
function lettersOfTexts(options: Written['options'], key: string): string[] | null {
  const byText = new Map(options.map((option) => [comparable(option.text), option.key]));
  const whole = byText.get(comparable(key));
  if (whole !== undefined) return [whole];
  const letters = key.split(/[;；、,，|｜]/).map((part) => byText.get(comparable(part)));
  const known = letters.flatMap((letter) => letter ?? []);
  return known.length === letters.length && known.length > 1 ? known : null;
}

/** Two options 对 and 错 make a judgement; the key names one of them by letter or word. null for other options. */
function judgementAmong(options: Written['options'], key: string): boolean | null {
  const judgements = options.map(({ text }) => readJudgement(text));
  if (options.length !== 2 || !judgements.includes(true) || !judgements.includes(false)) return null;
  const [letter] = readLetters(key) ?? [];
  const chosen = options.findIndex((option) => option.key === letter);
  return judgements[chosen] ?? readJudgement(key);
}
