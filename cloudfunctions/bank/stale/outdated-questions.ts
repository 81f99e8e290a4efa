import {
  type Condition,
  type ConditionCommand,
  type ConditionEvent,
  decide,
  evolve,
} from '../../../core/bank/rules/question-workflow';
import type { Outdated } from '../../../core/bank/stale/outdated';
import { auditEntry } from '../../_kit/audit';
import { AuditLog } from '../../_kit/collections';
import { command, type Database } from '../../_kit/database';
import { PAGE_LIMIT } from '../../_kit/page';
import type { MemberContext } from '../../_kit/serve';
import { Questions } from '../collections';
import type { QuestionDoc } from '../documents';
import { upgraded } from '../questions/document';
import { questionsIn } from '../questions/repository';
import { writeCondition } from '../questions/write-questions';

/** The most documents that one query returns. */
const PAGE = 1000;
/** Questions written in one transaction, well below its limit. */
const BATCH = 25;

export type CitingQuestion = Pick<QuestionDoc, '_id' | 'v' | 'source' | 'state' | 'outdated'>;

/** Active and stale questions of all banks that cite a document. Two requests, and one more per 1,000. */
export const findCiting = async (db: Database, documentKey: string): Promise<CitingQuestion[]> =>
  (await Promise.all([findCitingIn(db, documentKey, 'active'), findCitingIn(db, documentKey, 'stale')])).flat();

async function findCitingIn(db: Database, documentKey: string, state: QuestionDoc['state']): Promise<CitingQuestion[]> {
  const found: CitingQuestion[] = [];
  let last = '';
  for (;;) {
    const page = await db
      .in(Questions)
      .query(
        { documentKey, state, _id: command().gt(last) },
        { orderBy: [['_id', 'asc']], limit: PAGE, fields: ['v', 'source', 'state', 'outdated'] },
      );
    found.push(...page.map(({ _id, v, source, outdated = null }) => ({ _id, v, source, state, outdated })));
    const end = page.at(-1);
    if (!end || page.length < PAGE) return found;
    last = end._id;
  }
}

export interface OutdatedQuestion {
  question: CitingQuestion;
  /** null: the newest version says again what the question cites. */
  outdated: Outdated | null;
}

const commandFor = ({ outdated }: OutdatedQuestion): ConditionCommand =>
  outdated ? { name: 'outdate', outdated } : { name: 'recover' };

const eventsFor = (found: OutdatedQuestion, condition: Condition): ConditionEvent[] => {
  const decided = decide(commandFor(found), condition);
  return decided.ok ? decided.value : [];
};

/** Whether marking changes the question as it was read. */
export const isNews = (found: OutdatedQuestion): boolean => eventsFor(found, found.question).length > 0;

/**
 * Marks questions as stale, which takes them out of new papers and into the review queue, or puts them back. A question
 * that was changed meanwhile is left alone. Resolves to how many are to be reviewed.
 */
export async function markOutdated(
  list: readonly OutdatedQuestion[],
  { statuteId, path }: { statuteId: string; path: readonly string[] },
  context: MemberContext,
): Promise<number> {
  let marked = 0;
  for (let start = 0; start < list.length; start += BATCH) {
    const batch = list.slice(start, start + BATCH);
    const audit = auditEntry(context, { action: 'questions.outdated', subject: statuteId, path });
    marked += await context.db.transaction(async (transaction) => {
      const bank = questionsIn(transaction);
      let [count, recovered] = [0, 0];
      for (const found of batch) {
        const { question, outdated } = found;
        const stored = await bank.find(question._id);
        const { article, version } = question.source;
        if (stored?.source.article !== article || stored.source.version !== version) continue;
        const condition: Condition = { state: stored.state, outdated: stored.outdated ?? null };
        const events = eventsFor(found, condition);
        if (events.length === 0) continue;
        await writeCondition(transaction, question._id, events.reduce(evolve, condition));
        if (outdated) count += 1;
        else recovered += 1;
      }
      const detail = { questions: count, ...(recovered > 0 ? { recovered } : {}) };
      if (count + recovered > 0) await transaction.in(AuditLog).put({ ...audit, detail });
      return count;
    });
  }
  return marked;
}

/** The documents cited by stale questions of these units and those below them, at most so many. */
export const findStaleSources = (
  db: Database,
  unitIds: readonly string[],
  limit: number,
): Promise<Pick<QuestionDoc, '_id' | 'source'>[]> =>
  db
    .in(Questions)
    .query<Pick<QuestionDoc, '_id' | 'source'>>(
      { state: 'stale', path: command().in([...unitIds]) },
      { orderBy: [['_id', 'asc']], limit, fields: ['source'] },
    );

/** A page of stale questions in the banks of these units and those below them. */
export async function findStale(
  db: Database,
  unitIds: readonly string[],
  cursor: string | undefined,
): Promise<QuestionDoc[]> {
  const found = await db.in(Questions).query(
    {
      state: 'stale',
      path: command().in([...unitIds]),
      ...(cursor === undefined ? {} : { _id: command().gt(cursor) }),
    },
    { orderBy: [['_id', 'asc']], limit: PAGE_LIMIT },
  );
  return found.map(upgraded);
}
