import { createHash } from 'node:crypto';
import {
  type AssumptionCounts,
  type FileRefusal,
  groupOf,
  MOST_IMPORT_BYTES,
  MOST_IMPORT_ROWS,
  NOTHING_ASSUMED,
  type RowCounts,
} from '../../../core/bank/imports/import';
import { askedKeyOf } from '../../../core/bank/rules/asked-key';
import type { Draft } from '../../../core/bank/rules/formats/draft';
import { judgeDraft, type Verdict } from '../../../core/bank/rules/formats/judge-draft';
import { stemKeyOf } from '../../../core/bank/rules/stem-key';
import type { Result } from '../../../core/kernel/result';
import { command, type Database } from '../../_kit/database';
import { readFile as fetchFile } from '../../_kit/files';
import { WaitingLine } from '../../_kit/waiting-line';
import { findInTests } from '../../quiz/public';
import { ImportRows, Imports, Questions } from '../collections';
import type { ReadFile } from '../files/read-file';
import { readFileApart } from '../files/read-file-apart';
import { questionDocId, type StoredQuestion } from '../questions/document';
import { findQuestions } from '../questions/repository';
import { type ImportDoc, type ImportRowDoc, rowsKey } from './documents';
import { addMissing } from './repository';

/** Rows read per call. The file is parsed again each time, which is cheaper than storing the parsed form. */
const STEP = 5_000;
/** Length of a stem in the list of rows, in characters. */
const SHOWN_CHARACTERS = 120;

/** Files are read one after the other, so that their memory does not add up. */
const line = new WaitingLine();
/** With the 40 s that a file may take, well within the 60 s of a call. */
const PATIENCE = 10_000;

/**
 * Reads the next rows of the file and stores them with their verdicts. While others' files are read for long it changes
 * nothing: whoever drives the import asks for the step again.
 */
export async function readStep(db: Database, doc: ImportDoc, now: number): Promise<void> {
  const read = await line.take(() => readFileOf(doc), PATIENCE);
  if (read === null) return;
  if (!read.ok) return refuseFile(db, doc, read.code);

  const { format, header, unknownColumns, leftOut, drafts } = read.value;
  const slice = drafts.slice(doc.read, doc.read + STEP);
  const verdicts = await judge(db, doc, { drafts, slice, now });
  const rows = slice.map((draft, index) => rowDoc(doc, draft, doc.read + index, verdicts[index] ?? unseen));
  await addMissing(db, ImportRows, rows);

  const end = doc.read + slice.length;
  const counts: RowCounts = { ...doc.counts };
  const types: Record<string, number> = { ...doc.types };
  const assumed: AssumptionCounts = { ...NOTHING_ASSUMED, ...doc.assumed };
  for (const row of rows) {
    counts[row.verdict] += 1;
    if (row.type) types[row.type] = (types[row.type] ?? 0) + 1;
    for (const what of row.assumed ?? []) assumed[what] += 1;
  }
  // The condition on `read` lets only one of two parallel calls count the same rows, the one on `round` only those of
  // the present reading.
  await db.in(Imports).updateWhere(
    { _id: doc._id, state: 'reading', read: doc.read, round: doc.round ?? null },
    {
      format,
      header,
      unknownColumns,
      leftOut,
      total: drafts.length,
      read: end,
      counts,
      types,
      assumed,
      state: stateAfter(end, read.value),
    },
  );
}

async function readFileOf({ fileId, extension }: ImportDoc): Promise<Result<ReadFile, FileRefusal>> {
  const file = await fetchFile(fileId, MOST_IMPORT_BYTES);
  return file.ok ? readFileApart({ bytes: file.value, extension, mostRows: MOST_IMPORT_ROWS }) : file;
}

const unseen: Verdict = { kind: 'same' };

const stateAfter = (end: number, { drafts }: ReadFile): ImportDoc['state'] =>
  end < drafts.length ? 'reading' : 'ready';

async function refuseFile(db: Database, doc: ImportDoc, refusal: FileRefusal): Promise<void> {
  await db.in(Imports).updateWhere({ _id: doc._id, state: 'reading' }, { state: 'refused', refusal });
}

/** The verdict for each row, based on the bank and on the earlier rows of the file. */
async function judge(
  db: Database,
  { unitId, options }: ImportDoc,
  { drafts, slice, now }: { drafts: readonly Draft[]; slice: readonly Draft[]; now: number },
): Promise<Verdict[]> {
  const keys = slice.map(keyOf);
  const givenIds = [...new Set(slice.flatMap(({ questionId }) => (isId(questionId) ? [questionId] : [])))];
  const [stored, twins] = await Promise.all([
    findQuestions(
      db,
      givenIds.map((questionId) => questionDocId(unitId, questionId)),
    ),
    findTwins(db, unitId, [...new Set(slice.map(({ stem }) => stemKeyOf(stem)))]),
  ]);
  const byId = new Map(stored.map((question) => [question.questionId, question]));
  const inTests = await findInTests(
    db,
    stored.map(({ _id }) => _id),
    now,
  );
  const first = firstLines(drafts);
  return slice.map((draft, index) => {
    const earlier = first(draft);
    if (earlier !== null) return { kind: 'duplicate', message: `与${earlier.place}${earlier.what}相同` };
    const key = keys[index] ?? '';
    const twinId = twins.get(key);
    return judgeDraft(
      draft,
      {
        stored: byId.get(draft.questionId),
        twinId: twinId === draft.questionId ? undefined : twinId,
        isInTest: inTests.has(questionDocId(unitId, draft.questionId)),
      },
      options,
      madeId(key),
    );
  });
}

