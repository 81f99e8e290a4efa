import type { Answer } from '../../core/quiz/answer';
import { attemptIdOf, type OpenAttempt, WEEKLY_TRY } from '../../core/quiz/attempt';
import { command, type Database, type Transaction, type TransactionCollection } from '../_kit/database';
import type { AttemptDoc, PaperDoc } from './documents';
import { type StoredAttempt, upgraded } from './upgrade-attempt';

export const papersIn = (transaction: Transaction) => transaction.collection<PaperDoc>('papers');

/** Attempts in a transaction; an older shape is upgraded on reading. */
export function attemptsIn(transaction: Transaction): TransactionCollection<AttemptDoc> {
  const stored = transaction.collection<AttemptDoc>('attempts');
  return {
    ...stored,
    async find(id) {
      const found: StoredAttempt | null = await stored.find(id);
      return found && upgraded(found);
    },
  };
}

export const findPaper = (db: Database, paperId: string): Promise<PaperDoc | null> =>
  db.collection<PaperDoc>('papers').find(paperId);

export const hasPaper = async (db: Database, paperId: string): Promise<boolean> =>
  (await db.collection<PaperDoc>('papers').query({ _id: paperId }, { limit: 1, fields: ['week'] })).length > 0;

export const attemptDoc = (attempt: OpenAttempt): AttemptDoc => ({
  _id: attemptIdOf(attempt),
  v: 2,
  saves: 0,
  ...attempt,
});

export async function findAttempt(db: Database, attemptId: string): Promise<AttemptDoc | null> {
  const found: StoredAttempt | null = await db.collection<AttemptDoc>('attempts').find(attemptId);
  return found && upgraded(found);
}

/** False if the attempt was there already. */
export const addAttempt = (db: Database, doc: AttemptDoc): Promise<boolean> =>
  db.collection<AttemptDoc>('attempts').add(doc);

/** How far a member's weekly attempts at these papers got, without the questions. One request. */
export const findProgress = (
  db: Database,
  paperIds: readonly string[],
  memberId: string,
): Promise<Pick<AttemptDoc, 'paperId' | 'state' | 'deadline' | 'answers'>[]> =>
  db
    .collection<AttemptDoc>('attempts')
    .query(
      { _id: command().in(paperIds.map((paperId) => attemptIdOf({ paperId, memberId, number: WEEKLY_TRY }))) },
      { limit: Math.max(1, paperIds.length), fields: ['paperId', 'state', 'deadline', 'answers'] },
    );

/** Ids of open attempts whose deadline passed before `instant`, longest ago first. */
export const findOverdue = async (db: Database, instant: number, limit: number): Promise<string[]> => {
  const found = await db
    .collection<AttemptDoc>('attempts')
    .query(
      { state: 'open', deadline: command().lt(instant) },
      { orderBy: [['deadline', 'asc']], limit, fields: ['deadline'] },
    );
  return found.map((attempt) => attempt._id);
};

/** The least that a question's shape must have for an answer to fit it, as conditions on the document. */
function shapeConditions(answer: Answer, needed: number): Record<string, unknown> {
  switch (answer.type) {
    case 'single':
    case 'multiple':
      return { options: command().gte(needed) };
    case 'judge':
      return {};
    case 'blank':
      return { blanks: command().gte(needed) };
    default:
      return answer satisfies never;
  }
}

/**
 * Saves one answer in one request, if the attempt is this member's, open and in time, and the question is of the
 * answer's type with at least `needed` options or blanks. False: something of that does not hold, and nothing changed.
 */
export async function saveAnswerIfOpen(
  db: Database,
  {
    attemptId,
    memberId,
    question,
    answer,
    needed,
    now,
  }: {
    attemptId: string;
    memberId: string;
    question: string;
    answer: Answer;
    needed: number;
    now: number;
  },
): Promise<boolean> {
  const shape = { type: answer.type, ...shapeConditions(answer, needed) };
  const matched = await db.collection<AttemptDoc>('attempts').updateWhere(
    {
      _id: attemptId,
      memberId,
      state: 'open',
      deadline: command().gte(now),
      ...Object.fromEntries(Object.entries(shape).map(([field, value]) => [`shapes.${question}.${field}`, value])),
    },
    // Counting makes the same answer again a change, so that 0 always means refused.
    { [`answers.${question}`]: answer, saves: command().inc(1) },
  );
  return matched > 0;
}
