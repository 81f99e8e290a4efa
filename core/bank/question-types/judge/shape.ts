import * as v from 'valibot';

export const name = '判断题';

export const body = v.object({ type: v.literal('judge'), key: v.boolean() });
export type Body = v.InferOutput<typeof body>;

export const answer = v.object({ type: v.literal('judge'), value: v.boolean() });
export type Answer = v.InferOutput<typeof answer>;
