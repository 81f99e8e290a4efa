import { command } from './database';

const LAST = 0x10ffff;

/** Strings sort by code points, as their UTF-8 bytes do; halves of surrogate pairs are none. */
const following = (codePoint: number): number => (codePoint === 0xd7ff ? 0xe000 : codePoint + 1);

/** The first string after every one that begins with the prefix; null if there is none. */
export function endOfPrefix(prefix: string): string | null {
  const points = [...prefix].map((character) => character.codePointAt(0) ?? LAST);
  while (points[points.length - 1] === LAST) points.pop();
  const last = points.pop();
  return last === undefined ? null : String.fromCodePoint(...points, following(last));
}

/** Matches the strings that begin with the prefix, by a range that an index can read. */
export function startsWith(prefix: string) {
  const from = command().gte(prefix);
  const end = endOfPrefix(prefix);
  return end === null ? from : from.and(command().lt(end));
}
