import { inert } from '../../../../core/kernel/inert';

/** CSV by RFC 4180 in which no cell is a formula, with a byte order mark: without it a spreadsheet reads Chinese in another encoding. */
export const writeCsv = (cells: readonly (readonly string[])[]): string =>
  `\ufeff${cells.map((row) => row.map((cell) => quoted(inert(cell))).join(',')).join('\r\n')}\r\n`;

const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
