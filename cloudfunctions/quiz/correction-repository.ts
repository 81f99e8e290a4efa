import type { Correction } from '../../core/quiz/correction';
import type { QuestionSnapshot } from '../../core/quiz/paper';
import { command, type Database, type Stored, type Transaction } from '../_kit/database';
import type { PaperDoc } from './documents';

/** The job of marking again; `_id` is the correction's. */
export interface CorrectionDoc extends Stored {
  correction: Correction;
  /** Of the question's bank, root first. */
  path: readonly string[];
  by: string;
  state: 'running' | 'done';
  /** Attempts are gone through at least twice: somebody may have started by the old paper while it was mended. */
  pass: number;
  /** The member up to whom this pass has come. */
  after: string;
  /** Of this pass. */
  counts: CorrectionCounts;
  /** Of the pass before, which was through; null in the first. */
  through: CorrectionCounts | null;
}

export interface CorrectionCounts {
  done: number;
  changed: number;
  raised: number;
  lowered: number;
  /** Closed attempts of members who are being asked the question in another one. */
  waiting: number;
}

export const NO_COUNTS: CorrectionCounts = { done: 0, changed: 0, raised: 0, lowered: 0, waiting: 0 };

/** A question as the bank keeps it, as far as a correction is made of it. */
type CorrectedQuestion = Omit<QuestionSnapshot, 'id' | 'isVoid'> & { _id: string; path: readonly string[] };

/** The job that takes attempts from one version of a question to the next. */
export const correctionDoc = (
  before: CorrectedQuestion,
  { version, stem, body, explanation, source }: CorrectedQuestion,
  { isVoid, at, by }: { isVoid: boolean; at: number; by: string },
): CorrectionDoc => {
  const id = `${before._id}:${version}`;
  return {
    _id: id,
    v: 1,
    correction: {
      id,
      question: before._id,
      version,
      replaces: { version: before.version, stem: before.stem, body: before.body },
      content: { stem, body, explanation, source },
      isVoid,
      at,
    },
    path: before.path,
    by,
    state: 'running',
    pass: 1,
    after: '',
    counts: NO_COUNTS,
    through: null,
  };
};

export const correctionsIn = (transaction: Transaction) => transaction.collection<CorrectionDoc>('corrections');

export const findCorrection = (db: Database, id: string): Promise<CorrectionDoc | null> =>
  db.collection<CorrectionDoc>('corrections').find(id);

/** Writes how far the job has come, if it stands where this run found it: of two runs one counts. */
export const saveProgress = async (
  db: Database,
  { _id, pass, after }: CorrectionDoc,
  changes: Partial<Pick<CorrectionDoc, 'state' | 'pass' | 'after' | 'counts' | 'through'>>,
): Promise<boolean> =>
  (await db.collection<CorrectionDoc>('corrections').updateWhere({ _id, pass, after, state: 'running' }, changes)) > 0;

/** Jobs that are not done, in the order of their ids. */
export const findRunning = (db: Database, limit: number): Promise<CorrectionDoc[]> =>
  db.collection<CorrectionDoc>('corrections').query({ state: 'running' }, { orderBy: [['_id', 'asc']], limit });

/** Papers that can still be started and hold this question. */
export async function findOpenPapers(db: Database, questionId: string, now: number): Promise<string[]> {
  const found = await db
    .collection<PaperDoc>('papers')
    .query(
      { 'sections.candidates.id': questionId, closesAt: command().gte(now) },
      { limit: 1000, fields: ['closesAt'] },
    );
  return found.map(({ _id }) => _id);
}
