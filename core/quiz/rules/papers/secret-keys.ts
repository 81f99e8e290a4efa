import type { Attempt } from '../../attempts/attempt';
import type { Paper } from '../../papers/paper';
import { GRACE_MS, isOverdue } from '../attempts/workflow';
import { keysShownOf } from './keys-shown';

/** A paper that reaches a member, reduced to what decides whether its keys are still secret from that member. */
export interface AskingPaper extends Pick<Paper, 'kind' | 'state' | 'closesAt' | 'minutes' | 'taking'> {
  /** The last change, in ms: of a withdrawn paper its withdrawal. */
  changedAt: number;
  /** Bank ids of all questions that it can ask. */
  pool: readonly string[];
  /** The member's last possible try, if tries are counted per paper; null before it begins. */
  lastTry: Pick<Attempt, 'state' | 'deadline'> | null;
}

/** Questions whose keys a member must not learn, by bank id, with the time (ms) from which they may. */
export type Withheld = ReadonlyMap<string, number>;

/**
 * Until when (ms) a paper's keys are secret from a member; null if they may be shown. They are secret as soon as the
 * paper is published, also before it opens, and through the grace period, in which an answer still counts.
 */
export function secretUntil(paper: AskingPaper, now: number): number | null {
  const { state, closesAt, minutes, changedAt, taking, lastTry } = paper;
  if (state === 'draft') return null;
  // Nobody can start a withdrawn paper; whoever had started may answer until the time limit.
  const end = state === 'withdrawn' ? Math.min(closesAt, changedAt + minutes * 60_000) : closesAt;
  if (now > end + GRACE_MS) return null;
  if (state === 'withdrawn' || keysShownOf(paper) === 'end' || taking.tries.per === 'day' || !lastTry) return end;
  return lastTry.state === 'open' && !isOverdue(lastTry, now) ? lastTry.deadline : null;
}

/** What the papers that reach a member withhold from that member. */
export function withheldBy(papers: readonly AskingPaper[], now: number): Withheld {
  const withheld = new Map<string, number>();
  for (const paper of papers) {
    const until = secretUntil(paper, now);
    if (until === null) continue;
    for (const id of paper.pool) withheld.set(id, Math.max(until, withheld.get(id) ?? 0));
  }
  return withheld;
}
