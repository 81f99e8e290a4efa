import * as v from 'valibot';
import { letter, option, seenLetter } from '../choice/shape';

export const name = '排序题';

export const MOST_ITEMS = 8;
export const FEWEST_ITEMS = 3;

export const body = v.pipe(
  v.object({
    type: v.literal('order'),
    /** The items to put in order, with their letters in the bank. The order of this list means nothing. */
    options: v.pipe(v.array(option), v.minLength(FEWEST_ITEMS), v.maxLength(MOST_ITEMS)),
    /** The letters of all options, in the right order. */
    key: v.pipe(v.array(letter), v.minLength(FEWEST_ITEMS), v.maxLength(MOST_ITEMS)),
  }),
  /** Every option is in the key. A repeated letter is reported by `choiceProblem`. */
  v.check(({ options, key }) => key.length === options.length),
);
export type Body = v.InferOutput<typeof body>;

export const answer = v.object({
  type: v.literal('order'),
  /** Letters from first to last; fewer than the options until the member has finished. */
  sequence: v.pipe(v.array(seenLetter), v.maxLength(MOST_ITEMS)),
});
export type Answer = v.InferOutput<typeof answer>;
