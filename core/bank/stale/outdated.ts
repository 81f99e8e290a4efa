import * as v from 'valibot';
import { day } from '../../kernel/fields';

/**
 * `draft`: not in use yet; `active`: papers may draw it; `stale`: the cited article has changed, so an editor has to
 * review it; `retired`: no longer asked.
 */
export const questionState = v.picklist(['draft', 'active', 'stale', 'retired']);
export type QuestionState = v.InferOutput<typeof questionState>;

const article = v.object({ number: v.string(), paragraphs: v.array(v.string()) });

/** What happened to the article that a question cites. */
export const outdated = v.variant('kind', [
  v.object({ kind: v.literal('changed'), version: day, before: article, after: article }),
  v.object({ kind: v.literal('gone'), version: day, before: article, after: v.null() }),
]);
/** `version` is the version of the document in which `after` stands. */
export type Outdated = v.InferOutput<typeof outdated>;
