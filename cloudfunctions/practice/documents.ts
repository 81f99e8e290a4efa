import type { DayKey } from '../../core/kernel/calendar';
import type { Card } from '../../core/practice/book/card';
import type { MinuteScore } from '../../core/practice/contract';
import type { MinuteRun } from '../../core/practice/minute/run';
import type { Harvest } from '../../core/practice/rules/harvest';
import type { MarkedRuns } from '../../core/practice/rules/minute-run';
import type { Stored } from '../_kit/database';

/** `_id` is `<memberId>:<runId>`. */
export type MinuteRunDoc = Stored &
  MinuteRun & {
    /** The day in Asia/Shanghai on which it was started; runs of older versions lack it. */
    day?: DayKey;
  };

/** `_id` is `<memberId>:<questionId>`. */
export interface CardDoc extends Stored, Card {
  memberId: string;
  /** Sorts by due day: `<dueDay>:<questionId>`. */
  dueOrder: string;
}

/** `_id` is the member's id. Data about a member's practice as a whole. */
export interface PracticeDoc extends Stored {
  best: MinuteScore | null;
  harvest: Harvest;
  /** Runs marked on the last day with any. */
  markedRuns?: MarkedRuns;
}
