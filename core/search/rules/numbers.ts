import { chineseNumber, inChinese } from '../../kernel/chinese-number';

/** A number in folded text, written in Chinese or in digits. */
export interface PrintedNumber {
  start: number;
  end: number;
  /** In digits: 19 for 十九, 2025 for 二零二五, 1000 for 1,000. */
  value: string;
  /** Whether it is written without digits. */
  isChinese: boolean;
  /** Chinese characters that stand before and behind it, also those that a list shares: 第 and 条 of both in 第3、4条. */
  left: string[];
  right: string[];
}

const DIGITS = '零一二三四五六七八九';
const NUMBER = new RegExp(
  [
    '[0-9]{1,3}([,，])[0-9]{3}(?:\\1[0-9]{3}){0,4}(?![0-9])',
    // 9·18 is one name, as 九一八 is.
    '(?<![0-9·]|[0-9][.,/-])[0-9]{1,2}·[0-9]{1,2}(?![0-9·])',
    '(?:[1-9](?=[十百千])|[零一二两三四五六七八九十百千]){1,12}',
    '[0-9]{1,20}',
  ].join('|'),
  'g',
);
const DATE = /(?<![0-9.])[0-9]{4}([-./])([0-9]{1,2})\1([0-9]{1,2})(?![0-9])/g;
const HAN = /^\p{Script=Han}$/u;
const LETTER = /^(?!\p{Script=Han})[\p{L}\p{N}]$/u;
const JOINED_TO_LETTERS = /(?!\p{Script=Han})\p{L}[-‐‑–_'’]$/u;
const LIST = /^ ?(?:[、,，~\-–—/]|[至到和与及或]第?) ?$/;
/** 100多人 is asked for as 100人. */
const ABOUT = '多余几';

/** All numbers of a folded text, from left to right. Those inside of words, as in A4, and decimals are none. */
export function numbersIn(folded: string): PrintedNumber[] {
  const units = unitsOfDates(folded);
  const numbers: PrintedNumber[] = [];
  for (const { 0: print, index: start } of folded.matchAll(NUMBER)) {
    const end = start + print.length;
    const isChinese = !/[0-9]/.test(print);
    const value = digitsOf(print);
    if (value === null || (!isChinese && isPartOfWord(folded, start, end, units.has(start)))) continue;
    const unit = units.get(start);
    const left = [...charactersBefore(folded, start), ...(unit?.left ?? [])];
    const right = [...charactersBehind(folded, end), ...(unit?.right ?? [])];
    numbers.push({ start, end, value, isChinese, left, right });
  }
  share(numbers, folded, units);
  return numbers;
}

/** How a number in digits is written in Chinese: 120 is 一百二十, 918 also 九一八; a year has its digits alone. */
export function chineseForms({ value, right }: Pick<PrintedNumber, 'value' | 'right'>): string[] {
  const isYear = value.length === 4 && right.includes('年');
  const count = value.startsWith('0') || value.length > 4 || isYear ? 0 : Number(value);
  return [
    ...(count > 0 ? [inChinese(count)] : []),
    ...(value === '2' ? ['两'] : []),
    ...(value.length >= 3 && value.length <= 8
      ? [[...value].map((digit) => DIGITS.charAt(Number(digit))).join('')]
      : []),
  ];
}

function digitsOf(print: string): string | null {
  if (/^[0-9,，·]+$/.test(print)) {
    const plain = print.replace(/[,，·]/g, '');
    return plain.length === 2 && plain !== '00' ? plain.replace(/^0/, '') : plain;
  }
  const chinese = print.replace(/[1-9]/g, (digit) => DIGITS.charAt(Number(digit))).replace(/^两$|两(?=[百千])/g, '二');
  if (chinese.length > 1 && [...chinese].every((digit) => DIGITS.includes(digit)))
    return [...chinese].map((digit) => DIGITS.indexOf(digit)).join('');
  const count = /^[百千]/.test(chinese) ? null : chineseNumber(chinese);
  return count === null ? null : String(count);
}

const isPartOfWord = (folded: string, start: number, end: number, isInDate: boolean): boolean => {
  const around = folded.slice(Math.max(0, start - 2), start);
  if (LETTER.test(around.slice(-1)) || LETTER.test(folded.charAt(end)) || JOINED_TO_LETTERS.test(around)) return true;
  return !isInDate && (/[0-9]\.$/.test(around) || /^\.[0-9]/.test(folded.slice(end, end + 2)));
};

type Units = Pick<PrintedNumber, 'left' | 'right'>;

/** Where months and days of dates like 2024-12-25 stand, with their units. */
function unitsOfDates(folded: string): Map<number, Units> {
  const units = new Map<number, Units>();
  for (const { 0: date, 3: day = '', index } of folded.matchAll(DATE)) {
    units.set(index, { left: [], right: ['年'] });
    units.set(index + 5, { left: ['年'], right: ['月'] });
    units.set(index + date.length - day.length, { left: ['月'], right: ['日'] });
  }
  return units;
}

const skipsBlank = (folded: string, at: number, step: 1 | -1): number => (folded[at] === ' ' ? at + step : at);

function charactersBefore(folded: string, start: number): string[] {
  const at = skipsBlank(folded, start - 1, -1);
  const pair = folded.slice(Math.max(0, at - 1), at + 1);
  const character = [...pair].pop() ?? '';
  return HAN.test(character) ? [character] : [];
}

function charactersBehind(folded: string, end: number): string[] {
  const [first = '', second = ''] = folded.slice(skipsBlank(folded, end, 1), end + 5);
  if (!HAN.test(first)) return [];
  return ABOUT.includes(first) && HAN.test(second) ? [first, second] : [first];
}

/** In a list each number also has what stands before the first and behind the last one. */
function share(numbers: readonly PrintedNumber[], folded: string, units: ReadonlyMap<number, Units>): void {
  const areListed = (one: PrintedNumber, next: PrintedNumber): boolean =>
    !units.has(next.start) && next.start - one.end <= 4 && LIST.test(folded.slice(one.end, next.start));
  const shared = (own: string[], others: readonly string[]): string[] => [...new Set([...own, ...others.slice(-1)])];
  for (let at = 1; at < numbers.length; at += 1) {
    const [before, here] = [numbers[at - 1], numbers[at]];
    if (before && here && areListed(before, here)) here.left = shared(here.left, before.left);
  }
  for (let at = numbers.length - 2; at >= 0; at -= 1) {
    const [here, behind] = [numbers[at], numbers[at + 1]];
    if (here && behind && areListed(here, behind)) here.right = shared(here.right, behind.right);
  }
}
