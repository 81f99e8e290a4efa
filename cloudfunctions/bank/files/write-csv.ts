/** With a byte order mark, without which a spreadsheet reads Chinese in another encoding; RFC 4180 for the rest. */
export const writeCsv = (cells: readonly (readonly string[])[]): string =>
  `\ufeff${cells.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;

const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
