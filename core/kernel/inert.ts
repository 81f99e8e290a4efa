/**
 * A cell as every text file of a table is written, whoever wrote the cell: an apostrophe is put before a first character with which a
 * spreadsheet begins a formula. A cell that `safeCell` has made safe begins with an apostrophe, and stays as it is.
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
export const inert = (cell: string): string => (/^[=+\-@＝＋－＠\t\r]/.test(cell) ? `'${cell}` : cell);
