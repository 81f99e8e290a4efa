import { attributeOf, tagsOf, textOf } from './xml-tags';

/** Excel's built-in number formats for dates. ECMA-376, part 1, 18.8.30 */
const DAY_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** In characters; Excel's own limit is 255. */
const LONGEST_FORMAT = 255;

/** Indexes of the cell styles that show a date. */
export function dayStyles(styles: string): ReadonlySet<number> {
  const custom = new Map<number, string>();
  const days = new Set<number>();
  let index = -1;
  let isInCells = false;
  for (const { name, kind, attributes } of tagsOf(styles)) {
    if (name === 'numFmt') {
      custom.set(
        Number(attributeOf(attributes, 'numFmtId')),
        (attributeOf(attributes, 'formatCode') ?? '').slice(0, LONGEST_FORMAT),
      );
    } else if (name === 'cellXfs') isInCells = kind === 'open';
    else if (name === 'xf' && isInCells && kind !== 'close') {
      index += 1;
      const format = Number(attributeOf(attributes, 'numFmtId') ?? 0);
      const code = (custom.get(format) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
      if (DAY_FORMATS.has(format) || /[yd]/i.test(code)) days.add(index);
    }
  }
  return days;
}

/** The shared strings, without phonetic guides (`rPh`). */
export function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let isReading = false;
  for (const { name, kind, text } of tagsOf(xml)) {
    if (name === 'si' && kind !== 'close') strings.push('');
    else if (name === 'rPh') isReading = kind === 'open';
    else if (name === 't' && kind === 'open' && !isReading) strings.push(`${strings.pop() ?? ''}${textOf(text)}`);
  }
  return strings;
}

const MS_PER_DAY = 86_400_000;
/** Days from a spreadsheet's epoch to 1970-01-01. */
const EPOCHS = { 1900: 25_569, 1904: 24_107 };

/** A number as a spreadsheet shows it: `1822`, `0.3`; a date as `2024-12-25`. */
export function shownNumber(written: string, isDay: boolean, epoch: keyof typeof EPOCHS): string {
  const value = Number(written);
  if (!Number.isFinite(value)) return written;
  if (!isDay) return String(Number(value.toPrecision(15)));
  const ms = Math.round((value - EPOCHS[epoch]) * MS_PER_DAY);
  return Math.abs(ms) < 8.64e15 ? new Date(ms).toISOString().slice(0, 10) : written;
}
