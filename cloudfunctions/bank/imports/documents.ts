import type {
  Assumption,
  AssumptionCounts,
  FileRefusal,
  ImportFormat,
  ImportOptions,
  ImportRow,
  ImportState,
  LeftOut,
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
  format: ImportFormat | null;
  header: readonly string[];
  unknownColumns: readonly string[];
  /** Missing in imports read before it was recorded. */
  leftOut?: readonly LeftOut[];
  total: number;
  read: number;
  counts: RowCounts;
  /** Rows of each type so far; missing in imports read before it was recorded, as is `assumed`. */
  types?: Readonly<Record<string, number>>;
  assumed?: AssumptionCounts;
  done: number;
  /** `_id` of the last row written; '' before the first. */
  cursor: string;
  /** Questions taken back so far; null before an undo. */
  undone: { removed: number; retired: number; restored: number } | null;
  /** The file and the rows have been deleted. */
  isCleaned: boolean;
  /** How often the file was read anew; missing before the first time. */
  round?: number;
}

/** The `importId` of the rows of the present reading: the rows of an earlier one are never taken for them. */
export const rowsKey = ({ _id, round = 0 }: Pick<ImportDoc, '_id' | 'round'>): string => keyOfRound(_id, round);

/** The `importId` of all rows of an import, from the first reading to the present one. */
export const everyRowsKey = ({ _id, round = 0 }: Pick<ImportDoc, '_id' | 'round'>): string[] =>
  Array.from({ length: round + 1 }, (_, at) => keyOfRound(_id, at));

const keyOfRound = (importId: string, round: number): string => (round === 0 ? importId : `${importId}~${round}`);

/** `_id` is `<rowsKey>:<number>` with six digits, in the order of the file. */
export interface ImportRowDoc extends Stored, Omit<ImportRow, 'id' | 'sheet' | 'assumed' | 'content'> {
  /** Missing where nothing was. */
  assumed?: readonly Assumption[];
  /** Missing where one sheet was read. */
  sheet?: string;
  /** See `rowsKey`. */
  importId: string;
  group: RowGroup;
  /** The question to write; null if nothing will be written. */
  question: Question | null;
  /** The original cells, for a row that has to be corrected; empty otherwise. */
  raw: readonly string[];
}
