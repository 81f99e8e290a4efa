import * as z from 'zod/mini';
import { kept } from './kept';

/** As many as somebody is likely to come back to. */
const MOST_PLACES = 50;
/** What was hardly begun starts from the beginning, s. */
const HARDLY_BEGUN = 5;
/** The device is written to no oftener than this, s of what is played. */
const KEPT_EVERY = 5;

const places = kept('media-places', z.array(z.object({ id: z.string(), seconds: z.number() })));

/** Where somebody stopped listening or watching, s; kept on this device alone, and only to go on from there. */
export const mediaPlace = (id: string): number => places.read()?.find((place) => place.id === id)?.seconds ?? 0;

export function keepMediaPlace(id: string, seconds: number): void {
  const all = places.read() ?? [];
  const before = all.find((place) => place.id === id)?.seconds;
  if (before !== undefined && seconds >= HARDLY_BEGUN && Math.abs(seconds - before) < KEPT_EVERY) return;
  const others = all.filter((place) => place.id !== id);
  const mine = seconds < HARDLY_BEGUN ? [] : [{ id, seconds: Math.floor(seconds) }];
  places.write([...mine, ...others].slice(0, MOST_PLACES));
}
