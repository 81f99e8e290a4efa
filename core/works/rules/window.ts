import { MS_PER_DAY } from '../../kernel/calendar';
import type { CallStage } from '../contract';

/** What was admitted to be uploaded before the end may still be handed in so long. */
export const UPLOAD_GRACE = 10 * 60_000;
const SHORTEST = 10 * 60_000;
const LONGEST = 180 * MS_PER_DAY;
const LONGEST_JUDGING = 90 * MS_PER_DAY;

export interface Times {
  /** The end of handing in, in ms. */
  endsAt: number;
  /** The end of judging and voting, in ms. */
  judgedBy: number;
}

/** Whether these times are possible for what begins at `from`. */
export const areTimesRight = (from: number, { endsAt, judgedBy }: Times): boolean =>
  endsAt - from >= SHORTEST &&
  endsAt - from <= LONGEST &&
  judgedBy - endsAt >= 2 * UPLOAD_GRACE &&
  judgedBy - endsAt <= LONGEST_JUDGING;

/** The times of a call that ends later: judging is as long as it was, and begins and ends later too. */
export const extendedTo = (endsAt: number, before: Times): Times => ({
  endsAt,
  judgedBy: before.judgedBy + endsAt - before.endsAt,
});

interface Staged extends Times {
  status: 'opened' | 'deciding' | 'decided' | 'withdrawn';
}

/** Where a call stands that has opened. Only what is judged is told by the clock alone. */
export function stageOf({ status, endsAt, judgedBy }: Staged, now: number): CallStage {
  if (status === 'decided' || status === 'withdrawn') return status;
  if (now < endsAt) return 'open';
  if (now < endsAt + UPLOAD_GRACE) return 'settling';
  return now < judgedBy && status === 'opened' ? 'judging' : 'deciding';
}

/** Whether a work may be handed in: one with files that were admitted before has a little longer. */
export const takesWork = (stage: CallStage, hasFiles: boolean): boolean =>
  stage === 'open' || (stage === 'settling' && hasFiles);
