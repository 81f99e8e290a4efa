import * as v from 'valibot';
import { count, instant } from '../kernel/fields';

/** Who can take the next step with something that was handed in: how many, and the first of them, the nearest first. */
export const waiting = v.object({
  people: count,
  first: v.array(v.object({ name: v.string(), unitName: v.string() })),
});
export type Waiting = v.InferOutput<typeof waiting>;

/** Since when something waits for the next step, and the unit of those nearest who could take it. */
export const waitsAt = v.object({ since: instant, unitName: v.string() });
export type WaitsAt = v.InferOutput<typeof waitsAt>;
