import * as z from 'zod/mini';
import { day } from '../kernel/fields';

/**
 * `draft`: not in use yet; `active`: papers draw it; `stale`: the cited article reads otherwise now, and somebody has to
 * look; `retired`: not asked any more.
 */
export const questionState = z.enum(['draft', 'active', 'stale', 'retired']);
export type QuestionState = z.infer<typeof questionState>;

const article = z.object({ number: z.string(), paragraphs: z.array(z.string()) });

/** What became of the article that a question cites. */
export const outdated = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('changed'), version: day, before: article, after: article }),
  z.object({ kind: z.literal('gone'), version: day, before: article, after: z.null() }),
]);
/** `version` is the one that `after` is of. */
export type Outdated = z.infer<typeof outdated>;
