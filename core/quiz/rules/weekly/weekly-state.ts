import type { Completion } from '../../../kernel/assignment';
import type { Attempt } from '../../attempts/attempt';
import type { WeeklyTest } from '../../weekly/weekly-test';
import { hasAnswer } from '../attempts/answer-fit';
import { isOverdue } from '../attempts/workflow';

/**
 * A member's state in a weekly test. `closesAt` is when its paper closes; `attempt` is the latest of at most `tries`.
 */
export function weeklyStateOf(
  { closesAt, tries }: { closesAt: number; tries: number },
  completion: Pick<Completion, 'score'> | undefined,
  attempt: Pick<Attempt, 'state' | 'deadline' | 'answers' | 'number'> | undefined,
  now: number,
): Pick<WeeklyTest, 'state' | 'score'> {
  if (completion) return { state: 'finished', score: completion.score };
  if (!attempt) return { state: now > closesAt ? 'missed' : 'notStarted', score: null };
  if (attempt.state === 'open' && !isOverdue(attempt, now)) return { state: 'open', score: null };
  // The time ran out and the server has not closed the attempt yet: its answers are still to be scored.
  if (hasAnswer(attempt.answers)) return { state: 'finished', score: null };
  return { state: attempt.number < tries && now <= closesAt ? 'notStarted' : 'missed', score: null };
}
