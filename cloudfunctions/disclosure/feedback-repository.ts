import type { FeedbackState } from '../../core/disclosure/contract';
import { command, type Database, type Stored, type Transaction } from '../_kit/database';
import { PAGE_LIMIT } from '../_kit/page';

export interface AnswerDoc {
  text: string;
  at: number;
  byId: string;
  byName: string;
}

/** `<disclosureId>:<memberId>:<key>`: a retry finds it there. */
export interface FeedbackDoc extends Stored {
  disclosureId: string;
  disclosureTitle: string;
  memberId: string;
  memberName: string;
  text: string;
  at: number;
  /** Orders a member's own list, see `orderKey`. */
  order: string;
  /** Of the unit that discloses: who answers for it answers the feedback. */
  path: readonly string[];
  state: FeedbackState;
  answerDueAt: number;
  /** Orders the queue of those who answer. */
  dueOrder: string;
  answer: AnswerDoc | null;
}

/** What one item shows of a member's own feedback; there is no paging on that page. */
const MOST_ON_ITEM = 50;

const feedback = (db: Database) => db.collection<FeedbackDoc>('feedback');
export const feedbackIn = (transaction: Transaction) => transaction.collection<FeedbackDoc>('feedback');

export const findFeedback = (db: Database, feedbackId: string): Promise<FeedbackDoc | null> =>
  feedback(db).find(feedbackId);

/** Adds it unless it is there; returns what is there. */
export async function addFeedback(db: Database, doc: FeedbackDoc): Promise<FeedbackDoc> {
  if (await feedback(db).add(doc)) return doc;
  return (await findFeedback(db, doc._id)) ?? doc;
}

/** A member's feedback on one item, newest first. */
export const findMineOnItem = (db: Database, disclosureId: string, memberId: string): Promise<FeedbackDoc[]> =>
  feedback(db).query({ disclosureId, memberId }, { orderBy: [['order', 'desc']], limit: MOST_ON_ITEM });

/** The next of a member's feedback on all items, newest first. */
export const findMine = (db: Database, memberId: string, cursor: string | undefined): Promise<FeedbackDoc[]> =>
  feedback(db).query(
    { memberId, ...(cursor === undefined ? {} : { order: command().lt(cursor) }) },
    { orderBy: [['order', 'desc']], limit: PAGE_LIMIT },
  );

/** The next feedback on items of these units and those below them: what waits by due date, what is answered latest first. */
export function findQueue(
  db: Database,
  unitIds: readonly string[],
  { state, cursor }: { state: FeedbackState; cursor?: string | undefined },
): Promise<FeedbackDoc[]> {
  const isWaiting = state === 'waiting';
  const after = (dueOrder: string) => (isWaiting ? command().gt(dueOrder) : command().lt(dueOrder));
  return feedback(db).query(
    { state, path: command().in([...unitIds]), ...(cursor === undefined ? {} : { dueOrder: after(cursor) }) },
    { orderBy: [['dueOrder', isWaiting ? 'asc' : 'desc']], limit: PAGE_LIMIT },
  );
}
