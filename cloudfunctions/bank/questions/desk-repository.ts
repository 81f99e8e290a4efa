import { type QuestionState, questionState } from '../../../core/bank/stale/outdated';
import { bankKeepersOf } from '../../../core/search/rules/readers';
import { SearchEntries } from '../../_kit/collections';
import { command, type Database } from '../../_kit/database';
import { PAGE_LIMIT } from '../../_kit/page';
import { Questions, QuestionVersions } from '../collections';
import type { QuestionDoc, QuestionVersionDoc } from '../documents';
import { type StoredQuestion, upgraded } from './document';

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
  after?: string | undefined;
}

/** A page of questions in the banks of these units and those below, sorted by `_id`. */
export async function findByFilter(db: Database, filter: Filter): Promise<QuestionDoc[]> {
  const { unitIds, state, type, topic, difficulty, after } = filter;
  const found = await db.in(Questions).query(
    {
      state,
      path: command().in([...unitIds]),
      ...(type && { type }),
      ...(topic && { topic }),
      ...(difficulty && { difficulty }),
      ...(after && { _id: command().gt(after) }),
    },
    { orderBy: [['_id', 'asc']], limit: PAGE_LIMIT },
  );
  return found.map(upgraded);
}

export interface FoundQuestion {
  question: QuestionDoc;
  /** Sort key of its search entry. */
  order: string;
}

/**
 * The same of those whose stem or options have all of these grams, newest first; `after` is the `order` of the last one.
 * The entries of one gram are read in order, and their questions looked at until the page is full. One request.
 */
export async function findByGrams(
  db: Database,
  { unitIds, state, type, topic, difficulty, after }: Filter,
  grams: readonly string[],
): Promise<FoundQuestion[]> {
  const { readers, within } = bankKeepersOf(unitIds);
  const found = await db.in(SearchEntries).aggregate<{ order: string; question: StoredQuestion }>(
    {
      match: {
        grams: { $all: grams },
        kind: 'question',
        within,
        readers: { $in: readers },
        ...(after && { order: { $lt: after } }),
      },
    },
    { sort: { order: -1 } },
    { lookup: { from: Questions.name, localField: 'subjectId', foreignField: '_id', as: 'question' } },
    { unwind: '$question' },
    {
      match: {
        'question.state': state,
        'question.path': { $in: unitIds },
        ...(type && { 'question.type': type }),
        ...(topic && { 'question.topic': topic }),
        ...(difficulty && { 'question.difficulty': difficulty }),
      },
    },
    { limit: PAGE_LIMIT },
    { project: { order: 1, question: 1 } },
  );
  return found.map(({ order, question }) => ({ order, question: upgraded(question) }));
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
