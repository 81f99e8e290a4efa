import * as z from 'zod/mini';

/** What a learner sends for one question; the shape follows the type. */
export const answer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('single'), choice: z.string().check(z.regex(/^[a-h]$/)) }),
  z.object({
    type: z.literal('multiple'),
    choices: z.array(z.string().check(z.regex(/^[a-h]$/))).check(z.maxLength(8)),
  }),
  z.object({ type: z.literal('judge'), value: z.boolean() }),
  z.object({ type: z.literal('blank'), texts: z.array(z.string().check(z.maxLength(80))).check(z.maxLength(6)) }),
]);
export type Answer = z.infer<typeof answer>;
