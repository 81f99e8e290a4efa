import type { Outdated, QuestionState } from '../../core/bank/outdated';
import type { Question, QuestionType } from '../../core/bank/question';
import type { Stored } from '../_kit/database';

/** What made a version of a question. */
export type QuestionChange = 'imported' | 'edited' | 'confirmed' | 'corrected' | 'restored';

/** Of one version: who wrote it, when (ms) and how. */
export interface Written {
  at: number;
  by: string;
  change: QuestionChange;
  /** The import that wrote it, as long as nothing was written after it. */
  importId?: string;
}

/** `_id` is `<unitId>:<questionId>`: units keep their banks apart. */
export interface QuestionDoc extends Stored, Question {
  unitId: string;
  /** Of the unit, root first. */
  path: readonly string[];
  /** The cited document, see `documentKeyOf`. */
  documentKey: string;
  /** The same of two questions that ask the same, see `stemKeyOf`. */
  stemKey: string;
  /** Counts up with every change of the content. */
  version: number;
  /** null: from before the bank kept it. */
  written: Written | null;
  /** Only active questions are drawn. */
  state: QuestionState;
  /** What became of the cited article; null unless the state is `stale`. */
  outdated: Outdated | null;
  type: QuestionType;
}

/** A former version as it was; `_id` is `<unitId>:<questionId>:<version>`. */
export interface QuestionVersionDoc extends Stored {
  /** `_id` of the question. */
  subject: string;
  version: number;
  content: Question;
  written: Written | null;
}
