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

export type CitingQuestion = Pick<QuestionDoc, '_id' | 'v' | 'source'>;

/** Active questions of all banks that cite a document. One request per 1,000. */
export async function findActiveCiting(db: Database, documentKey: string): Promise<CitingQuestion[]> {
  const found: CitingQuestion[] = [];
  let last = '';
  for (;;) {
    const page = await db
      .in(Questions)
      .query(
        { documentKey, state: 'active', _id: command().gt(last) },
        { orderBy: [['_id', 'asc']], limit: PAGE, fields: ['v', 'source'] },
      );
    found.push(...page.map(({ _id, v, source }) => ({ _id, v, source })));
    const end = page.at(-1);
    if (!end || page.length < PAGE) return found;
    last = end._id;
  }
}

export interface OutdatedQuestion {
  question: CitingQuestion;
  outdated: Outdated;
}

/**
 * Marks questions as stale, which takes them out of new papers and into the review queue. A question that was changed
 * meanwhile is left alone.
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
      let count = 0;
      for (const { question, outdated } of batch) {
        const stored = await bank.find(question._id);
        const { article, version } = question.source;
        if (stored?.state !== 'active' || stored.source.article !== article || stored.source.version !== version)
          continue;
        await writeCondition(transaction, question._id, { state: 'stale', outdated });
        count += 1;
      }
      if (count > 0) await transaction.in(AuditLog).put({ ...audit, detail: { questions: count } });
      return count;
    });
  }
  return marked;
}

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
