import type { Completion } from '../../kernel/assignment';
import type { Attempt } from '../attempt';
import type { WeeklyTest } from '../weekly-test';
import { hasAnswer } from './answer-fit';
import { isOverdue } from './attempt-workflow';

/** How a weekly test stands for a member; `closesAt` is the end of its paper, `attempt` the latest of at most `tries`. */
export function weeklyStanding(
  { closesAt, tries }: { closesAt: number; tries: number },
  completion: Pick<Completion, 'score'> | undefined,
  attempt: Pick<Attempt, 'state' | 'deadline' | 'answers' | 'number'> | undefined,
  now: number,
): Pick<WeeklyTest, 'state' | 'score'> {
  if (completion) return { state: 'finished', score: completion.score };
  if (!attempt) return { state: now > closesAt ? 'missed' : 'notStarted', score: null };
  if (attempt.state === 'open' && !isOverdue(attempt, now)) return { state: 'open', score: null };
  // Ran out, and nobody has looked at it since: what was answered is about to be scored.
  if (hasAnswer(attempt.answers)) return { state: 'finished', score: null };
  return { state: attempt.number < tries && now <= closesAt ? 'notStarted' : 'missed', score: null };
}
