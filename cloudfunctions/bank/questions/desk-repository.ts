import { type QuestionState, questionState } from '../../../core/bank/stale/outdated';
import { command, type Database } from '../../_kit/database';
import { PAGE_LIMIT } from '../../_kit/page';
import { startsWith } from '../../_kit/starts-with';
import { Questions, QuestionVersions } from '../collections';
import type { QuestionDoc, QuestionVersionDoc } from '../documents';
import { upgraded } from './document';

const STATES = questionState.options;

/** The most topics returned. */
const MOST_TOPICS = 100;
/** The most former versions returned. */
const MOST_VERSIONS = 50;
/** The most questions with the same stem returned. */
const MOST_SIMILAR = 5;

export interface Filter {
  unitIds: readonly string[];
  state: QuestionState;
  type?: QuestionDoc['type'] | undefined;
  topic?: string | undefined;
  difficulty?: number | undefined;
  /** Beginning of `stemKey`; '' matches any. */
  stemStart: string;
  after?: string | undefined;
}

/** A page of questions in the banks of these units and those below, sorted by `_id`. */
export async function findByFilter(db: Database, filter: Filter): Promise<QuestionDoc[]> {
  const { unitIds, state, type, topic, difficulty, stemStart, after } = filter;
  const found = await db.in(Questions).query(
    {
      state,
      path: command().in([...unitIds]),
      ...(type && { type }),
      ...(topic && { topic }),
      ...(difficulty && { difficulty }),
      ...(stemStart && { stemKey: startsWith(stemStart) }),
      ...(after && { _id: command().gt(after) }),
    },
    { orderBy: [['_id', 'asc']], limit: PAGE_LIMIT },
  );
  return found.map(upgraded);
}

/**
 * Number of questions per state in these banks, and the topics in use, those with most questions first. Two requests.
 */
export async function summarise(
  db: Database,
  unitIds: readonly string[],
): Promise<{ counts: Record<QuestionState, number>; topics: string[] }> {
  const match = { match: { state: { $in: STATES }, path: { $in: [...unitIds] } } };
  const [byState, byTopic] = await Promise.all([
    db.in(Questions).aggregate<{ _id: QuestionState; count: number }>(match, {
      group: { _id: '$state', count: { $sum: 1 } },
    }),
    db
      .in(Questions)
      .aggregate<{ _id: string }>(
        match,
        { group: { _id: '$topic', count: { $sum: 1 } } },
        { sort: { count: -1, _id: 1 } },
        { limit: MOST_TOPICS },
      ),
  ]);
  const countOf = (state: QuestionState): number => byState.find(({ _id }) => _id === state)?.count ?? 0;
  return {
    counts: {
      draft: countOf('draft'),
      active: countOf('active'),
      stale: countOf('stale'),
      retired: countOf('retired'),
    },
    topics: byTopic.map(({ _id }) => _id),
  };
}

/** Questions of a bank with this stem key. */
export async function findByStem(db: Database, unitId: string, stemKey: string): Promise<QuestionDoc[]> {
  const found = await db.in(Questions).query({ unitId, stemKey }, { limit: MOST_SIMILAR });
  return found.map(upgraded);
}

/** Former versions of a question, latest first. */
export const findVersions = (db: Database, subject: string): Promise<QuestionVersionDoc[]> =>
  db.in(QuestionVersions).query({ subject }, { orderBy: [['version', 'desc']], limit: MOST_VERSIONS });
