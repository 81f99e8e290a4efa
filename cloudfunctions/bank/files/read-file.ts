import type { FileRefusal, ImportFormat, LeftOut } from '../../../core/bank/imports/import';
import { boundedDraft, boundedHeader, boundedNames, boundedRemarks } from '../../../core/bank/rules/formats/bounded';
import { isHeader } from '../../../core/bank/rules/formats/columns';
import { detectFormat } from '../../../core/bank/rules/formats/detect-format';
import type { Draft } from '../../../core/bank/rules/formats/draft';
import { readAiken } from '../../../core/bank/rules/formats/read/aiken';
import { readGift } from '../../../core/bank/rules/formats/read/gift';
import { headingsOf, isTabbed } from '../../../core/bank/rules/formats/read/headless';
import { readPlainText } from '../../../core/bank/rules/formats/read/plain-text';
import { readSheets, type Sheet } from '../../../core/bank/rules/formats/read/sheets';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import { mainPartOf, readDocument } from '../../_kit/office/document/read-document';
import { foreignKind } from '../../_kit/office/foreign-kind';
import { type Archive, isZip, openZip } from '../../_kit/office/zip';
import { decodeText } from '../../_kit/tables/decode-text';
import { readCsv } from '../../_kit/tables/read-csv';
import { isWorkbook, readWorkbook } from '../../_kit/tables/workbook';
import { readDocumentQuestions } from './read-document-questions';
import { SPARE_ROWS, unfitText } from './text-bounds';

export interface ReadFile {
  format: ImportFormat;
  /** The header of a table as written; empty for texts. */
  header: string[];
  unknownColumns: string[];
  leftOut: LeftOut[];
  drafts: Draft[];
}

/**
 * Reads a file of questions. Its content decides the format; the extension only helps where texts look alike.
 * @param extension from the file name, in lower case; '' for pasted text
 */
export function readFile(bytes: Buffer, extension: string, mostRows: number): Result<ReadFile, FileRefusal> {
  if (bytes.length === 0) return refuse('FILE_EMPTY');
  const foreign = foreignKind(bytes);
  if (foreign !== null) return refuse(foreign);
  const read = isZip(bytes) ? readOffice(bytes, mostRows) : readText(bytes, extension, mostRows);
  if (!read.ok) return read;
  const { drafts, header, unknownColumns, leftOut, format } = read.value;
  if (drafts.length === 0) return refuse('NO_QUESTIONS');
  if (drafts.length > mostRows) return refuse('TOO_MANY_ROWS');
  return ok({
    format,
    header: boundedHeader(header),
    unknownColumns: boundedNames(unknownColumns),
    leftOut: boundedRemarks(leftOut),
    drafts: drafts.map(boundedDraft),
  });
}

function readOffice(bytes: Buffer, mostRows: number): Result<ReadFile, FileRefusal> {
  const archive = openZip(bytes);
  if (!archive.ok) return archive;
  if (mainPartOf(archive.value) !== null) {
    const document = readDocument(archive.value);
    return document.ok ? readDocumentQuestions(document.value, mostRows) : document;
  }
  return isWorkbook(archive.value) ? readXlsx(archive.value, mostRows) : refuse('NOT_A_WORKBOOK');
}

function readXlsx(archive: Archive, mostRows: number): Result<ReadFile, FileRefusal> {
  const workbook = readWorkbook(archive, mostRows + SPARE_ROWS);
  if (!workbook.ok) return workbook;
  const read = tablesOf('xlsx', workbook.value.sheets);
  return read.ok ? ok({ ...read.value, leftOut: [...read.value.leftOut, ...workbook.value.leftOut] }) : read;
}

function readText(bytes: Buffer, extension: string, mostRows: number): Result<ReadFile, FileRefusal> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  if (text.trim() === '') return refuse('FILE_EMPTY');
  const unfit = unfitText(text, mostRows);
  if (unfit !== null) return refuse(unfit);
  // One row more than allowed is enough to refuse the file.
  const most = mostRows + 1;
  const format = detectFormat(text, extension);
  switch (format) {
    case 'csv': {
      const cells = readCsv(text, isHeader);
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
      const table = isTabbed(text) ? readHeadless(text, mostRows) : null;
      if (table?.ok) return table;
      const { unknown, drafts, leftOut } = readPlainText(text, most);
      return ok({ format, header: [], unknownColumns: unknown, leftOut, drafts });
    }
    default:
      return format satisfies never;
  }
}

/** A table that was copied without its headings; null where its columns cannot be told. */
function readHeadless(text: string, mostRows: number): Result<ReadFile, FileRefusal> | null {
  const cells = readCsv(text, isHeader);
  const header = cells.ok && cells.value.length <= mostRows + SPARE_ROWS ? headingsOf(cells.value) : null;
  if (!cells.ok || header === null) return null;
  const read = tablesOf('csv', [{ name: '', cells: [header, ...cells.value] }]);
  if (!read.ok) return read;
  const words = `没有列名，按位置当作：${header.filter((heading) => heading !== '').join('、')}`;
  return ok({
    ...read.value,
    leftOut: [{ kind: 'text', words }, ...read.value.leftOut],
    drafts: read.value.drafts.map((draft) => ({ ...draft, line: draft.line - 1 })),
  });
}

function tablesOf(format: 'xlsx' | 'csv', sheets: readonly Sheet[]): Result<ReadFile, FileRefusal> {
  const tables = readSheets(sheets);
  if (!tables.ok) return tables;
  const { header, unknown, drafts, leftOut } = tables.value;
  return ok({ format, header, unknownColumns: unknown, leftOut, drafts });
}
