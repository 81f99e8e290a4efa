import * as v from 'valibot';
import { letter, option, seenLetter } from '../choice/shape';

export const name = '排序题';

export const MOST_ITEMS = 8;
export const FEWEST_ITEMS = 3;

export const body = v.pipe(
  v.object({
    type: v.literal('order'),
    /** What is put in order, by the letters of the bank; their own order says nothing. */
    options: v.pipe(v.array(option), v.minLength(FEWEST_ITEMS), v.maxLength(MOST_ITEMS)),
    /** The letters of all options in the right order. */
    key: v.pipe(v.array(letter), v.minLength(FEWEST_ITEMS), v.maxLength(MOST_ITEMS)),
  }),
  /** None is left over: letters that stand twice are a problem of their own. */
  v.check(({ options, key }) => key.length === options.length),
);
export type Body = v.InferOutput<typeof body>;

export const answer = v.object({
  type: v.literal('order'),
  /** First to last; shorter than the options while somebody is still at it. */
  sequence: v.pipe(v.array(seenLetter), v.maxLength(MOST_ITEMS)),
});
export type Answer = v.InferOutput<typeof answer>;
