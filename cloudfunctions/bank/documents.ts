import type { Question, QuestionType } from '../../core/bank/question';
import type { Outdated, QuestionState } from '../../core/bank/stale/outdated';
import type { Stored } from '../_kit/database';

/** What made a version of a question. */
export type QuestionChange = 'imported' | 'edited' | 'confirmed' | 'corrected' | 'restored';

/** Who wrote a version, when (ms) and how. */
export interface Written {
  at: number;
  by: string;
  change: QuestionChange;
  /** The import that wrote this version; removed as soon as somebody writes a newer one. */
  importId?: string;
}

/** `_id` is `<unitId>:<questionId>`: units keep their banks apart. */
export interface QuestionDoc extends Stored, Question {
  unitId: string;
  /** Path of the unit, root first. */
  path: readonly string[];
  /** Key of the cited document, see `documentKeyOf`. */
  documentKey: string;
  /** Equal for questions with the same stem, see `stemKeyOf`. */
  stemKey: string;
  /** Incremented by every change of the content. */
  version: number;
  /** null for versions written before the bank recorded this. */
  written: Written | null;
  /** Only active questions are drawn. */
  state: QuestionState;
  /** What happened to the cited article; null unless the state is `stale`. */
  outdated: Outdated | null;
  type: QuestionType;
}

/** A former version; `_id` is `<unitId>:<questionId>:<version>`. */
export interface QuestionVersionDoc extends Stored {
  /** `_id` of the question. */
  subject: string;
  version: number;
  content: Question;
  written: Written | null;
}
