import * as v from 'valibot';
import { letter, options, seenLetter } from '../choice/shape';

export const name = '多选题';

export const body = v.object({
  type: v.literal('multiple'),
  options,
  key: v.pipe(v.array(letter), v.minLength(1), v.maxLength(8)),
});
export type Body = v.InferOutput<typeof body>;

export const answer = v.object({ type: v.literal('multiple'), choices: v.pipe(v.array(seenLetter), v.maxLength(8)) });
export type Answer = v.InferOutput<typeof answer>;
