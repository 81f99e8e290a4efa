import type { QuestionShape } from '../../../core/bank/rules/question-shape';
import type { Answer } from '../../../core/quiz/answer';
import { attemptIdOf, type OpenAttempt } from '../../../core/quiz/attempts/attempt';
import type { Try } from '../../../core/quiz/rules/attempts/count-tries';
import { command, type Database, type Transaction } from '../../_kit/database';
import { Attempts } from '../collections';
import type { AttemptDoc } from '../documents';
import { ATTEMPT_VERSION, upgradeAttempt } from '../upgrade';

/** Attempts in a transaction. Older versions are upgraded on reading. */
export function attemptsIn(transaction: Transaction) {
  const target = transaction.in(Attempts);
  return {
    async find(id: string): Promise<AttemptDoc | null> {
      const stored = await target.find(id);
      return stored && upgradeAttempt(stored);
    },
    update: target.update,
  };
}

export const attemptDoc = (attempt: OpenAttempt): AttemptDoc => ({
  _id: attemptIdOf(attempt),
  v: ATTEMPT_VERSION,
  saves: 0,
  ...attempt,
});

export async function findAttempt(db: Database, attemptId: string): Promise<AttemptDoc | null> {
  const stored = await db.in(Attempts).find(attemptId);
  return stored && upgradeAttempt(stored);
}

/** Resolves to false if the attempt existed already. */
export const addAttempt = (db: Database, doc: AttemptDoc): Promise<boolean> => db.in(Attempts).add(doc);

export type StoredTry = Try & { _id: string; paperId: string };

/** At most this many tries are read. A paper would have to be open for weeks to have more. */
const MOST_TRIES = 1000;

/** A member's tries at these papers, without the questions. One request. */
export const findTries = (db: Database, paperIds: readonly string[], memberId: string): Promise<StoredTry[]> =>
  db.in(Attempts).query<StoredTry>(
    { paperId: command().in([...paperIds]), memberId },
    {
      limit: MOST_TRIES,
      fields: ['paperId', 'number', 'startedAt', 'deadline', 'state', 'answers', 'result'],
    },
  );

/** Ids of open attempts whose deadline passed before `instant` (ms), longest overdue first. */
export const findOverdue = async (db: Database, instant: number, limit: number): Promise<string[]> => {
  const found = await db
    .in(Attempts)
    .query(
      { state: 'open', deadline: command().lt(instant) },
      { orderBy: [['deadline', 'asc']], limit, fields: ['deadline'] },
    );
  return found.map((attempt) => attempt._id);
};

export interface SavedAnswer {
  attemptId: string;
  memberId: string;
  question: string;
  answer: Answer;
  /** The smallest question shape that the answer fits. */
  needed: QuestionShape;
  /** When the answer was given, in ms. */
  at: number;
  now: number;
}

/**
 * Saves one answer in a single guarded update. Resolves to false, without a change, unless the attempt belongs to this
 * member, is open and in time, the question has at least the `needed` shape, and no later answer is stored.
 */
export async function saveAnswerIfOpen(
  db: Database,
  { attemptId, memberId, question, answer, needed, at, now }: SavedAnswer,
): Promise<boolean> {
  const shape = `shapes.${question}`;
  const matched = await db.in(Attempts).updateWhere(
    {
      _id: attemptId,
      memberId,
      state: 'open',
      deadline: command().gte(now),
      [`answeredAt.${question}`]: command().lte(at),
      [`${shape}.type`]: needed.type,
      [`${shape}.options`]: command().gte(needed.options),
      [`${shape}.blanks`]: command().gte(needed.blanks),
    },
    // The counter makes a repeated answer a change too, so that an update of 0 documents always means refused.
    { [`answers.${question}`]: answer, [`answeredAt.${question}`]: at, saves: command().inc(1) },
  );
  return matched > 0;
}

/** Rewrites a stored attempt of an older version in the present one; resolves to false if that was already done. */
export const bringUpToDate = async (db: Database, attempt: AttemptDoc): Promise<boolean> => {
  const { _id, v, kind, taking, questions, asked, answeredAt, earlier } = attempt;
  const changes = { v, kind, taking, questions, asked, answeredAt, earlier };
  return (await db.in(Attempts).updateWhere({ _id, v: command().lt(v) }, changes)) > 0;
};
