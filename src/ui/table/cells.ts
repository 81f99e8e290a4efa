import { inert } from '../../../core/kernel/inert';

/** What a table says in plain text, for the clipboard and for files. */
export interface TextTable {
  /** Also the name of the file. */
  title: string;
  header: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Breaks of lines and tabs inside a cell would begin another one. */
const oneLine = (cell: string): string => cell.replace(/[\t\r\n]+/g, ' ').trim();

/** Lines of cells between tabs, as spreadsheets take them from the clipboard; none of the cells begins a formula. */
export const tabSeparated = ({ header, rows }: TextTable): string =>
  [header, ...rows].map((row) => row.map((cell) => inert(oneLine(cell))).join('\t')).join('\n');
