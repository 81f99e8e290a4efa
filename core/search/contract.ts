import * as z from 'zod/mini';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, instant, page, text } from '../kernel/fields';

/** `formerArticle`: of a version that a newer one has taken the place of; only found when it is asked for. */
export const hitKind = z.enum(['lesson', 'article', 'post', 'question', 'formerArticle']);
export type HitKind = z.infer<typeof hitKind>;

/** A text with the places to highlight: UTF-16 units, the end not included. */
export const markedText = z.object({
  text: z.string(),
  marks: z.array(z.object({ start: count, end: count })),
});
export type MarkedText = z.infer<typeof markedText>;

export const hit = z.object({
  kind: hitKind,
  /** Lesson, post or question; of an article its number. */
  subjectId: z.string(),
  /** Course of the lesson, version of the article; '' where there is none. */
  parentId: z.string(),
  title: markedText,
  excerpt: markedText,
  /** Course, unit or topic in words. */
  context: z.string(),
  /** When it was published; of an article the day of its version; null: no time is told. */
  at: z.nullable(instant),
});
export type Hit = z.infer<typeof hit>;

export const MOST_SOUGHT = 60;

export const search = endpoint({
  fn: 'search',
  action: 'search',
  kind: 'query',
  summary: '搜课时、条文、信息里我看得到的；管理题库的人还搜得到试题',
  allow: 'member',
  input: z.object({ words: text(MOST_SOUGHT), kind: z.optional(hitKind), cursor: z.optional(cursor) }),
  output: page(hit),
});
