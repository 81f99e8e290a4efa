import * as z from 'zod/mini';
import { type Question, question } from './question';

/** An element of an import as a question, or which field does not have the form that the schema asks. */
export type ReadQuestion =
  | { ok: true; question: Question }
  /** `questionId` as far as it can be read; `field` is the path in the question, without array indexes. */
  | { ok: false; questionId: string; field: string };

const MOST_CHARACTERS_OF_AN_ID = 160;

const idOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'questionId' in value && typeof value.questionId === 'string'
    ? value.questionId.slice(0, MOST_CHARACTERS_OF_AN_ID)
    : '';

export function readQuestion(value: unknown): ReadQuestion {
  const parsed = z.safeParse(question, value);
  if (parsed.success) return { ok: true, question: parsed.data };
  const path = parsed.error.issues[0]?.path ?? [];
  const field = path.filter((segment) => typeof segment === 'string').join('.');
  return { ok: false, questionId: idOf(value), field };
}
