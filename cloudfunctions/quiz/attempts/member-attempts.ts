import type { AttemptResult, ClosedAttempt } from '../../../core/quiz/attempts/attempt';
import { command, type Database } from '../../_kit/database';
import { PAGE_LIMIT } from '../../_kit/page';
import { Attempts } from '../collections';
import type { StoredAttempt } from '../upgrade';

/** The fields of a closed attempt that practice needs. */
export type EndedAttempt = { _id: string } & Pick<ClosedAttempt, 'answers' | 'result'> & {
    questions: { key: string; id: string; points: number }[];
  };

const FIELDS = ['questions.key', 'questions.id', 'questions.points', 'answers', 'result'];

const ended = ({ _id, questions, answers, result }: Pick<StoredAttempt, '_id' | 'questions' | 'answers' | 'result'>) =>
  result ? [{ _id, questions, answers, result }] : [];

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
      fields: FIELDS,
    },
  );
  return found.flatMap(ended);
}

type ResultFields = Pick<StoredAttempt, '_id' | 'kind' | 'title' | 'number' | 'taking' | 'settings' | 'result'>;

/** A page of a member's attempts that are over, the last one first. One request. */
export async function findResults(
  db: Database,
  memberId: string,
  before: number | null,
): Promise<(ResultFields & { result: AttemptResult })[]> {
  const found = await db.in(Attempts).query<ResultFields>(
    {
      memberId,
      state: command().in(['submitted', 'expired']),
      ...(before === null ? {} : { 'result.endedAt': command().lt(before) }),
    },
    {
      orderBy: [['result.endedAt', 'desc']],
      limit: PAGE_LIMIT,
      fields: ['kind', 'title', 'number', 'taking', 'settings', 'result'],
    },
  );
  return found.flatMap(({ result, ...attempt }) => (result ? [{ ...attempt, result }] : []));
}

/** The closed ones among these attempts. One request. */
export async function findEndedByIds(db: Database, ids: readonly string[]): Promise<EndedAttempt[]> {
  const found = await db.in(Attempts).query({ _id: command().in([...ids]) }, { limit: ids.length, fields: FIELDS });
  return found.flatMap(ended);
}
