import type { Attempt } from '../../core/quiz/attempt';
import type { Outdated, QuestionState } from '../../core/quiz/outdated';
import type { Paper } from '../../core/quiz/paper';
import type { Question, QuestionType } from '../../core/quiz/question';
import type { Blueprint } from '../../core/quiz/workbench-contract';
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

/** `_id` is the unit. */
export interface BlueprintDoc extends Stored {
  blueprint: Blueprint;
  setAt: number;
}

/** `_id` is `<unitId>:<week>`. */
export interface PaperDoc extends Stored, Paper {}

/** `_id` is `<paperId>:<memberId>:<number>`; `saves` counts the answers saved. */
export type AttemptDoc = Stored & Attempt & { saves: number };
