import * as v from 'valibot';
import { letter, options, seenLetter } from '../choice/shape';

export const name = '单选题';

export const body = v.object({ type: v.literal('single'), options, key: letter });
export type Body = v.InferOutput<typeof body>;

export const answer = v.object({ type: v.literal('single'), choice: seenLetter });
export type Answer = v.InferOutput<typeof answer>;
