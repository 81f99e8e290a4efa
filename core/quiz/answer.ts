import * as v from 'valibot';

/** What a learner sends for one question; the shape follows the type. */
export const answer = v.variant('type', [
  v.object({ type: v.literal('single'), choice: v.pipe(v.string(), v.regex(/^[a-h]$/)) }),
  v.object({
    type: v.literal('multiple'),
    choices: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-h]$/))), v.maxLength(8)),
  }),
  v.object({ type: v.literal('judge'), value: v.boolean() }),
  v.object({ type: v.literal('blank'), texts: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(6)) }),
]);
export type Answer = v.InferOutput<typeof answer>;
