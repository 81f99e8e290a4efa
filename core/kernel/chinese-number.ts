const DIGITS = '零一二三四五六七八九';
/** How prints write a nought: 一百零二, 一百〇二, 一百○二. */
const NOUGHT = /[〇○◯Ｏ]/g;
const DIGIT = '[一二三四五六七八九]';
const COUNTED = new RegExp(`^(?:(${DIGIT})千)?零?(?:(${DIGIT}?)百)?零?(?:(${DIGIT}?)十)?零?(${DIGIT})?$`);
/** 二〇: digits that stand in their places. */
const PLACED = /^[零一二三四五六七八九]{2,4}$/;
const ARABIC = /^[0-9]{1,4}$/;

/** Characters that a number may have, in prints of every kind. */
export const NUMBER_CHARACTERS = '零〇○◯Ｏ一二三四五六七八九十百千0-9０-９';

const digitOf = (digit: string | undefined, otherwise: number): number =>
  digit === undefined || digit === '' ? otherwise : DIGITS.indexOf(digit);

/** 一百零二 → 102, as articles and chapters are counted, up to 9,999; null for anything else. */
export function chineseNumber(text: string): number | null {
  const plain = text.replace(NOUGHT, '零');
  if (plain === '') return null;
  if (PLACED.test(plain)) return positive(Number([...plain].map((digit) => DIGITS.indexOf(digit)).join('')));
  const found = COUNTED.exec(plain);
  if (!found) return null;
  const [, thousands, hundreds, tens, ones] = found;
  return positive(
    digitOf(thousands, 0) * 1000 +
      digitOf(hundreds, hundreds === undefined ? 0 : 1) * 100 +
      digitOf(tens, tens === undefined ? 0 : 1) * 10 +
      digitOf(ones, 0),
  );
}

const positive = (number: number): number | null => (number > 0 ? number : null);

/** The same for a number in Chinese or in digits of either width, with blanks in it: `１２`, `一 百`. */
export function printedNumber(text: string): number | null {
  const plain = text.replace(/[\s\u3000]/g, '').replace(/[０-９]/g, (digit) => digit.normalize('NFKC'));
  return ARABIC.test(plain) ? positive(Number(plain)) : chineseNumber(plain);
}

/** 102 → 一百零二. */
export function inChinese(number: number): string {
  let text = '';
  for (const [unit, word] of [[1000, '千'] as const, [100, '百'] as const, [10, '十'] as const, [1, ''] as const]) {
    const digit = Math.floor(number / unit) % 10;
    if (digit > 0) text += `${DIGITS[digit] ?? ''}${word}`;
    else if (text !== '' && !text.endsWith('零')) text += '零';
  }
  const spoken = text.replace(/零$/, '');
  return spoken.startsWith('一十') ? spoken.slice(1) : spoken;
}
