import * as v from 'valibot';
import { count, id, instant, integer, optionalText, text } from '../../kernel/fields';
import { draftQuestion, questionType } from '../question';

/** File formats of question imports and exports. */
export const questionFormat = v.picklist(['xlsx', 'csv', 'gift', 'aiken', 'text']);
export type QuestionFormat = v.InferOutput<typeof questionFormat>;

/** Text documents are read and not written. */
export const importFormat = v.picklist([...questionFormat.options, 'docx']);
export type ImportFormat = v.InferOutput<typeof importFormat>;

export const MOST_IMPORT_BYTES = 10 * 1024 * 1024;
export const MOST_IMPORT_ROWS = 20_000;
/** In UTF-16 units. */
export const MOST_PASTED_CHARACTERS = 200_000;

/** Defaults for rows that leave a field empty, and the state of new questions. */
export const importOptions = v.object({
  topic: optionalText(40),
  difficulty: v.pipe(integer, v.minValue(1), v.maxValue(5)),
  source: v.object({
    document: optionalText(80),
    version: optionalText(40),
    article: optionalText(40),
    quote: optionalText(500),
  }),
  /** A question without explanation or source becomes a draft in any case. */
  state: v.picklist(['active', 'draft']),
});
export type ImportOptions = v.InferOutput<typeof importOptions>;

/**
 * `reading`: rows are being read; `ready`: the preview is complete; `importing`, `undoing`: running, step by step;
 * `refused`: the file cannot be read.
 */
export const importState = v.picklist(['reading', 'refused', 'ready', 'importing', 'done', 'undoing', 'undone']);
export type ImportState = v.InferOutput<typeof importState>;

/** Why a file cannot be read at all. */
export const fileRefusal = v.picklist([
  'FILE_MISSING',
  'FILE_TOO_LARGE',
  'FILE_EMPTY',
  /** An .xls or .ppt file from before 2007. */
  'OLD_EXCEL',
  /** A .doc file from before Word 2007. */
  'OLD_WORD',
  'ENCRYPTED',
  /** An archive with neither a workbook nor a text document. */
  'NOT_A_WORKBOOK',
  'PDF',
  'RICH_TEXT',
  /** HTML, or a whole document in one XML, under another name. */
  'WEB_PAGE',
  /** Neither a workbook nor a text in UTF-8, UTF-16 or GB18030. */
  'NOT_TEXT',
  /** Broken, encrypted, or with a document type declaration, which no spreadsheet program writes. */
  'BAD_WORKBOOK',
  /** It would unpack to far more data than a file of questions has (a zip bomb). */
  'UNFOLDS_TOO_LARGE',
  'BAD_CSV',
  'NO_COLUMNS',
  'NO_QUESTIONS',
  'TOO_MANY_ROWS',
  'LINE_TOO_LONG',
  /** Reading it was ended: it took far longer, or more memory, than a file of that many questions. */
  'TAKES_TOO_LONG',
]);
export type FileRefusal = v.InferOutput<typeof fileRefusal>;

/** See `Verdict`. */
export const rowVerdict = v.picklist(['new', 'draft', 'changed', 'same', 'duplicate', 'problem']);
export type RowVerdict = v.InferOutput<typeof rowVerdict>;

/** How the preview groups rows: those to be written, those already in the bank, those to be corrected. */
export const rowGroup = v.picklist(['importable', 'known', 'problem']);
export type RowGroup = v.InferOutput<typeof rowGroup>;

export function groupOf(verdict: RowVerdict): RowGroup {
  switch (verdict) {
    case 'new':
    case 'draft':
    case 'changed':
      return 'importable';
    case 'same':
    case 'duplicate':
      return 'known';
    case 'problem':
      return 'problem';
    default:
      return verdict satisfies never;
  }
}

/**
 * What the reader of a file decided for its writer. It does not keep a row from being imported; the preview tells it.
 * - `blankAtEnd`: a fill-in had no mark for its blank, which was put at the end of the stem
 * - `takenForBlank`: nothing states the type and no option or blank shows it; a short key made it a fill-in
 * - `signAsJudgement`: A, 1 or V was read as 对, B, 0 or X as 错
 * - `lettersGiven`: options without letters were given them in their order, and the key names one by its letter; one that is
 * missing cannot be noticed, so the question becomes a draft
 * - `shareAsDifficulty`: a coefficient or a percentage, the share of people who are right, was read as one of five levels
 */
export const assumption = v.picklist([
  'blankAtEnd',
  'takenForBlank',
  'signAsJudgement',
  'lettersGiven',
  'shareAsDifficulty',
]);
export type Assumption = v.InferOutput<typeof assumption>;

/** How many rows carry each. */
export const assumptionCounts = v.object({
  blankAtEnd: count,
  takenForBlank: count,
  signAsJudgement: count,
  lettersGiven: count,
  shareAsDifficulty: count,
});
export type AssumptionCounts = v.InferOutput<typeof assumptionCounts>;
export const NOTHING_ASSUMED: AssumptionCounts = {
  blankAtEnd: 0,
  takenForBlank: 0,
  signAsJudgement: 0,
  lettersGiven: 0,
  shareAsDifficulty: 0,
};

/**
 * What of a file was not read, in words: sheets without questions, text beside tables, pictures beside questions, a
 * column of our own name that only counts the rows.
 */
export const leftOut = v.object({ kind: v.picklist(['sheet', 'text', 'picture', 'numbers']), words: v.string() });
export type LeftOut = v.InferOutput<typeof leftOut>;

export const cellProblem = v.object({ column: v.string(), message: v.string() });

export const importRow = v.object({
  id,
  /** Row of the sheet, or first line in the text. */
  line: count,
  /** Name of the sheet, where several were read; '' otherwise. */
  sheet: v.string(),
  verdict: rowVerdict,
  /** As far as it could be read. */
  stem: v.string(),
  type: v.nullable(questionType),
  problems: v.array(cellProblem),
  assumed: v.array(assumption),
  /** What a new row adds to the bank; null for any other row. */
  content: v.nullable(v.omit(draftQuestion, ['questionId'])),
});
export type ImportRow = v.InferOutput<typeof importRow>;

/** How many rows have each verdict so far. */
export const rowCounts = v.object({
  new: count,
  draft: count,
  changed: count,
  same: count,
  duplicate: count,
  problem: count,
});
export type RowCounts = v.InferOutput<typeof rowCounts>;

export const importView = v.object({
  importId: id,
  unitId: id,
  name: v.string(),
  /** Name of the member who started the import. */
  byName: v.string(),
  at: instant,
  /** null until the file has been read. */
  format: v.nullable(importFormat),
  options: importOptions,
  state: importState,
  refusal: v.nullable(fileRefusal),
  /** Column headings that the import does not know. */
  unknownColumns: v.array(v.string()),
  leftOut: v.array(leftOut),
  total: count,
  /** Rows read so far, out of `total`. */
  read: count,
  counts: rowCounts,
  /** How many of the rows are of each type, as far as it is known. */
  types: v.array(v.object({ type: questionType, count })),
  assumed: assumptionCounts,
  /** Rows written so far, out of those that can be. */
  done: count,
  /** false once the rows have been deleted, a month after the import. */
  hasRows: v.boolean(),
  /** The result of an undo; null if there was none. */
  undone: v.nullable(v.object({ removed: count, retired: count, restored: count, kept: count })),
});
export type ImportView = v.InferOutput<typeof importView>;

/** A file to download; `url` works for two hours. */
export const fileToFetch = v.object({ name: v.string(), url: v.string() });

/** The user's name for the file, only for display. */
export const fileName = text(120);
