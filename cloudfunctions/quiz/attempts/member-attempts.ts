import type { ClosedAttempt } from '../../../core/quiz/attempts/attempt';
import { command, type Database } from '../../_kit/database';
import { Attempts } from '../collections';

/** The fields of a closed attempt that practice needs. */
export type EndedAttempt = { _id: string } & Pick<ClosedAttempt, 'answers' | 'result'> & {
    questions: { key: string; id: string; points: number }[];
  };

/** A member's attempts that ended at `since` (ms) or later, oldest first. One request. */
export async function findEndedAttempts(
  db: Database,
  { memberId, since, limit }: { memberId: string; since: number; limit: number },
): Promise<EndedAttempt[]> {
  const found = await db.in(Attempts).query(
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

/** Bank ids of the questions in a member's open attempts, whose keys must stay secret. One request. */
export async function findAskedNow(db: Database, memberId: string): Promise<Set<string>> {
  const open = await db.in(Attempts).query({ memberId, state: 'open' }, { limit: 1000, fields: ['asked'] });
  return new Set(open.flatMap(({ asked = [] }) => asked));
}
