import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, instant, page, text } from '../kernel/fields';

/** `formerArticle`: an article of a version that a newer one has replaced. It is found only on request. */
export const hitKind = v.picklist(['lesson', 'article', 'post', 'disclosure', 'note', 'question', 'formerArticle']);
export type HitKind = v.InferOutput<typeof hitKind>;

/** A text and the ranges to highlight, in UTF-16 units; `end` is exclusive. */
export const markedText = v.object({
  text: v.string(),
  marks: v.array(v.object({ start: count, end: count })),
});
export type MarkedText = v.InferOutput<typeof markedText>;

export const hit = v.object({
  kind: hitKind,
  /** Id of the lesson, post, disclosure, note or question; for an article, its number. */
  subjectId: v.string(),
  /** Id of the lesson's course or of the article's version; '' for others. */
  parentId: v.string(),
  title: markedText,
  excerpt: markedText,
  /** Title of the course, name of the unit, or topic. */
  context: v.string(),
  /** When it was published; for an article, the date of its version; null when no time is shown. */
  at: v.nullable(instant),
});
export type Hit = v.InferOutput<typeof hit>;

export const MOST_SOUGHT = 60;

export const search = endpoint({
  fn: 'search',
  action: 'search',
  kind: 'query',
  summary: '搜课时、条文、信息、党务公开里我看得到的，和我自己的笔记；管理题库的人还搜得到试题',
  allow: 'member',
  input: v.object({ words: text(MOST_SOUGHT), kind: v.optional(hitKind), cursor: v.optional(cursor) }),
  output: page(hit),
});
