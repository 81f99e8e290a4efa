import type {
  FileRefusal,
  ImportOptions,
  ImportRow,
  ImportState,
  QuestionFormat,
  RowCounts,
  RowGroup,
} from '../../../core/bank/imports/import';
import type { Question } from '../../../core/bank/question';
import type { Stored } from '../../_kit/database';

/** `_id` is `<memberId>:<key>`, with a key drawn once by the client. */
export interface ImportDoc extends Stored {
  unitId: string;
  /** Path of the unit, root first. */
  path: readonly string[];
  name: string;
  by: string;
  byName: string;
  at: number;
  /** Sorts the list of imports, see `orderKey`. */
  order: string;
  fileId: string;
  /** Extension from the file name; '' for pasted text. */
  extension: string;
  options: ImportOptions;
  state: ImportState;
  refusal: FileRefusal | null;
  format: QuestionFormat | null;
  header: readonly string[];
  unknownColumns: readonly string[];
  total: number;
  read: number;
  counts: RowCounts;
  done: number;
  /** `_id` of the last row written; '' before the first. */
  cursor: string;
  /** Questions taken back so far; null before an undo. */
  undone: { removed: number; retired: number; restored: number } | null;
  /** The file and the rows have been deleted. */
  isCleaned: boolean;
}

/** `_id` is `<importId>:<number>` with six digits, in the order of the file. */
export interface ImportRowDoc extends Stored, Omit<ImportRow, 'id'> {
  importId: string;
  group: RowGroup;
  /** The question to write; null if nothing will be written. */
  question: Question | null;
  /** The original cells, for a row that has to be corrected; empty otherwise. */
  raw: readonly string[];
}
