import { ok, type Result, refuse } from '../../../core/kernel/result';
import { HEADER_WITHIN } from '../../../core/kernel/table-header';

/** Cells to the right of this column are ignored, as in a workbook. */
export const MOST_COLUMNS = 64;

const DELIMITERS = ['\t', ',', ';', '，', '；', '|', '｜'];
/** As many characters as a cell of a spreadsheet can hold. */
const LONGEST_CELL = 32_767;

type IsHeader = (cells: readonly string[]) => boolean;

/** The cells of a CSV text, or of a table that was copied as text. Titles may stand above the header. */
export function readCsv(text: string, isHeader: IsHeader): Result<string[][], 'BAD_CSV'> {
  return readCells(text, delimiterOf(text, isHeader));
}

/** The separator with which one of the first lines is a header, or else the one that occurs most in them. */
function delimiterOf(text: string, isHeader: IsHeader): string {
  const lines = text.split('\n', HEADER_WITHIN);
  const fitting = DELIMITERS.find((delimiter) =>
    lines.some((line) => isHeader(line.split(delimiter).map((cell) => cell.replace(/^\s*"|"\s*$/g, '')))),
  );
  const beginning = lines.join('\n');
  const [most = ','] = [...DELIMITERS].sort((one, other) => countOf(beginning, other) - countOf(beginning, one));
  return fitting ?? most;
}

const countOf = (text: string, sign: string): number => text.split(sign).length - 1;

interface Field {
  text: string;
  /** Where the separator, the line end or the end of the text stands. */
  end: number;
}

function readCells(text: string, delimiter: string): Result<string[][], 'BAD_CSV'> {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length; ) {
    const quoted = text.charAt(at) === '"' ? quotedField(text, at, delimiter) : null;
    if (quoted === 'open') return refuse('BAD_CSV');
    const { text: cell, end } = quoted ?? plainField(text, at, delimiter);
    if (row.length < MOST_COLUMNS) row.push(cell);
    if (text.charAt(end) !== delimiter) {
      rows.push(row);
      row = [];
    }
    at = end + 1;
  }
  return ok(rows);
}

function plainField(text: string, start: number, delimiter: string): Field {
  let end = start;
  while (end < text.length && text.charAt(end) !== delimiter && text.charAt(end) !== '\n') end += 1;
  return { text: text.slice(start, end), end };
}

/**
 * A field in quotes. null: its quotes belong to the words, "两山"是指 — something else than a separator stands behind them,
 * or a spreadsheet copied a cell that needs no quotes to begin with. `open`: they are never closed.
 */
function quotedField(text: string, start: number, delimiter: string): Field | 'open' | null {
  const isCopied = delimiter === '\t';
  for (let at = start + 1; at < text.length && at - start <= LONGEST_CELL; at += 1) {
    const sign = text.charAt(at);
    if (isCopied && sign === '\t') return null;
    if (sign !== '"') continue;
    if (text.charAt(at + 1) === '"') {
      at += 1;
      continue;
    }
    const end = at + 1;
    if (end < text.length && text.charAt(end) !== delimiter && text.charAt(end) !== '\n') return null;
    const inside = text.slice(start + 1, at);
    if (isCopied && !/[\n",]/.test(inside)) return null;
    return { text: inside.replace(/""/g, '"'), end };
  }
  return isCopied ? null : 'open';
}
