import type { Attempt, ClosedAttempt, ClosedTry, PaperOutcome } from '../../attempts/attempt';
import type { WhichTry } from '../../papers/taking';
import { isCompletion } from './workflow';

const MS_PER_SECOND = 1000;

/** A try, without its questions. */
export type Try = Pick<Attempt, 'number' | 'startedAt' | 'deadline' | 'state' | 'answers' | 'result'>;

/** A try that is over and counts; null while it is open, or if it expired without an answer. */
function closedTry(one: Try): ClosedTry | null {
  const { number, startedAt, result } = one;
  if (!result || !isCompletion(one)) return null;
  const { earned, total, endedAt } = result;
  return { number, earned, total, seconds: Math.max(0, Math.round((endedAt - startedAt) / MS_PER_SECOND)), endedAt };
}

/** Share of the points earned. A share stays comparable when a question was removed from one of the tries. */
const shareOf = ({ earned, total }: ClosedTry): number => (total > 0 ? earned / total : 0);

const isBetter = (later: ClosedTry, earlier: ClosedTry): boolean => {
  const difference = shareOf(later) - shareOf(earlier);
  return difference > 0 || (difference === 0 && later.seconds < earlier.seconds);
};

function pick(counts: WhichTry, earlier: ClosedTry, later: ClosedTry): ClosedTry {
  switch (counts) {
    case 'best':
      return isBetter(later, earlier) ? later : earlier;
    case 'last':
      return later;
    case 'first':
      return earlier;
    default:
      return counts satisfies never;
  }
}

function add(earlier: PaperOutcome | null, one: Try, counts: WhichTry): PaperOutcome | null {
  const mine = closedTry(one);
  if (!mine) return earlier;
  if (!earlier) return { finishedAt: mine.endedAt, counted: mine };
  return { finishedAt: earlier.finishedAt, counted: pick(counts, earlier.counted, mine) };
}

/** The member's outcome after these tries; null if none is over. */
export const outcomeOf = (tries: readonly Try[], counts: WhichTry): PaperOutcome | null =>
  [...tries]
    .sort((left, right) => left.number - right.number)
    .reduce<PaperOutcome | null>((outcome, one) => add(outcome, one, counts), null);

/** The outcome after this try, computed from `attempt.earlier` without reading earlier tries. */
export const outcomeAfter = (attempt: ClosedAttempt): PaperOutcome | null =>
  add(attempt.earlier, attempt, attempt.taking.counts);

/** Whether the points reach the pass line; null when the paper has none. */
export const isPassed = (
  { earned, total }: { earned: number; total: number },
  passPercent: number | null,
): boolean | null => (passPercent === null ? null : Math.round(earned * 100) >= passPercent * total);
