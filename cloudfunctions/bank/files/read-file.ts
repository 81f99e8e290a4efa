import type { FileRefusal, LeftOut, QuestionFormat } from '../../../core/bank/imports/import';
import { detectFormat } from '../../../core/bank/rules/formats/detect-format';
import type { Draft } from '../../../core/bank/rules/formats/draft';
import { readAiken } from '../../../core/bank/rules/formats/read/aiken';
import { readGift } from '../../../core/bank/rules/formats/read/gift';
import { readPlainText } from '../../../core/bank/rules/formats/read/plain-text';
import { readSheets, type Sheet } from '../../../core/bank/rules/formats/read/sheets';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import { decodeText } from './decode-text';
import { readCsv } from './read-csv';
import { isWorkbook, readWorkbook } from './workbook';
import { isZip, openZip } from './zip';

export interface ReadFile {
  format: QuestionFormat;
  /** The header of a table as written; empty for texts. */
  header: string[];
  unknownColumns: string[];
  leftOut: LeftOut[];
  drafts: Draft[];
}

/** Rows allowed in addition to `mostRows`, for rows above the header and empty rows. */
const SPARE_ROWS = 1_000;
/** A spreadsheet cell holds at most 32,767 characters. A text with a longer line is not a file of questions. */
const LONGEST_LINE = 32_767;
/** A question in our own plain text has up to 17 lines. */
const LINES_OF_A_ROW = 20;

/** First bytes of a Compound File Binary: .xls, .doc and .ppt from before 2007. */
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/**
 * Reads a file of questions. Its content decides the format; the extension only helps where texts look alike.
 * @param extension from the file name, in lower case; '' for pasted text
 */
export function readFile(bytes: Buffer, extension: string, mostRows: number): Result<ReadFile, FileRefusal> {
  if (bytes.length === 0) return refuse('FILE_EMPTY');
  if (bytes.subarray(0, 4).equals(OLD_OFFICE)) return refuse('OLD_EXCEL');
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return refuse('PDF');
  const read = isZip(bytes) ? readXlsx(bytes, mostRows) : readText(bytes, extension, mostRows);
  if (!read.ok) return read;
  if (read.value.drafts.length === 0) return refuse('NO_QUESTIONS');
  return read.value.drafts.length > mostRows ? refuse('TOO_MANY_ROWS') : read;
}

function readXlsx(bytes: Buffer, mostRows: number): Result<ReadFile, FileRefusal> {
  const archive = openZip(bytes);
  if (!archive.ok) return archive;
  if (!isWorkbook(archive.value)) return refuse('NOT_A_WORKBOOK');
  const workbook = readWorkbook(archive.value, mostRows + SPARE_ROWS);
  if (!workbook.ok) return workbook;
  const read = tablesOf('xlsx', workbook.value.sheets);
  return read.ok ? ok({ ...read.value, leftOut: [...read.value.leftOut, ...workbook.value.leftOut] }) : read;
}

function readText(bytes: Buffer, extension: string, mostRows: number): Result<ReadFile, FileRefusal> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  if (text.trim() === '') return refuse('FILE_EMPTY');
  if (hasLongLine(text)) return refuse('LINE_TOO_LONG');
  if (countLines(text) > (mostRows + SPARE_ROWS) * LINES_OF_A_ROW) return refuse('TOO_MANY_ROWS');
  // One row more than allowed is enough to refuse the file.
  const most = mostRows + 1;
  const format = detectFormat(text, extension);
  switch (format) {
    case 'csv': {
      const cells = readCsv(text);
      if (!cells.ok) return cells;
      return cells.value.length > mostRows + SPARE_ROWS
        ? refuse('TOO_MANY_ROWS')
        : tablesOf('csv', [{ name: '', cells: cells.value }]);
    }
    case 'gift':
      return ok({ format, header: [], unknownColumns: [], leftOut: [], drafts: readGift(text, most) });
    case 'aiken':
      return ok({ format, header: [], unknownColumns: [], leftOut: [], drafts: readAiken(text, most) });
    case 'text': {
      const { unknown, drafts } = readPlainText(text, most);
      return ok({ format, header: [], unknownColumns: unknown, leftOut: [], drafts });
    }
    default:
      return format satisfies never;
  }
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function hasLongLine(text: string): boolean {
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    if (end - start > LONGEST_LINE) return true;
    start = end + 1;
  }
  return text.length - start > LONGEST_LINE;
}

function tablesOf(format: 'xlsx' | 'csv', sheets: readonly Sheet[]): Result<ReadFile, FileRefusal> {
  const tables = readSheets(sheets);
  if (!tables.ok) return tables;
  const { header, unknown, drafts, leftOut } = tables.value;
  return ok({ format, header, unknownColumns: unknown, leftOut, drafts });
}
