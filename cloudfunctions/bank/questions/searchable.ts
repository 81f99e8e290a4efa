import type { Question } from '../../../core/bank/question';
import { rulesOf } from '../../../core/bank/question-types/rules';
import { bankKeepersOf } from '../../../core/search/rules/readers';
import { SearchEntries } from '../../_kit/collections';
import { command, type Database, type Transaction } from '../../_kit/database';
import {
  type EntrySet,
  type EntrySetPage,
  entriesOf,
  putEntriesIn,
  removeEntries,
  removeEntryIn,
  type SearchEntryDoc,
} from '../../_kit/search-entries';
import { Questions } from '../collections';
import type { QuestionDoc } from '../documents';
import { upgraded } from './document';

/** Length of the title of a search entry, in characters of the stem. */
const MOST_OF_TITLE = 80;
/** Shorter than one passage, so that a question has exactly one entry, which a new version replaces. */
const MOST_OF_TEXT = 900;

const ownerOf = (id: string): string => `question:${id}`;

/**
 * The search entry of a question in any state, for those who keep the bank. It contains neither key nor explanation.
 */
const searchableQuestion = (question: QuestionDoc): EntrySet => ({
  owner: ownerOf(question._id),
  things: [
    {
      kind: 'question',
      subjectId: question._id,
      parentId: '',
      title: shortened(question.stem, MOST_OF_TITLE),
      text: [question.stem, ...optionsOf(question.body)].join(' ').replace(/\s+/g, ' ').slice(0, MOST_OF_TEXT),
      isTitleInText: true,
      context: question.topic,
      at: question.written?.at ?? 0,
      ...bankKeepersOf(question.path),
    },
  ],
});

const shortened = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

const optionsOf = (body: Question['body']): string[] =>
  rulesOf(body.type)
    .optionsOf(body)
    .map(({ text }) => text);

/** Makes a question findable in the transaction that writes it. */
export const putQuestionEntry = (transaction: Transaction, question: QuestionDoc): Promise<void> =>
  putEntriesIn(transaction, searchableQuestion(question));

export const removeQuestionEntry = (transaction: Transaction, id: string): Promise<void> =>
  removeEntryIn(transaction, ownerOf(id), id);

/** The search entries of many questions, to be added in bulk. */
export const questionEntries = (questions: readonly QuestionDoc[]): SearchEntryDoc[] =>
  questions.map(searchableQuestion).flatMap(entriesOf);

/** Entries of these questions that do not exist yet, after an interrupted call. One request; none without questions. */
export async function missingEntries(db: Database, questions: readonly QuestionDoc[]): Promise<SearchEntryDoc[]> {
  const entries = questionEntries(questions);
  if (entries.length === 0) return [];
  const ids = entries.map(({ _id }) => _id);
  const found = await db.in(SearchEntries).query({ _id: command().in(ids) }, { limit: ids.length, fields: ['v'] });
  const known = new Set(found.map(({ _id }) => _id));
  return entries.filter(({ _id }) => !known.has(_id));
}

/**
 * Call before removing the questions: if this breaks off, a question cannot be found for a while, but no entry is left
 * over.
 */
export const removeQuestionEntries = (db: Database, ids: readonly string[]): Promise<number> =>
  removeEntries(
    db,
    ids.map((id) => ({ owner: ownerOf(id), subjectId: id })),
  );

const PAGE = 100;

export async function listSearchableQuestions(db: Database, after: string): Promise<EntrySetPage> {
  const questions = await db
    .in(Questions)
    .query({ _id: command().gt(after) }, { orderBy: [['_id', 'asc']], limit: PAGE });
  return {
    sets: questions.map(upgraded).map(searchableQuestion),
    next: questions.length < PAGE ? null : (questions.at(-1)?._id ?? null),
  };
}
