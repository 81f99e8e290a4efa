import { columnOf, columnsOf } from '../columns';
import { OPTION_LETTERS } from '../letters';
import type { Cells } from './table';

/** The headings of a table and what they are to us. */
export interface Heads {
  /** As written, for a file that is returned for correction. */
  header: string[];
  /** Our names; null for columns that are not read. */
  names: (string | null)[];
  /** Rows that the headings take. */
  height: number;
}

/** Rows looked at to see whether a column without a heading is in use. */
const LOOKED_AT = 200;

const isOption = (name: string | null | undefined): boolean => /^选项[A-Z]$/.test(name ?? '');

/** The headings that begin at this row: one row, or two with the letters of the options below 选项. */
export function headsOf(cells: Cells, at: number): Heads {
  const upper = trimmed(cells[at]);
  const lower = trimmed(cells[at + 1]);
  const written = lower.filter((heading) => heading !== '');
  if (written.length > 1 && written.every((heading) => isOption(columnOf(heading)))) {
    const width = Math.max(upper.length, lower.length);
    const header = Array.from({ length: width }, (_, column) => lower[column] || upper[column] || '');
    return { header, names: columnsOf(header), height: 2 };
  }
  const names = columnsOf(upper);
  return { header: upper, names: withOptionsApart(names, upper, cells.slice(at + 1, at + 1 + LOOKED_AT)), height: 1 };
}

const trimmed = (row: readonly string[] | undefined): string[] => (row ?? []).map((heading) => heading.trim());

/** 选项 with nothing beside it, above several columns in use: one option in each. */
function withOptionsApart(names: (string | null)[], header: readonly string[], rows: Cells): (string | null)[] {
  const start = names.indexOf('选项');
  if (start < 0) return names;
  const end = header.findIndex((heading, column) => column > start && heading !== '');
  const width = (end < 0 ? header.length : end) - start;
  const isUsed = rows.some((row) => row.slice(start + 1, start + width).some((cell) => cell.trim() !== ''));
  if (width < 2 || !isUsed) return names;
  return names.map((name, column) => {
    const letter = OPTION_LETTERS[column - start];
    return column >= start && column < start + width && letter !== undefined ? `选项${letter}` : name;
  });
}
