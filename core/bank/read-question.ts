import * as v from 'valibot';
import { draftQuestion, type Question, question } from './question';

/** A parsed element of an import, or the first field that does not fit the schema. */
export type ReadQuestion =
  | { ok: true; question: Question }
  /** `questionId` as far as it could be read; `field` is its path in the question, without array indexes. */
  | { ok: false; questionId: string; field: string };

const MOST_CHARACTERS_OF_AN_ID = 160;

const idOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'questionId' in value && typeof value.questionId === 'string'
    ? value.questionId.slice(0, MOST_CHARACTERS_OF_AN_ID)
    : '';

export const readQuestion = (value: unknown): ReadQuestion => readAs(question, value);

/** Like `readQuestion`, for a draft, which may lack its explanation and source. */
export const readDraft = (value: unknown): ReadQuestion => readAs(draftQuestion, value);

function readAs(schema: typeof question | typeof draftQuestion, value: unknown): ReadQuestion {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return { ok: true, question: parsed.output };
  const path = parsed.issues[0].path ?? [];
  const field = path.flatMap(({ key }) => (typeof key === 'string' ? key : [])).join('.');
  return { ok: false, questionId: idOf(value), field };
}
