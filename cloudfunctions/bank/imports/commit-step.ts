import { performance } from 'node:perf_hooks';
import type { Question } from '../../../core/bank/question';
import { IN_TEST } from '../../../core/bank/rules/formats/judge-draft';
import { auditEntry } from '../../_kit/audit';
import { SearchEntries } from '../../_kit/collections';
import { command, type Database } from '../../_kit/database';
import { findInTests } from '../../quiz/public';
import { ImportRows, Imports, Questions } from '../collections';
import type { QuestionDoc, Written } from '../documents';
import { questionDoc, questionDocId } from '../questions/document';
import { findQuestions } from '../questions/repository';
import { missingEntries, questionEntries } from '../questions/searchable';
import { writeQuestions } from '../questions/write-questions';
import { type ImportDoc, type ImportRowDoc, rowsKey } from './documents';
import { addMissing, countRows, findRows } from './repository';
import type { StepContext } from './step-context';

/** Rows per call, as many as one query returns. */
const STEP = 1_000;
/** Rows written at a time; the clock is looked at between them. */
const SLICE = 250;
/** A call begins no slice after this time, in ms, so that it ends within a third of a function's minute. */
const ENOUGH = 12_000;
/** Of the rows of a call, the most that create a new version: each of them needs more of a transaction. */
const MOST_CHANGED = 100;

const stopwatch = (): number => performance.now();

/**
 * Writes the next importable rows, as many as time allows: on a busy machine fewer. After an interruption it can run
 * again: rows already written are recognised.
 * @param elapsed a running stopwatch, in ms
 */
export async function commitStep(doc: ImportDoc, context: StepContext, elapsed = stopwatch): Promise<void> {
  const { db } = context;
  const from = elapsed();
  const found = await findRows(db, rowsKey(doc), { group: 'importable', after: doc.cursor, limit: STEP });
  const read = withFewChanges(found);
  const blocked = await findBlocked(doc, read, context);
  const stored = await findStored(doc, read, db);
  const written: Written = { at: context.now, by: doc.by, change: 'imported', importId: doc._id };
  let taken = 0;
  do {
    const slice = read.slice(taken, taken + SLICE);
    const rows = slice.filter(({ _id }) => !blocked.has(_id));
    const isChange = ({ verdict }: ImportRowDoc): boolean => verdict === 'changed';
    await addNew(doc, { rows: rows.filter((row) => !isChange(row)), stored, written }, context);
    await writeExisting(doc, questionsOf(rows.filter(isChange)), written, context);
    taken += slice.length;
  } while (taken < read.length && elapsed() - from <= ENOUGH);

  const done = read.slice(0, taken);
  const refused = done.filter(({ _id }) => blocked.has(_id)).map(({ _id }) => _id);
  await block(db, refused);
  const isEnd = taken === found.length && found.length < STEP;
  await db.in(Imports).updateWhere(
    { _id: doc._id, state: 'importing', cursor: doc.cursor },
    {
      cursor: done.at(-1)?._id ?? doc.cursor,
      done: doc.done + done.length - refused.length,
      ...(isEnd ? { state: 'done', counts: await countRows(db, rowsKey(doc)) } : {}),
    },
  );
}

/** The questions of the bank that have the ids of these rows. */
async function findStored(
  { unitId }: ImportDoc,
  rows: readonly ImportRowDoc[],
  db: Database,
): Promise<ReadonlyMap<string, QuestionDoc>> {
  const added = questionsOf(rows.filter(({ verdict }) => verdict !== 'changed'));
  const found = await findQuestions(
    db,
    added.map(({ questionId }) => questionDocId(unitId, questionId)),
  );
  return new Map(found.map((each) => [each._id, each]));
}

/**
 * Rows of questions that have come into a paper since the preview: whether a new version appears would tell whether the
 * row has guessed the key.
 */
async function findBlocked(
  doc: ImportDoc,
  rows: readonly ImportRowDoc[],
  { db, now }: StepContext,
): Promise<ReadonlySet<string>> {
  const idOf = ({ question }: ImportRowDoc): string => questionDocId(doc.unitId, question?.questionId ?? '');
  const inTests = await findInTests(db, rows.map(idOf), now);
  return new Set(rows.filter((row) => inTests.has(idOf(row))).map(({ _id }) => _id));
}

async function block(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .in(ImportRows)
    .updateWhere(
      { _id: command().in([...ids]) },
      { verdict: 'problem', group: 'problem', problems: [IN_TEST], question: null },
    );
}

/** The rows before the point where there would be too many changes for one call. */
function withFewChanges(rows: readonly ImportRowDoc[]): readonly ImportRowDoc[] {
  const changed = rows.flatMap(({ verdict }, index) => (verdict === 'changed' ? [index] : []));
  const end = changed[MOST_CHANGED];
  return end === undefined ? rows : rows.slice(0, end);
}

const questionsOf = (rows: readonly ImportRowDoc[]): Question[] => rows.flatMap(({ question }) => question ?? []);

/**
 * Adds new questions in a few requests. A question that reached the bank after the preview is compared and written like
 * a change.
 */
async function addNew(
  doc: ImportDoc,
  {
    rows,
    stored,
    written,
  }: { rows: readonly ImportRowDoc[]; stored: ReadonlyMap<string, QuestionDoc>; written: Written },
  context: StepContext,
): Promise<void> {
  const { db } = context;
  const questions = questionsOf(rows);
  const drafts = new Set(rows.flatMap(({ verdict, question }) => (verdict === 'draft' && question ? [question] : [])));
  const unit = { _id: doc.unitId, path: doc.path };
  const idOf = (question: Question): string => questionDocId(doc.unitId, question.questionId);
  const isOurs = (question: Question): boolean => stored.get(idOf(question))?.written?.importId === doc._id;
  const fresh = questions.filter((question) => !stored.has(idOf(question)));
  const added = fresh.map((question) =>
    questionDoc(unit, question, {
      version: 1,
      written,
      state: drafts.has(question) ? 'draft' : doc.options.state,
      outdated: null,
    }),
  );
  await addMissing(db, Questions, added);
  const before = questions.filter(isOurs).flatMap((question) => stored.get(idOf(question)) ?? []);
  await addMissing(db, SearchEntries, [...questionEntries(added), ...(await missingEntries(db, before))]);
  const overtaken = questions.filter((question) => stored.has(idOf(question)) && !isOurs(question));
  await writeExisting(doc, overtaken, written, context);
}

async function writeExisting(
  doc: ImportDoc,
  questions: readonly Question[],
  written: Written,
  context: StepContext,
): Promise<void> {
  if (questions.length === 0) return;
  await writeQuestions(
    context.db,
    { unit: { _id: doc.unitId, path: doc.path }, questions, written, initial: 'draft' },
    () => auditEntry(context, { action: 'questions.imported', subject: doc._id, path: doc.path }),
  );
}
