import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, instant, page, text } from '../kernel/fields';

/** `formerArticle`: of a version that a newer one has taken the place of; only found when it is asked for. */
export const hitKind = v.picklist(['lesson', 'article', 'post', 'question', 'formerArticle']);
export type HitKind = v.InferOutput<typeof hitKind>;

/** A text with the places to highlight: UTF-16 units, the end not included. */
export const markedText = v.object({
  text: v.string(),
  marks: v.array(v.object({ start: count, end: count })),
});
export type MarkedText = v.InferOutput<typeof markedText>;

export const hit = v.object({
  kind: hitKind,
  /** Lesson, post or question; of an article its number. */
  subjectId: v.string(),
  /** Course of the lesson, version of the article; '' where there is none. */
  parentId: v.string(),
  title: markedText,
  excerpt: markedText,
  /** Course, unit or topic in words. */
  context: v.string(),
  /** When it was published; of an article the day of its version; null: no time is told. */
  at: v.nullable(instant),
});
export type Hit = v.InferOutput<typeof hit>;

export const MOST_SOUGHT = 60;

export const search = endpoint({
  fn: 'search',
  action: 'search',
  kind: 'query',
  summary: '搜课时、条文、信息里我看得到的；管理题库的人还搜得到试题',
  allow: 'member',
  input: v.object({ words: text(MOST_SOUGHT), kind: v.optional(hitKind), cursor: v.optional(cursor) }),
  output: page(hit),
});
