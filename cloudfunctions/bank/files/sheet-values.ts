import { attributeOf, tagsOf, textOf } from '../../_kit/office/xml-tags';
import { builtInCode, type NumberFormat, numberFormat } from './number-format/number-format';

/** How each cell style shows numbers, by the style's index. */
export function numberStyles(styles: string): readonly NumberFormat[] {
  const custom = new Map<number, string>();
  const made = new Map<string, NumberFormat>();
  const formats: NumberFormat[] = [];
  let isInCells = false;
  for (const { name, kind, attributes } of tagsOf(styles)) {
    if (name === 'numFmt') {
      custom.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '');
    } else if (name === 'cellXfs') isInCells = kind === 'open';
    else if (name === 'xf' && isInCells && kind !== 'close') {
      const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
      const code = custom.get(id) ?? builtInCode(id);
      const format = made.get(code) ?? numberFormat(code);
      made.set(code, format);
      formats.push(format);
    }
  }
  return formats;
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
