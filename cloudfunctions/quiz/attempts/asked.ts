import { command, type Database } from '../../_kit/database';
import { Attempts } from '../collections';
import type { AttemptDoc } from '../documents';
import { findAttempt } from './repository';

/** Ids in one query condition; more would make the request too large. */
const SLICE = 500;

/** An attempt that asks a question, with only its owner and state. */
export type AskingAttempt = Pick<AttemptDoc, '_id' | 'memberId' | 'state'>;

/**
 * Attempts that ask a question of the bank, in any version, sorted by member; only members after `after`. One request,
 * at most `limit` (1,000) attempts.
 */
export async function findAttemptsAsking(
  db: Database,
  questionId: string,
  { after, limit }: { after: string; limit: number },
): Promise<AskingAttempt[]> {
  const found = await db
    .in(Attempts)
    .query(
      { asked: questionId, memberId: command().gt(after) },
      { orderBy: [['memberId', 'asc']], limit, fields: ['memberId', 'state'] },
    );
  return found.map(({ _id, memberId, state }) => ({ _id, memberId, state }));
}

/** Number of attempts that asked a question of the bank, in any version. One request. */
export const countAttemptsAsking = (db: Database, questionId: string): Promise<number> =>
  db.in(Attempts).count({ asked: questionId });

/** Whether any attempt asked one of these questions. A question that was shown counts as answered. */
export async function isAnswered(db: Database, questionIds: readonly string[]): Promise<boolean> {
  for (let start = 0; start < questionIds.length; start += SLICE) {
    const slice = questionIds.slice(start, start + SLICE);
    const [found] = await db.in(Attempts).query({ asked: command().in(slice) }, { limit: 1, fields: ['memberId'] });
    if (found) return true;
  }
  return false;
}

/**
 * The bank's question behind a question in a member's own closed attempt; null if there is none or the attempt is open.
 */
export async function findAskedQuestion(
  db: Database,
  { memberId, attemptId, question }: { memberId: string; attemptId: string; question: string },
): Promise<{ id: string; version: number } | null> {
  const attempt = await findAttempt(db, attemptId);
  if (attempt?.memberId !== memberId || attempt.state === 'open') return null;
  const asked = attempt.questions.find(({ key }) => key === question);
  return asked ? { id: asked.id, version: asked.version } : null;
}
