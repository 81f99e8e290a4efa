import type { Assumption, LeftOut } from '../../imports/import';
import type { QuestionBody, Source } from '../../question';

/** A problem in a row, and the column it is in. */
export interface CellProblem {
  column: string;
  /** A Chinese sentence. */
  message: string;
}

/** A row of a table, or a block of a text, as read and not yet checked. '' and null stand for missing values. */
export interface Draft {
  /** Row of the sheet, or first line in the text, from 1. */
  line: number;
  /** Name of the sheet, where several are read. */
  sheet?: string;
  questionId: string;
  topic: string;
  difficulty: number | null;
  stem: string;
  body: QuestionBody | null;
  explanation: string;
  source: Source;
  problems: CellProblem[];
  /** What was decided for the writer, each once; see `assumption`. */
  assumed: Assumption[];
  /**
   * The original cells of a row, or the whole block in one element. It is returned to the person when it has to be
   * corrected.
   */
  raw: string[];
}

/** What the reading of a text found. */
export interface TextDrafts {
  /** Labels at the beginning of lines that no field has, each once; what they say is left out. */
  unknown: string[];
  /** What else of the text belongs to no question. */
  leftOut: LeftOut[];
  drafts: Draft[];
}

export const NO_SOURCE: Source = { document: '', version: '', article: '', quote: '' };

/** Column name for a problem of the whole row. */
export const WHOLE_ROW = '整行';
