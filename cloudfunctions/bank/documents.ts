import type { Outdated, QuestionState } from '../../core/bank/outdated';
import type { Question, QuestionType } from '../../core/bank/question';
import type { Stored } from '../_kit/database';

/** `_id` is `<unitId>:<questionId>`: units keep their banks apart. */
export interface QuestionDoc extends Stored, Question {
  unitId: string;
  /** Of the unit, root first. */
  path: readonly string[];
  /** The cited document, see `documentKeyOf`. */
  documentKey: string;
  /** Counts up with every change of the content. */
  version: number;
  /** Only active questions are drawn. */
  state: QuestionState;
  /** What became of the cited article; null unless the state is `stale`. */
  outdated: Outdated | null;
  type: QuestionType;
}
