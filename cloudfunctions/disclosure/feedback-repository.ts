import { type FeedbackKind, type FeedbackState, MOST_PUBLIC_ANSWERS } from '../../core/disclosure/contract';
import type { KeptCheck } from '../_kit/content-check';
import { command, type Database, type Stored } from '../_kit/database';
import { PAGE_LIMIT } from '../_kit/page';
import { Feedback } from './collections';

export interface AnswerDoc {
  text: string;
  at: number;
  byId: string;
  byName: string;
  /** Missing in one from before this was kept: only the writer reads it. */
  isPublic?: boolean;
}

/** `_id` is `<disclosureId>:<memberId>:<key>`, so a retry finds the same document. */
export interface FeedbackDoc extends Stored {
  disclosureId: string;
  disclosureTitle: string;
  memberId: string;
  memberName: string;
  /** Missing in one from before there were objections. */
  kind?: FeedbackKind;
  /** Other members read the name; missing in one from before this was kept. */
  isNamed?: boolean;
  /** Of the unit that discloses; missing in one from before this was kept. */
  unitName?: string;
  text: string;
  at: number;
  /** Sorts a member's own list, see `orderKey`. */
  order: string;
  /** Path of the unit that discloses; those who answer for it answer the feedback. */
  path: readonly string[];
  state: FeedbackState;
  answerDueAt: number;
  /** Sorts the queue of those who answer. */
  dueOrder: string;
  answer: AnswerDoc | null;
  /** What became of checking its words; missing in one from before this was kept. */
  check?: KeptCheck;
  /** The same of an answer that did not go out yet. */
  answerCheck?: KeptCheck;
}

/** A member's feedback shown with one item. That page has no paging. */
const MOST_ON_ITEM = 50;

export const findFeedback = (db: Database, feedbackId: string): Promise<FeedbackDoc | null> =>
  db.in(Feedback).find(feedbackId);

/** Adds the feedback unless it exists; returns the stored document. */
export async function addFeedback(db: Database, doc: FeedbackDoc): Promise<FeedbackDoc> {
  if (await db.in(Feedback).add(doc)) return doc;
  return (await findFeedback(db, doc._id)) ?? doc;
}

/** A member's feedback on one item, newest first. */
export const findMineOnItem = (db: Database, disclosureId: string, memberId: string): Promise<FeedbackDoc[]> =>
  db.in(Feedback).query({ disclosureId, memberId }, { orderBy: [['order', 'desc']], limit: MOST_ON_ITEM });

/** What everybody in the scope of an item reads, the last answered first. */
export const findPublicOnItem = (db: Database, disclosureId: string): Promise<FeedbackDoc[]> =>
  db
    .in(Feedback)
    .query({ disclosureId, 'answer.isPublic': true }, { orderBy: [['answer.at', 'desc']], limit: MOST_PUBLIC_ANSWERS });

/** How many objections came in while its 公示 ran. */
export const countObjections = (db: Database, disclosureId: string): Promise<number> =>
  db.in(Feedback).count({ disclosureId, kind: 'objection' });

/** A page of a member's feedback on all items, newest first. */
export const findMine = (db: Database, memberId: string, cursor: string | undefined): Promise<FeedbackDoc[]> =>
  db
    .in(Feedback)
    .query(
      { memberId, ...(cursor === undefined ? {} : { order: command().lt(cursor) }) },
      { orderBy: [['order', 'desc']], limit: PAGE_LIMIT },
    );

interface Queue {
  unitIds: readonly string[];
  state: FeedbackState;
  /** Leaves out what this member said: somebody else answers it. */
  exceptFor: string | null;
  cursor?: string | undefined;
  limit: number;
}

/**
 * Feedback on items of these units and those below them: unanswered feedback with the earliest due date first, answered
 * feedback with the latest due date first.
 */
export function findFeedbackQueue(
  db: Database,
  { unitIds, state, exceptFor, cursor, limit }: Queue,
): Promise<FeedbackDoc[]> {
  const isWaiting = state === 'waiting';
  const after = (dueOrder: string) => (isWaiting ? command().gt(dueOrder) : command().lt(dueOrder));
  return db.in(Feedback).query(
    {
      state,
      path: command().in([...unitIds]),
      ...(exceptFor === null ? {} : { memberId: command().neq(exceptFor) }),
      ...(cursor === undefined ? {} : { dueOrder: after(cursor) }),
    },
    { orderBy: [['dueOrder', isWaiting ? 'asc' : 'desc']], limit },
  );
}
