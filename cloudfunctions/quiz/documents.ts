import type { Attempt } from '../../core/quiz/attempt';
import type { Paper } from '../../core/quiz/paper';
import type { Blueprint } from '../../core/quiz/plan';
import type { Theme } from '../../core/quiz/theme';
import type { Stored } from '../_kit/database';

/** `_id` is the unit. */
export interface BlueprintDoc extends Stored {
  blueprint: Blueprint;
  /** 主题日历, in the order of weeks. */
  themes: Theme[];
  setAt: number;
}

/** `_id` is `<unitId>:<week>` of a weekly paper, else an id that whoever composes it drew. */
export interface PaperDoc extends Stored, Paper {
  /** Of the unit, root first. */
  path: readonly string[];
  /** Orders the list of papers by their last change, see `orderKey`. */
  touched: string;
  updatedAt: number;
  /** Counts up with every change. */
  revision: number;
  /** Why it was taken back. */
  remark: string | null;
}

/** `_id` is `<paperId>:<memberId>:<number>`; `saves` counts the answers saved. */
export type AttemptDoc = Stored & Attempt & { saves: number };
