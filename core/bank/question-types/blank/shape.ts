import * as v from 'valibot';
import { text } from '../../../kernel/fields';

export const name = '填空题';

const variants = v.pipe(v.array(text(40)), v.minLength(1), v.maxLength(8));

export const body = v.object({
  type: v.literal('blank'),
  /** The accepted wordings of each blank. */
  key: v.pipe(v.array(variants), v.minLength(1), v.maxLength(6)),
  /** Whether the answers may stand in any of the blanks; absent in questions from before this was possible: they may not. */
  anyOrder: v.optional(v.boolean()),
});
export type Body = v.InferOutput<typeof body>;

export const answer = v.object({
  type: v.literal('blank'),
  texts: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(6)),
});
export type Answer = v.InferOutput<typeof answer>;
