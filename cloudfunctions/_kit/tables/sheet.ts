import { PICTURE } from '../../../core/kernel/picture-sign';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import { attributeOf, tagsOf, textOf } from '../office/xml-tags';
import type { Calendar } from './number-format/date';
import { plainNumber } from './number-format/decimal';
import type { NumberFormat } from './number-format/number-format';
import { isPictureFormula } from './pictures';
import { MOST_COLUMNS } from './read-csv';

export interface SheetSettings {
  strings: readonly string[];
  /** By the index of a cell's style. */
  formats: readonly NumberFormat[];
  calendar: Calendar;
  /** A non-empty cell below this row is refused (`TOO_MANY_ROWS`). */
  mostRows: number;
}

/** The value of a formula without a stored result; `readTable` reports it to the person. */
const NO_VALUE = '#VALUE!';

interface Cell {
  row: number;
  column: number;
  type: string | null;
  style: number;
  value: string;
  isFormula: boolean;
  isPicture: boolean;
}

export interface SheetCells {
  cells: string[][];
  /** Rows, from 1, that are hidden, by hand or by a filter, and hold something. They are empty among the cells. */
  hidden: number[];
}

/**
 * The values of a sheet as shown, by row and column from 0. A formula has the value that it showed when the file was
 * saved.
 */
export function readSheet(xml: string, settings: SheetSettings): Result<SheetCells, 'TOO_MANY_ROWS'> {
  const rows: string[][] = [];
  const hidden = new Set<number>();
  let isHidden = false;
  const merges: string[] = [];
  let row = -1;
  let column = -1;
  let cell: Cell | null = null;

  for (const { name, kind, attributes, text } of tagsOf(xml)) {
    switch (name) {
      case 'row':
        if (kind === 'close') break;
        row = rowOf(attributeOf(attributes, 'r')) ?? row + 1;
        column = -1;
        isHidden = /^(?:1|true)$/.test(attributeOf(attributes, 'hidden') ?? '');
        break;
      case 'c': {
        if (kind !== 'close') {
          column = columnOf(attributeOf(attributes, 'r')) ?? column + 1;
          cell = {
            row,
            column,
            type: attributeOf(attributes, 't'),
            style: Number(attributeOf(attributes, 's') ?? 0),
            value: '',
            isFormula: false,
            // A picture that was put into the cell: the value is a record kept elsewhere.
            isPicture: attributeOf(attributes, 'vm') !== null && attributeOf(attributes, 't') === 'e',
          };
        }
        if (kind === 'open' || !cell) break;
        const shown = shownText(cell, settings);
        if (shown !== '' && cell.column < MOST_COLUMNS) {
          if (cell.row >= settings.mostRows) return refuse('TOO_MANY_ROWS');
          if (isHidden) hidden.add(cell.row + 1);
          else put(rows, cell.row, cell.column, shown);
        }
        cell = null;
        break;
      }
      case 'f':
        if (!cell) break;
        cell.isFormula = true;
        cell.isPicture ||= isPictureFormula(textOf(text));
        break;
      case 'v':
      case 't':
        if (cell && kind === 'open') cell.value += textOf(text);
        break;
      case 'mergeCell':
        merges.push(attributeOf(attributes, 'ref') ?? '');
        break;
    }
  }
  fillMerged(rows, merges);
  const cells = Array.from(rows, (row) => Array.from(row ?? [], (shown) => shown ?? ''));
  return ok({ cells, hidden: [...hidden] });
}

function put(rows: string[][], row: number, column: number, shown: string): void {
  const cells = rows[row] ?? [];
  cells[column] = shown;
  rows[row] = cells;
}

function shownText(cell: Cell, { strings, formats, calendar }: SheetSettings): string {
  const { type, style, value, isFormula } = cell;
  if (cell.isPicture || (type !== 's' && isPictureFormula(value))) return PICTURE;
  if (value === '') return isFormula && type !== 'str' ? NO_VALUE : '';
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case null:
    case 'n':
      return shownNumber(value, formats[style], calendar);
    case 'd':
      return shownDay(value, formats[style]);
    default:
      return value;
  }
}

function shownNumber(written: string, format: NumberFormat | undefined, calendar: Calendar): string {
  const value = Number(written);
  if (!Number.isFinite(value)) return written;
  return format ? format(value, calendar) : plainNumber(value);
}

const MS_PER_DAY = 86_400_000;
/** Days from the beginning of the calendar of 1900 to 1970-01-01. */
const EPOCH = 25_569;

/** A day that is written as such, `2026-03-05T08:00:00`, and not as a number. */
function shownDay(written: string, format: NumberFormat | undefined): string {
  const ms = Date.parse(/T/.test(written) && !/Z$/.test(written) ? `${written}Z` : written);
  return Number.isFinite(ms) && format ? format(ms / MS_PER_DAY + EPOCH, 1900) : written;
}

/** `12`, `B12` or `$B$12`; nothing that a spreadsheet writes has more letters or digits. */
const REFERENCE = /^\$?([A-Z]{1,3})?\$?(\d{1,7})$/;

const rowOf = (reference: string | null): number | null => {
  const row = Number(REFERENCE.exec(reference ?? '')?.[2]);
  return row > 0 ? row - 1 : null;
};

function columnOf(reference: string | null): number | null {
  const letters = REFERENCE.exec(reference ?? '')?.[1];
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : null;
}

/**
 * Repeats the value of cells merged over several rows in each of these rows, as far as the sheet has them. Merged areas
 * of a real sheet never overlap, so a cell is filled once: the work is bounded by the sheet, not by the merges.
 */
function fillMerged(rows: string[][], merges: readonly string[]): void {
  const filledTo = new Map<number, number>();
  for (const { first, last, column } of areasOf(merges)) {
    const shown = rows[first]?.[column];
    if (shown === undefined) continue;
    const end = Math.min(last, rows.length - 1);
    for (let row = Math.max(first + 1, filledTo.get(column) ?? 0); row <= end; row += 1) {
      // An otherwise empty row stays empty.
      if (rows[row]) put(rows, row, column, shown);
    }
    filledTo.set(column, Math.max(filledTo.get(column) ?? 0, end + 1));
  }
}

interface Area {
  first: number;
  last: number;
  column: number;
}

/** The readable merges, from the top down. */
const areasOf = (merges: readonly string[]): Area[] =>
  merges
    .flatMap((merge) => {
      const colon = merge.indexOf(':');
      const [from, to] = [merge.slice(0, Math.max(0, colon)), merge.slice(colon + 1)];
      const [first, last, column] = [rowOf(from), rowOf(to), columnOf(from)];
      return first === null || last === null || column === null || column >= MOST_COLUMNS
        ? []
        : [{ first, last, column }];
    })
    .sort((one, other) => one.first - other.first);
