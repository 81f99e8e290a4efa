import type { QuestionBody, Source } from '../../question';

/** What is wrong with a row, and in which column of it. */
export interface CellProblem {
  column: string;
  /** A Chinese sentence. */
  message: string;
}

/**
 * A row of a table, or a block of a text, as it was read: before anybody asked whether it makes a question. '' and null
 * stand for what the file does not say.
 */
export interface Draft {
  /** Row of the sheet or line of the text where it begins, from 1. */
  line: number;
  questionId: string;
  topic: string;
  difficulty: number | null;
  stem: string;
  body: QuestionBody | null;
  explanation: string;
  source: Source;
  problems: CellProblem[];
  /** As it was written: the cells of a row, or the whole block. It goes back to the person when it has to be corrected. */
  raw: string[];
}

export const NO_SOURCE: Source = { document: '', version: '', article: '', quote: '' };

/** Where a problem of the whole row stands. */
export const WHOLE_ROW = '整行';
