import { PICTURE } from '../../../core/kernel/picture-sign';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import { type PartOf, partsOf } from '../office/parts';
import { related } from '../office/relations';
import { attributeOf, tagsOf } from '../office/xml-tags';
import type { Archive, ZipCode } from '../office/zip';
import { type PicturePlace, picturePlaces } from './pictures';
import { MOST_COLUMNS } from './read-csv';
import { readSheet, type SheetSettings } from './sheet';
import { numberStyles, sharedStrings } from './sheet-values';

export type WorkbookCode = ZipCode | 'TOO_MANY_ROWS' | 'FILE_EMPTY';

export const isWorkbook = ({ names }: Archive): boolean => names.includes(WORKBOOK);

/** Sheets read; any further ones are left out, and said to be. */
const MOST_SHEETS = 30;
const WORKBOOK = 'xl/workbook.xml';

/** A sheet and its name. */
interface NamedSheet {
  name: string;
  /** From its first row; rows may differ in length. */
  cells: string[][];
}

/** What was not read, for whoever handed the file in. */
interface Remark {
  kind: 'sheet' | 'text';
  words: string;
}

export interface Workbook {
  sheets: NamedSheet[];
  leftOut: Remark[];
}

/**
 * The cells of every sheet that is shown. `FILE_EMPTY`: all are empty.
 * Format: ECMA-376, https://ecma-international.org/publications-and-standards/standards/ecma-376/
 */
export function readWorkbook(archive: Archive, mostRows: number): Result<Workbook, WorkbookCode> {
  const part = partsOf(archive);
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
  const shared = sharedStrings(strings.value);
  const settings: SheetSettings = {
    strings: shared.strings,
    formats: numberStyles(styles.value),
    calendar: /date1904="(?:1|true)"/.test(book.value) ? 1904 : 1900,
    mostRows,
  };
  const all = sheetParts(book.value, relations.value);
  const shown = all.filter(({ isHidden }) => !isHidden);
  const sheets: NamedSheet[] = [];
  const hiddenRows: Remark[] = [];
  for (const { name, path } of shown.slice(0, MOST_SHEETS)) {
    const xml = part(path);
    if (!xml.ok) return xml;
    const read = readSheet(xml.value, settings);
    if (!read.ok) return read;
    const { cells, hidden } = read.value;
    const pictures = picturesOf(part, path);
    if (!pictures.ok) return pictures;
    for (const { row, column } of pictures.value) mark(cells, row, column);
    sheets.push({ name, cells });
    if (hidden.length > 0) hiddenRows.push(leftOutSheet(name, `${rowWords(hidden)}是隐藏的`));
  }
  if (sheets.every(({ cells }) => cells.length === 0)) return refuse('FILE_EMPTY');
  return ok({
    sheets,
    leftOut: [
      ...(shared.hasStruck ? [{ kind: 'text' as const, words: '单元格里划掉的文字' }] : []),
      ...all.filter(({ isHidden }) => isHidden).map(({ name }) => leftOutSheet(name, '是隐藏的')),
      ...hiddenRows,
      ...shown.slice(MOST_SHEETS).map(({ name }) => leftOutSheet(name, `前面已有 ${MOST_SHEETS} 张表`)),
    ],
  });
}

/** Rows named one by one. */
const MOST_NAMED = 5;

const rowWords = (rows: readonly number[]): string =>
  rows.length <= MOST_NAMED
    ? `第 ${rows.join('、')} 行`
    : `第 ${rows[0]} 行到第 ${rows[rows.length - 1]} 行里有 ${rows.length} 行`;

const leftOutSheet = (name: string, why: string): Remark => ({ kind: 'sheet', words: `表“${name}”：${why}` });

/** The pictures of a sheet, which lie above its cells in a drawing of their own. */
function picturesOf(part: PartOf, path: string): Result<PicturePlace[], ZipCode> {
  const slash = path.lastIndexOf('/');
  const relations = part(`${path.slice(0, slash)}/_rels/${path.slice(slash + 1)}.rels`);
  if (!relations.ok) return relations;
  const places: PicturePlace[] = [];
  for (const target of related(relations.value, 'drawing')) {
    const drawing = part(target.startsWith('/') ? target.slice(1) : target.replace(/^\.\.\//, 'xl/'));
    if (!drawing.ok) return drawing;
    for (const place of picturePlaces(drawing.value)) places.push(place);
  }
  return ok(places);
}

/** A picture beyond the last row or column that is read stands beside no question. */
function mark(cells: string[][], row: number, column: number): void {
  if (row >= cells.length || column >= MOST_COLUMNS) return;
  const marked = cells[row] ?? [];
  for (let at = marked.length; at < column; at += 1) marked.push('');
  if (!marked[column]?.includes(PICTURE)) marked[column] = `${marked[column] ?? ''}${PICTURE}`;
  cells[row] = marked;
}

interface SheetPart {
  name: string;
  /** File name in the archive. */
  path: string;
  isHidden: boolean;
}

/** The sheets in the order of their tabs. */
function sheetParts(book: string, relations: string): SheetPart[] {
  const targets = new Map<string, string>();
  for (const { name, attributes } of tagsOf(relations)) {
    if (name !== 'Relationship') continue;
    const target = attributeOf(attributes, 'Target') ?? '';
    targets.set(attributeOf(attributes, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  const parts: SheetPart[] = [];
  for (const { name, attributes } of tagsOf(book)) {
    if (name !== 'sheet') continue;
    const path = targets.get(/\s\w+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '');
    const isHidden = /hidden/i.test(attributeOf(attributes, 'state') ?? '');
    if (path !== undefined) parts.push({ name: attributeOf(attributes, 'name') ?? '', path, isHidden });
  }
  return parts;
}
