/** Numerals in daily use, and those of cheques, which nobody can alter. */
export type HanNumerals = 'han' | 'formalHan';

const DIGITS: Readonly<Record<HanNumerals, string>> = {
  han: '〇一二三四五六七八九',
  formalHan: '零壹贰叁肆伍陆柒捌玖',
};
const TENS: Readonly<Record<HanNumerals, readonly string[]>> = {
  han: ['', '十', '百', '千'],
  formalHan: ['', '拾', '佰', '仟'],
};

/** Digit by digit, as years are written: 二〇二五. */
export const digitsInHan = (digits: string, numerals: HanNumerals): string =>
  digits.replace(/\d/g, (digit) => DIGITS[numerals].charAt(Number(digit)));

/** A whole number below 10,000, as it is counted: 二十五, 一百零三. Others are written digit by digit. */
export function numberInHan(value: number, numerals: HanNumerals): string {
  if (!Number.isInteger(value) || value < 0 || value >= 10_000) return digitsInHan(String(value), numerals);
  const digits = [...String(value)].map(Number);
  const counted = digits
    .map((digit, at) =>
      digit === 0 ? '零' : `${DIGITS[numerals].charAt(digit)}${TENS[numerals][digits.length - 1 - at] ?? ''}`,
    )
    .join('')
    .replace(/零+/g, '零')
    .replace(/(.)零$/, '$1');
  return numerals === 'han' ? counted.replace(/^一十/, '十') : counted;
}
