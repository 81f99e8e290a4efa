import type { DayKey } from '../../../core/kernel/calendar';
import { type Card, cardKeyOf } from '../../../core/practice/book/card';
import type { Withheld } from '../../../core/quiz/rules/papers/secret-keys';
import { command, type Database, type Stage } from '../../_kit/database';
import { PAGE_LIMIT } from '../../_kit/page';
import type { QuestionDoc } from '../../bank/public';
import { Questions } from '../../bank/public';
import { Cards, Practices } from '../collections';
import type { CardDoc, PracticeDoc } from '../documents';

export const findPractice = (db: Database, memberId: string): Promise<PracticeDoc | null> =>
  db.in(Practices).find(memberId);

const dueOrderOf = (card: Pick<Card, 'memory' | 'questionId'>): string => `${card.memory.dueDay}:${card.questionId}`;

export const cardDoc = (memberId: string, card: Card): CardDoc => ({
  _id: cardKeyOf(memberId, card.questionId),
  v: 1,
  memberId,
  questionId: card.questionId,
  topic: card.topic,
  memory: card.memory,
  dueOrder: dueOrderOf(card),
  isAway: card.isAway,
  mistakes: card.mistakes,
  lastMistake: card.lastMistake,
  lastReview: card.lastReview,
});

/** More cards than anybody reviews in a day. Above this the count is not exact. */
const MOST_DUE = 200;

interface DueCards {
  memberId: string;
  today: DayKey;
}

const dueStages = ({ memberId, today }: DueCards): Stage[] => [
  {
    match: {
      memberId,
      isAway: false,
      // `;` sorts directly after `:`, so all keys of today are smaller.
      dueOrder: { $lt: `${today};` },
    },
  },
  { sort: { dueOrder: 1 } },
  { limit: MOST_DUE },
  { lookup: { from: Questions.name, localField: 'questionId', foreignField: '_id', as: 'found' } },
  { match: { 'found.state': 'active' } },
];

/** Cards due on a day with active questions, longest due first, each with its question. One request. */
export async function findDue(db: Database, due: DueCards): Promise<{ card: CardDoc; question: QuestionDoc }[]> {
  const found = await db.in(Cards).aggregate<CardDoc & { found: QuestionDoc[] }>(...dueStages(due));
  return found.flatMap(({ found: [question], ...card }) => (question ? [{ card, question }] : []));
}

/** The number of cards that `findDue` would find, and how many of them rest, up to `MOST_DUE` together. One request. */
export async function countDue(
  db: Database,
  { withheld, ...due }: DueCards & { withheld: Withheld },
): Promise<{ due: number; inTest: number }> {
  const rows = await db.in(Cards).aggregate<{ _id: boolean; count: number }>(...dueStages(due), {
    group: { _id: { $in: ['$questionId', [...withheld.keys()]] }, count: { $sum: 1 } },
  });
  const countOf = (isWithheld: boolean): number => rows.find(({ _id }) => _id === isWithheld)?.count ?? 0;
  return { due: countOf(false), inTest: countOf(true) };
}

/** A page of a member's cards, sorted by due day. */
export const findCards = (
  db: Database,
  { memberId, isAway, topic, cursor }: { memberId: string; isAway: boolean; topic?: string; cursor?: string },
): Promise<CardDoc[]> =>
  db.in(Cards).query(
    {
      memberId,
      isAway,
      ...(topic === undefined ? {} : { topic }),
      ...(cursor === undefined ? {} : { dueOrder: command().gt(cursor) }),
    },
    { orderBy: [['dueOrder', 'asc']], limit: PAGE_LIMIT },
  );
