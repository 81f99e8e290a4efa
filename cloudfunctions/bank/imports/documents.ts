import type {
  FileRefusal,
  ImportOptions,
  ImportRow,
  ImportState,
  QuestionFormat,
  RowCounts,
  RowGroup,
} from '../../../core/bank/import';
import type { Question } from '../../../core/bank/question';
import type { Stored } from '../../_kit/database';

/** `_id` is `<memberId>:<key>`, the key drawn once by the client. */
export interface ImportDoc extends Stored {
  unitId: string;
  /** Of the unit, root first. */
  path: readonly string[];
  name: string;
  by: string;
  byName: string;
  at: number;
  /** See `orderKey`. */
  order: string;
  fileId: string;
  /** Of the file's name; '' for pasted text. */
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
  /** `_id` of the last row that was written; '' before the first. */
  cursor: string;
  /** Questions taken back; null before an undo. */
  undone: { removed: number; retired: number; restored: number } | null;
  /** File and rows are gone. */
  isCleaned: boolean;
}

/** `_id` is `<importId>:<number>`, six digits, in the order of the file. */
export interface ImportRowDoc extends Stored, Omit<ImportRow, 'id'> {
  importId: string;
  group: RowGroup;
  /** What will be written; null where nothing is. */
  question: Question | null;
  /** As it was written, where it goes back to be corrected; empty otherwise. */
  raw: readonly string[];
}
