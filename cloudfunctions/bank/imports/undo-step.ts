import { command, type Database } from '../../_kit/database';
import { findHeldByPapers } from '../../quiz/public';
import { Imports, Questions, QuestionVersions } from '../collections';
import { questionsIn } from '../questions/repository';
import { removeQuestionEntries } from '../questions/searchable';
import { writeVersion } from '../questions/write-questions';
import type { ImportDoc } from './documents';
import type { StepContext } from './step-context';

/** Questions per call. */
const STEP = 500;
/** Questions written in one transaction, well below its limit. */
const BATCH = 25;

/** Ids of questions that have not been written again since this import. One request per 1,000. */
export async function findWritten(db: Database, importId: string): Promise<string[]> {
  const ids: string[] = [];
  for (let after = ''; ; ) {
    const page = await db
      .in(Questions)
      .query(
        { 'written.importId': importId, _id: command().gt(after) },
        { orderBy: [['_id', 'asc']], limit: 1_000, fields: ['v'] },
      );
    ids.push(...page.map(({ _id }) => _id));
    const last = page.at(-1);
    if (!last || page.length < 1_000) return ids;
    after = last._id;
  }
}

/**
 * Takes back the next questions. A new question is removed, or retired if a paper contains it. A changed question gets
 * its former content back. Questions that somebody has edited since are left alone.
 */
export async function undoStep(doc: ImportDoc, context: StepContext): Promise<void> {
  const { db } = context;
  const questions = await db
    .in(Questions)
    .query({ 'written.importId': doc._id }, { orderBy: [['_id', 'asc']], limit: STEP, fields: ['version'] });
  const held = await findHeldByPapers(
    db,
    questions.map(({ _id }) => _id),
  );
  const added = questions.filter(({ version }) => version === 1).map(({ _id }) => _id);
  const removed = await removeAll(
    db,
    doc._id,
    added.filter((id) => !held.has(id)),
  );
  const retired = await retireAll(
    db,
    doc._id,
    added.filter((id) => held.has(id)),
  );
  const restored = await restoreAll(
    doc,
    questions.filter(({ version }) => version > 1).map(({ _id }) => _id),
    context,
  );
  // Parallel calls count the questions that they took back themselves.
  await db.in(Imports).updateWhere(
    { _id: doc._id, state: 'undoing' },
    {
      'undone.removed': command().inc(removed),
      'undone.retired': command().inc(retired),
      'undone.restored': command().inc(restored),
      ...(questions.length < STEP ? { state: 'undone' } : {}),
    },
  );
}

async function removeAll(db: Database, importId: string, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  await removeQuestionEntries(db, ids);
  return db.in(Questions).removeWhere({ _id: command().in([...ids]), 'written.importId': importId, version: 1 });
}

/** Retires questions and removes the import from them, so that the next step does not find them again. */
async function retireAll(db: Database, importId: string, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  return db
    .in(Questions)
    .updateWhere(
      { _id: command().in([...ids]), 'written.importId': importId },
      { state: 'retired', outdated: null, 'written.importId': command().remove() },
    );
}

async function restoreAll(doc: ImportDoc, ids: readonly string[], { db, now, caller }: StepContext): Promise<number> {
  let restored = 0;
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    restored += await db.transaction(async (transaction) => {
      let count = 0;
      for (const id of batch) {
        const stored = await questionsIn(transaction).find(id);
        if (stored?.written?.importId !== doc._id) continue;
        const former = await transaction.in(QuestionVersions).find(`${id}:${stored.version - 1}`);
        if (!former) throw new Error(`${id} has no version ${stored.version - 1}`);
        await writeVersion(transaction, stored, {
          question: former.content,
          condition: { state: stored.state, outdated: stored.outdated },
          written: { at: now, by: caller.memberId, change: 'restored' },
        });
        count += 1;
      }
      return count;
    });
  }
  return restored;
}
