const DIGITS = '零一二三四五六七八九';
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** 一百零二 → 102, as articles and chapters are counted, up to 9,999; null for anything else. */
export function chineseNumber(text: string): number | null {
  let total = 0;
  let digit = 0;
  for (const character of text.replaceAll('〇', '零')) {
    const unit = UNITS[character];
    if (unit !== undefined) {
      // 十二 means 一十二.
      total += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
      continue;
    }
    const value = DIGITS.indexOf(character);
    if (value < 0) return null;
    digit = value;
  }
  const number = total + digit;
  return number > 0 ? number : null;
}
