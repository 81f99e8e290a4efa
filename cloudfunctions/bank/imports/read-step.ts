import { createHash } from 'node:crypto';
import {
  type FileRefusal,
  groupOf,
  MOST_IMPORT_BYTES,
  MOST_IMPORT_ROWS,
  type RowCounts,
} from '../../../core/bank/imports/import';
import type { Draft } from '../../../core/bank/rules/formats/draft';
import { judgeDraft, type Verdict } from '../../../core/bank/rules/formats/judge-draft';
import { stemKeyOf } from '../../../core/bank/rules/stem-key';
import { command, type Database } from '../../_kit/database';
import { readFile as fetchFile } from '../../_kit/files';
import { findInTests } from '../../quiz/public';
import { ImportRows, Imports, Questions } from '../collections';
import { type ReadFile, readFile } from '../files/read-file';
import { questionDocId } from '../questions/document';
import { findQuestions } from '../questions/repository';
import { type ImportDoc, type ImportRowDoc, rowsKey } from './documents';
import { addMissing } from './repository';

/** Rows read per call. The file is parsed again each time, which is cheaper than storing the parsed form. */
const STEP = 5_000;
/** Length of a stem in the list of rows, in characters. */
const SHOWN_CHARACTERS = 120;

/** Reads the next rows of the file and stores them with their verdicts. */
export async function readStep(db: Database, doc: ImportDoc, now: number): Promise<void> {
  const file = await fetchFile(doc.fileId, MOST_IMPORT_BYTES);
  const read = file.ok ? readFile(file.value, doc.extension, MOST_IMPORT_ROWS) : file;
  if (!read.ok) return refuseFile(db, doc, read.code);

  const { format, header, unknownColumns, leftOut, drafts } = read.value;
  const slice = drafts.slice(doc.read, doc.read + STEP);
  const verdicts = await judge(db, doc, { drafts, slice, now });
  const rows = slice.map((draft, index) => rowDoc(doc, draft, doc.read + index, verdicts[index] ?? unseen));
  await addMissing(db, ImportRows, rows);

  const end = doc.read + slice.length;
  const counts: RowCounts = { ...doc.counts };
  for (const { verdict } of rows) counts[verdict] += 1;
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
      state: stateAfter(end, read.value),
    },
  );
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
  const keys = slice.map(({ stem }) => stemKeyOf(stem));
  const givenIds = [...new Set(slice.flatMap(({ questionId }) => (isId(questionId) ? [questionId] : [])))];
  const [stored, twins] = await Promise.all([
    findQuestions(
      db,
      givenIds.map((questionId) => questionDocId(unitId, questionId)),
    ),
    findTwins(db, unitId, [...new Set(keys)]),
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

/** Equal for equal stems, so that importing a file twice adds nothing. */
const madeId = (stemKey: string): string => `t-${createHash('sha256').update(stemKey).digest('hex').slice(0, 20)}`;

/**
 * For each draft, the earlier line of the file with the same stem or id; null if there is none. Faulty rows are
 * ignored.
 */
function firstLines(drafts: readonly Draft[]): (draft: Draft) => { place: string; what: string } | null {
  const byStem = new Map<string, Draft>();
  const byId = new Map<string, Draft>();
  for (const draft of drafts) {
    if (draft.problems.length > 0) continue;
    const key = stemKeyOf(draft.stem);
    if (!byStem.has(key)) byStem.set(key, draft);
    if (draft.questionId !== '' && !byId.has(draft.questionId)) byId.set(draft.questionId, draft);
  }
  return (draft) => {
    if (draft.problems.length > 0) return null;
    const sameStem = byStem.get(stemKeyOf(draft.stem));
    if (sameStem && sameStem !== draft) return { place: placeOf(sameStem), what: '题干' };
    const sameId = byId.get(draft.questionId);
    return sameId && sameId !== draft ? { place: placeOf(sameId), what: '编号' } : null;
  };
}

const placeOf = ({ sheet, line }: Draft): string => `${sheet ? `表“${sheet}”` : ''}第 ${line} 行`;

/** Keys in one query condition. */
const KEYS = 500;

/** Stem key → question id, for the questions of a bank. One request per 500 keys. */
async function findTwins(db: Database, unitId: string, keys: readonly string[]): Promise<Map<string, string>> {
  const pages = await Promise.all(
    Array.from({ length: Math.ceil(keys.length / KEYS) }, (_, at) =>
      db
        .in(Questions)
        .query(
          { unitId, stemKey: command().in(keys.slice(at * KEYS, (at + 1) * KEYS)) },
          { limit: 1_000, fields: ['stemKey', 'questionId'] },
        ),
    ),
  );
  return new Map(pages.flat().map(({ stemKey = '', questionId }) => [stemKey, questionId]));
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
