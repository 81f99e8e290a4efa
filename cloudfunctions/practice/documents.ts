import type { Card } from '../../core/practice/book/card';
import type { MinuteScore } from '../../core/practice/contract';
import type { MinuteRun } from '../../core/practice/minute/run';
import type { Harvest } from '../../core/practice/rules/harvest';
import type { Stored } from '../_kit/database';

/** `_id` is `<memberId>:<runId>`. */
export type MinuteRunDoc = Stored & MinuteRun;

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
}
