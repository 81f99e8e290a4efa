import { ok, type Result, refuse } from '../../../core/kernel/result';
import { readSheet, type SheetSettings } from './sheet';
import { dayStyles, sharedStrings } from './sheet-values';
import { attributeOf, declaresTypes, tagsOf } from './xml-tags';
import { openZip, type ZipCode } from './zip';

export type WorkbookCode = ZipCode | 'NOT_A_WORKBOOK' | 'TOO_MANY_ROWS' | 'FILE_EMPTY';

/** Sheets examined; any further ones are ignored. */
const MOST_SHEETS = 20;
const WORKBOOK = 'xl/workbook.xml';

/**
 * The cells of the first sheet that `isWanted`, or else of the first that is not empty. `FILE_EMPTY`: all are empty.
 * Format: ECMA-376, https://ecma-international.org/publications-and-standards/standards/ecma-376/
 */
export function readWorkbook(
  bytes: Buffer,
  mostRows: number,
  isWanted: (cells: string[][]) => boolean,
): Result<string[][], WorkbookCode> {
  const opened = openZip(bytes);
  if (!opened.ok) return opened;
  const archive = opened.value;
  if (!archive.names.includes(WORKBOOK)) return refuse('NOT_A_WORKBOOK');
  const part = (name: string): Result<string, ZipCode> => {
    const content = archive.read(name) ?? ok('');
    return content.ok && declaresTypes(content.value) ? refuse('BAD_WORKBOOK') : content;
  };

  const [book, relations, strings, styles] = [
    part(WORKBOOK),
    part('xl/_rels/workbook.xml.rels'),
    part('xl/sharedStrings.xml'),
    part('xl/styles.xml'),
  ];
  if (!book.ok) return book;
  if (!relations.ok) return relations;
  if (!strings.ok) return strings;
  if (!styles.ok) return styles;
  const settings: SheetSettings = {
    strings: sharedStrings(strings.value),
    days: dayStyles(styles.value),
    epoch: /date1904="(?:1|true)"/.test(book.value) ? 1904 : 1900,
    mostRows,
  };
  let first: string[][] | null = null;
  for (const name of sheetParts(book.value, relations.value).slice(0, MOST_SHEETS)) {
    const xml = part(name);
    if (!xml.ok) return xml;
    const cells = readSheet(xml.value, settings);
    if (!cells.ok) return cells;
    if (isWanted(cells.value)) return cells;
    first ??= cells.value.length > 0 ? cells.value : null;
  }
  return first ? ok(first) : refuse('FILE_EMPTY');
}

/** File names of the visible sheets, in the order of their tabs. */
function sheetParts(book: string, relations: string): string[] {
  const targets = new Map<string, string>();
  for (const { name, attributes } of tagsOf(relations)) {
    if (name !== 'Relationship') continue;
    const target = attributeOf(attributes, 'Target') ?? '';
    targets.set(attributeOf(attributes, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  const parts: string[] = [];
  for (const { name, attributes } of tagsOf(book)) {
    if (name !== 'sheet' || /hidden/i.test(attributeOf(attributes, 'state') ?? '')) continue;
    const target = targets.get(/\s\w+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '');
    if (target !== undefined) parts.push(target);
  }
  return parts;
}
