import { digitsInHan, numberInHan } from '../../../_kit/office/han';
import { type Calendar, shownDate } from './date';
import { plainNumber, shownDecimal } from './decimal';
import { type Section, sectionsOf } from './sections';

/** Shows a number as its cell does. */
export type NumberFormat = (value: number, calendar: Calendar) => string;

/** What a spreadsheet shows for numbers in a cell with this format code. ECMA-376, part 1, 18.8.31 */
export function numberFormat(code: string): NumberFormat {
  const sections = sectionsOf(code);
  return (value, calendar) => {
    const { section, size } = sectionFor(sections, value);
    return (section && inSection(section, size, calendar)) ?? plainNumber(value);
  };
}

/** The section for a value. One for negative values alone writes the sign itself, so it is given the size. */
function sectionFor(sections: readonly Section[], value: number): { section: Section | null; size: number } {
  const conditional = sections.find(({ condition }) => condition?.(value));
  if (conditional) return { section: conditional, size: value };
  const [first, second, third] = sections.filter(({ condition }) => condition === null);
  if (value < 0 && second) return { section: second, size: -value };
  if (value === 0 && third) return { section: third, size: value };
  return { section: first ?? null, size: value };
}

function inSection(section: Section, value: number, calendar: Calendar): string | null {
  if (section.tokens.some(({ kind }) => kind === 'date')) return shownDate(section, value, calendar);
  const shown = shownDecimal(section, value);
  if (shown === null || section.numerals === 'digits') return shown;
  const isCounted = section.tokens.some(({ kind }) => kind === 'general') && /^\d+$/.test(shown);
  return isCounted ? numberInHan(Number(shown), section.numerals) : digitsInHan(shown, section.numerals);
}

/** The codes behind the numbers of Excel's built-in formats, as a Chinese Excel shows them. ECMA-376, part 1, 18.8.30 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;"¥"-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0;-#,##0;"-"',
  42: '"¥"#,##0;"¥"-#,##0;"¥-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '"¥"#,##0.00;"¥"-#,##0.00;"¥-"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** General, and a cell of text (`@`), show a number as it is. */
export const builtInCode = (id: number): string => BUILT_IN[id] ?? 'General';
