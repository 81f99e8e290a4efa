import type { Attempt } from '../../core/quiz/attempt';
import type { Paper } from '../../core/quiz/paper';
import type { Blueprint } from '../../core/quiz/workbench-contract';
import type { Stored } from '../_kit/database';

/** `_id` is the unit. */
export interface BlueprintDoc extends Stored {
  blueprint: Blueprint;
  setAt: number;
}

/** `_id` is `<unitId>:<week>`. */
export interface PaperDoc extends Stored, Paper {}

/** `_id` is `<paperId>:<memberId>:<number>`; `saves` counts the answers saved. */
export type AttemptDoc = Stored & Attempt & { saves: number };
