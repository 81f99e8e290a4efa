import * as v from 'valibot';
import { finite } from '../../core/kernel/fields';
import { kept } from './kept';

/** More than anybody is likely to come back to; the oldest positions are dropped. */
const MOST_PLACES = 50;
/** An earlier position than this is not kept, s: playing then starts from the beginning. */
const HARDLY_BEGUN = 5;
/** A position is written again only after it has moved by this much, s: the device is not written to at every tick. */
const KEPT_EVERY = 5;

const places = kept('media-places', v.array(v.object({ id: v.string(), seconds: finite })));

/**
 * Position where the person stopped a sound or video, s; 0 if none is kept. It never leaves the device and only serves
 * to resume.
 */
export const mediaPlace = (id: string): number => places.read()?.find((place) => place.id === id)?.seconds ?? 0;

export function keepMediaPlace(id: string, seconds: number): void {
  const all = places.read() ?? [];
  const before = all.find((place) => place.id === id)?.seconds;
  if (before !== undefined && seconds >= HARDLY_BEGUN && Math.abs(seconds - before) < KEPT_EVERY) return;
  const others = all.filter((place) => place.id !== id);
  const mine = seconds < HARDLY_BEGUN ? [] : [{ id, seconds: Math.floor(seconds) }];
  places.write([...mine, ...others].slice(0, MOST_PLACES));
}
