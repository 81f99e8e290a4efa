import type { ClosedAttempt } from '../../core/quiz/attempt';
import { command, type Database } from '../_kit/database';
import type { AttemptDoc } from './documents';

/** What practice reads of an attempt that is over. */
export type EndedAttempt = { _id: string } & Pick<ClosedAttempt, 'answers' | 'result'> & {
    questions: { key: string; id: string; points: number }[];
  };

/** A member's attempts that ended at `since` (ms) or later, longest ago first. One request. */
export async function findEndedAttempts(
  db: Database,
  { memberId, since, limit }: { memberId: string; since: number; limit: number },
): Promise<EndedAttempt[]> {
  const found = await db.collection<AttemptDoc>('attempts').query(
    {
      memberId,
      state: command().in(['submitted', 'expired']),
      'result.endedAt': command().gte(since),
    },
    {
      orderBy: [['result.endedAt', 'asc']],
      limit,
      fields: ['questions.key', 'questions.id', 'questions.points', 'answers', 'result'],
    },
  );
  return found.flatMap(({ _id, questions, answers, result }) => (result ? [{ _id, questions, answers, result }] : []));
}

/** Ids of the bank's questions that a member is being asked in attempts that are open: their keys are secret. One request. */
export async function findAskedNow(db: Database, memberId: string): Promise<Set<string>> {
  const open = await db
    .collection<AttemptDoc>('attempts')
    .query({ memberId, state: 'open' }, { limit: 1000, fields: ['asked'] });
  return new Set(open.flatMap(({ asked }) => asked));
}
