import { attributeOf, tagsOf, textOf } from '../office/xml-tags';
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

export interface SharedStrings {
  strings: string[];
  /** Words were left out because they are struck through. */
  hasStruck: boolean;
}

/** The shared strings, without phonetic guides (`rPh`) and without what is struck through. */
export function sharedStrings(xml: string): SharedStrings {
  const strings: string[] = [];
  let isReading = false;
  let isStruck = false;
  let hasStruck = false;
  for (const { name, kind, attributes, text } of tagsOf(xml)) {
    if (name === 'si' && kind !== 'close') strings.push('');
    else if (name === 'rPh') isReading = kind === 'open';
    else if (name === 'r') isStruck = false;
    else if (name === 'strike' && kind !== 'close')
      isStruck = !/^(?:0|false)$/.test(attributeOf(attributes, 'val') ?? '');
    else if (name === 't' && kind === 'open' && !isReading) {
      if (!isStruck) strings.push(`${strings.pop() ?? ''}${textOf(text)}`);
      else if (text.trim() !== '') hasStruck = true;
    }
  }
  return { strings, hasStruck };
}
