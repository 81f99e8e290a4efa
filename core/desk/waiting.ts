import * as v from 'valibot';
import { count } from '../kernel/fields';

/** Who can take the next step with something that was handed in: how many, and the first of them, the nearest first. */
export const waiting = v.object({
  people: count,
  first: v.array(v.object({ name: v.string(), unitName: v.string() })),
});
export type Waiting = v.InferOutput<typeof waiting>;