const isId = (questionId: string): boolean => /^[\w:@.-]{1,160}$/.test(questionId);

const keyOf = ({ stem, body }: Draft): string => askedKeyOf(stemKeyOf(stem), body);

/** Equal for equal questions, so that importing a file twice adds nothing. */
const madeId = (key: string): string => `t-${createHash('sha256').update(key).digest('hex').slice(0, 20)}`;

/**
 * For each draft, the earlier line of the file that asks the same or has the same id; null if there is none. Faulty rows are
 * ignored.
 */
function firstLines(drafts: readonly Draft[]): (draft: Draft) => { place: string; what: string } | null {
  const byAsked = new Map<string, Draft>();
  const byId = new Map<string, Draft>();
  for (const draft of drafts) {
    if (draft.problems.length > 0) continue;
    const key = keyOf(draft);
    if (!byAsked.has(key)) byAsked.set(key, draft);
    if (draft.questionId !== '' && !byId.has(draft.questionId)) byId.set(draft.questionId, draft);
  }
  return (draft) => {
    if (draft.problems.length > 0) return null;
    const same = byAsked.get(keyOf(draft));
    if (same && same !== draft) return { place: placeOf(same), what: '题干' };
    const sameId = byId.get(draft.questionId);
    return sameId && sameId !== draft ? { place: placeOf(sameId), what: '编号' } : null;
  };
}

const placeOf = ({ sheet, line }: Draft): string => `${sheet ? `表“${sheet}”` : ''}第 ${line} 行`;

/** Keys in one query condition. */
const KEYS = 500;
/** Rows of one answer. */
const MOST = 1_000;

/** What is asked → question id, for the questions of a bank with these stems. One request per 500 keys. */
async function findTwins(db: Database, unitId: string, stemKeys: readonly string[]): Promise<Map<string, string>> {
  const pages = await Promise.all(
    Array.from({ length: Math.ceil(stemKeys.length / KEYS) }, (_, at) =>
      findByStems(db, unitId, stemKeys.slice(at * KEYS, (at + 1) * KEYS)),
    ),
  );
  return new Map(pages.flat().map(({ stemKey = '', questionId, body }) => [askedKeyOf(stemKey, body), questionId]));
}

type Twin = Pick<StoredQuestion, 'stemKey' | 'questionId' | 'body'>;

/** An answer that is full may lack some: many questions can share one stem. Then each half is asked for. */
async function findByStems(db: Database, unitId: string, stemKeys: readonly string[]): Promise<Twin[]> {
  const found: Twin[] = await db
    .in(Questions)
    .query(
      { unitId, stemKey: command().in([...stemKeys]) },
      { limit: MOST, fields: ['stemKey', 'questionId', 'body'] },
    );
  if (found.length < MOST || stemKeys.length === 1) return found;
  const middle = Math.ceil(stemKeys.length / 2);
  const halves = [stemKeys.slice(0, middle), stemKeys.slice(middle)];
  return (await Promise.all(halves.map((half) => findByStems(db, unitId, half)))).flat();
}

function rowDoc(doc: ImportDoc, draft: Draft, number: number, verdict: Verdict): ImportRowDoc {
  const isProblem = verdict.kind === 'problem';
  return {
    _id: `${rowsKey(doc)}:${String(number).padStart(6, '0')}`,
    v: 1,
    importId: rowsKey(doc),
    line: draft.line,
    verdict: verdict.kind,
    ...(draft.sheet ? { sheet: draft.sheet } : {}),
    ...(draft.assumed.length > 0 ? { assumed: draft.assumed } : {}),
    group: groupOf(verdict.kind),
    stem: draft.stem.slice(0, SHOWN_CHARACTERS),
    type: draft.body?.type ?? null,
    problems: problemsOf(verdict),
    question: 'question' in verdict ? verdict.question : null,
    raw: isProblem ? draft.raw : [],
  };
}

function problemsOf(verdict: Verdict): ImportRowDoc['problems'] {
  switch (verdict.kind) {
    case 'problem':
      return verdict.problems;
    case 'duplicate':
      return [{ column: '题干', message: verdict.message }];
    default:
      return [];
  }
}
