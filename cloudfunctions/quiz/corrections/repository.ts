import type { Correction } from '../../../core/quiz/corrections/correction';
import type { QuestionSnapshot } from '../../../core/quiz/papers/paper';
import { command, type Database, type Stored } from '../../_kit/database';
import { Corrections, Papers } from '../collections';

/** The job that marks attempts again after a correction. `_id` is the correction's id. */
export interface CorrectionDoc extends Stored {
  correction: Correction;
  /** Path of the question's bank, root first. */
  path: readonly string[];
  by: string;
  state: 'running' | 'done';
  /**
   * Number of the pass. All attempts are visited at least twice, because a member may have started from the old paper
   * while it was being corrected.
   */
  pass: number;
  /** The last member visited in this pass. */
  after: string;
  /** Counts of this pass. */
  counts: CorrectionCounts;
  /** Counts of the last complete pass; null during the first pass. */
  through: CorrectionCounts | null;
}

export interface CorrectionCounts {
  done: number;
  changed: number;
  raised: number;
  lowered: number;
  /** Closed attempts that wait because their member is being asked the question in another attempt. */
  waiting: number;
}

export const NO_COUNTS: CorrectionCounts = { done: 0, changed: 0, raised: 0, lowered: 0, waiting: 0 };

/** The fields of a stored question that a correction needs. */
type CorrectedQuestion = Omit<QuestionSnapshot, 'id' | 'isVoid'> & { _id: string; path: readonly string[] };

/** The job that applies one version of a question to the attempts that asked the previous one. */
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

export const findCorrection = (db: Database, id: string): Promise<CorrectionDoc | null> => db.in(Corrections).find(id);

/** Saves the job's progress if it is still where this run found it: of two parallel runs only one counts. */
export const saveProgress = async (
  db: Database,
  { _id, pass, after }: CorrectionDoc,
  changes: Partial<Pick<CorrectionDoc, 'state' | 'pass' | 'after' | 'counts' | 'through'>>,
): Promise<boolean> => (await db.in(Corrections).updateWhere({ _id, pass, after, state: 'running' }, changes)) > 0;

/** Running jobs, sorted by id. */
export const findRunning = (db: Database, limit: number): Promise<CorrectionDoc[]> =>
  db.in(Corrections).query({ state: 'running' }, { orderBy: [['_id', 'asc']], limit });

/** Ids of papers that contain this question and can still be started. */
export async function findOpenPapers(db: Database, questionId: string, now: number): Promise<string[]> {
  const found = await db
    .in(Papers)
    .query(
      { 'sections.candidates.id': questionId, closesAt: command().gte(now) },
      { limit: 1000, fields: ['closesAt'] },
    );
  return found.map(({ _id }) => _id);
}
