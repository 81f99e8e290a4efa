import { command, type Database, type Transaction, type TransactionCollection } from '../../_kit/database';
import { PAGE_LIMIT } from '../../_kit/page';
import { Questions } from '../collections';
import type { QuestionDoc } from '../documents';
import { type StoredQuestion, upgraded } from './document';
import { putQuestionEntry, removeQuestionEntry } from './searchable';

/** The most documents that one query returns. */
const PAGE = 1000;

/**
 * Questions in a transaction. Older versions are upgraded on reading, and every write also updates the search entry.
 */
export function questionsIn(transaction: Transaction): Omit<TransactionCollection<QuestionDoc>, 'updateIf'> {
  const stored = transaction.in(Questions);
  return {
    ...stored,
    async find(id) {
      const found: StoredQuestion | null = await stored.find(id);
      return found && upgraded(found);
    },
    async put(question) {
      await stored.put(question);
      await putQuestionEntry(transaction, question);
    },
    async remove(id) {
      await stored.remove(id);
      await removeQuestionEntry(transaction, id);
    },
  };
}

/** Questions with these `_id`s, in no particular order. One request per 1,000. */
export async function findQuestions(db: Database, ids: readonly string[]): Promise<QuestionDoc[]> {
  const found: QuestionDoc[] = [];
  for (let start = 0; start < ids.length; start += PAGE) {
    const slice = ids.slice(start, start + PAGE);
    const page = await db.in(Questions).query({ _id: command().in(slice) }, { limit: PAGE });
    found.push(...page.map(upgraded));
  }
  return found;
}

/** Type, topic and difficulty of every active question in the banks of these units. One request per 1,000. */
export async function listBank(
  db: Database,
  unitIds: readonly string[],
): Promise<{ id: string; type: QuestionDoc['type']; topic: string; difficulty: number }[]> {
  const entries: { id: string; type: QuestionDoc['type']; topic: string; difficulty: number }[] = [];
  let last = '';
  for (;;) {
    const page = await db
      .in(Questions)
      .query(
        { unitId: command().in([...unitIds]), state: 'active', _id: command().gt(last) },
        { orderBy: [['_id', 'asc']], limit: PAGE, fields: ['type', 'topic', 'difficulty'] },
      );
    entries.push(...page.map(({ _id, type, topic, difficulty }) => ({ id: _id, type, topic, difficulty })));
    const end = page.at(-1);
    if (!end || page.length < PAGE) return entries;
    last = end._id;
  }
}

/** The topics of questions, by `_id`. Questions that no longer exist are left out. One request per 1,000. */
export async function findTopics(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const topics = new Map<string, string>();
  for (let start = 0; start < ids.length; start += PAGE) {
    const slice = ids.slice(start, start + PAGE);
    const found = await db.in(Questions).query({ _id: command().in(slice) }, { limit: PAGE, fields: ['topic'] });
    for (const { _id, topic } of found) topics.set(_id, topic);
  }
  return topics;
}

export interface ActiveFilter {
  type?: QuestionDoc['type'] | undefined;
  topic?: string | undefined;
  difficulty?: number | undefined;
  /** The last `_id` of the previous page. */
  cursor?: string | undefined;
}

/** A page of active questions in the banks of these units, by id. One request. */
export const findActive = (
  db: Database,
  unitIds: readonly string[],
  { cursor, ...wanted }: ActiveFilter,
): Promise<Pick<QuestionDoc, '_id' | 'stem' | 'type' | 'topic' | 'difficulty'>[]> =>
  db.in(Questions).query(
    {
      unitId: command().in([...unitIds]),
      state: 'active',
      ...Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)),
      ...(cursor === undefined ? {} : { _id: command().gt(cursor) }),
    },
    { orderBy: [['_id', 'asc']], limit: PAGE_LIMIT, fields: ['stem', 'type', 'topic', 'difficulty'] },
  );
