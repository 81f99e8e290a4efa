import type { Question } from '../../../core/bank/question';
import { IN_TEST } from '../../../core/bank/rules/formats/judge-draft';
import { auditEntry } from '../../_kit/audit';
import { SearchEntries } from '../../_kit/collections';
import { command, type Database } from '../../_kit/database';
import { findInTests } from '../../quiz/public';
import { ImportRows, Imports, Questions } from '../collections';
import type { Written } from '../documents';
import { questionDoc, questionDocId } from '../questions/document';
import { findQuestions } from '../questions/repository';
import { missingEntries, questionEntries } from '../questions/searchable';
import { writeQuestions } from '../questions/write-questions';
import { type ImportDoc, type ImportRowDoc, rowsKey } from './documents';
import { addMissing, countRows, findRows } from './repository';
import type { StepContext } from './step-context';

/** Rows per call, as many as one query returns. */
const STEP = 1_000;
/** Of these rows, the most that create a new version: each of them needs more of a transaction. */
const MOST_CHANGED = 100;

/** Writes the next importable rows. After an interruption it can run again: rows already written are recognised. */
export async function commitStep(doc: ImportDoc, context: StepContext): Promise<void> {
  const { db } = context;
  const found = await findRows(db, rowsKey(doc), { group: 'importable', after: doc.cursor, limit: STEP });
  const read = withFewChanges(found);
  const blocked = await findBlocked(doc, read, context);
  const rows = read.filter(({ _id }) => !blocked.has(_id));
  const written: Written = { at: context.now, by: doc.by, change: 'imported', importId: doc._id };
  await addNew(
    db,
    doc,
    rows.filter(({ verdict }) => verdict !== 'changed'),
    written,
    context,
  );
  await writeExisting(doc, questionsOf(rows.filter(({ verdict }) => verdict === 'changed')), written, context);

  await block(db, [...blocked]);
  const last = read.at(-1);
  const isEnd = read.length === found.length && found.length < STEP;
  await db.in(Imports).updateWhere(
    { _id: doc._id, state: 'importing', cursor: doc.cursor },
    {
      cursor: last?._id ?? doc.cursor,
      done: doc.done + rows.length,
      ...(isEnd ? { state: 'done', counts: await countRows(db, rowsKey(doc)) } : {}),
    },
  );
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
  db: Database,
  doc: ImportDoc,
  rows: readonly ImportRowDoc[],
  written: Written,
  context: StepContext,
): Promise<void> {
  const questions = questionsOf(rows);
  const drafts = new Set(rows.flatMap(({ verdict, question }) => (verdict === 'draft' && question ? [question] : [])));
  const unit = { _id: doc.unitId, path: doc.path };
  const idOf = (question: Question): string => questionDocId(doc.unitId, question.questionId);
  const stored = new Map((await findQuestions(db, questions.map(idOf))).map((each) => [each._id, each]));
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
