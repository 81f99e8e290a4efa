import type { KeptStep } from '../../core/desk/trail';
import type { Attempt } from '../../core/quiz/attempts/attempt';
import type { Paper } from '../../core/quiz/papers/paper';
import type { Blueprint } from '../../core/quiz/papers/plan';
import type { Theme } from '../../core/quiz/weekly/theme';
import type { KeptCheck } from '../_kit/content-check';
import type { Stored } from '../_kit/database';

/** `_id` is the unit's id. */
export interface BlueprintDoc extends Stored {
  blueprint: Blueprint;
  /** 主题日历, sorted by week. */
  themes: Theme[];
  setAt: number;
  /** Incremented by every change; missing in one from before this was kept. */
  revision?: number;
}

/** `_id` is `<unitId>:<week>` for a weekly paper, and otherwise an id drawn by the editor's client. */
export interface PaperDoc extends Stored, Paper {
  /** Path of the unit, root first. */
  path: readonly string[];
  /** Sorts the list of papers by their last change, see `orderKey`. */
  touched: string;
  updatedAt: number;
  /** Incremented by every change. */
  revision: number;
  /** The reason for a withdrawal; null without one. */
  remark: string | null;
  /** Who did what and when, oldest first; missing in one from before this was kept, or that the timer drew. */
  trail?: readonly KeptStep[];
  /** What became of checking its title last; missing until it was checked. */
  check?: KeptCheck;
}

/** `_id` is `<paperId>:<memberId>:<number>`. `saves` counts the saved answers. */
export type AttemptDoc = Stored & Attempt & { saves: number };
