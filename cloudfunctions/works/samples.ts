import { type Box, boxesIn } from './boxes';

/** A part of a file. */
export interface Stretch {
  from: number;
  to: number;
}

interface Table {
  count: number;
  /** A word of an entry. */
  word: (entry: number, place?: number) => number;
}

/** A table with as many entries as it says; null where it is shorter. */
function tableIn(bytes: Buffer, box: Box | undefined, { head, words }: { head: number; words: number }): Table | null {
  if (!box || box.from + head > box.to) return null;
  const count = bytes.readUInt32BE(box.from + head - 4);
  const start = box.from + head;
  if (start + count * words * 4 > box.to) return null;
  return { count, word: (entry, place = 0) => bytes.readUInt32BE(start + (entry * words + place) * 4) };
}

/** Bytes of a sample where all have the same; 0 where they differ. QuickTime writes 1 for sound that is not packed. */
function evenSize(bytes: Buffer, tables: ReadonlyMap<string, Box>): number {
  const box = tables.get('stsz');
  const size = box && box.from + 12 <= box.to ? bytes.readUInt32BE(box.from + 4) : 0;
  if (size !== 1) return size;
  const described = tables.get('stsd');
  const [entry] = (described && boxesIn(bytes, described.from + 8, described.to)) ?? [];
  if (!entry || entry.from + 20 > entry.to) return 1;
  return Math.max(1, bytes.readUInt16BE(entry.from + 16) * Math.ceil(bytes.readUInt16BE(entry.from + 18) / 8));
}

/** Where the samples of a track lie; null where its tables do not say. https://www.iso.org/standard/83102.html, 8.7 */
export function samplesOf(bytes: Buffer, tables: ReadonlyMap<string, Box>, most: number): Stretch[] | null {
  const even = evenSize(bytes, tables);
  const sizes = tableIn(bytes, tables.get('stsz'), { head: 12, words: even === 0 ? 1 : 0 });
  const runs = tableIn(bytes, tables.get('stsc'), { head: 8, words: 3 });
  const long = tableIn(bytes, tables.get('co64'), { head: 8, words: 2 });
  const places = long ?? tableIn(bytes, tables.get('stco'), { head: 8, words: 1 });
  if (!sizes || !runs || !places || places.count > most || (runs.count === 0 && places.count > 0)) return null;
  const stretches: Stretch[] = [];
  let run = 0;
  let sample = 0;
  for (let chunk = 0; chunk < places.count; chunk += 1) {
    while (run + 1 < runs.count && runs.word(run + 1) <= chunk + 1) run += 1;
    const end = Math.min(sizes.count, sample + runs.word(run, 1));
    const from = long ? long.word(chunk) * 2 ** 32 + long.word(chunk, 1) : places.word(chunk);
    let to = from;
    if (even > 0) to += even * (end - sample);
    else for (let one = sample; one < end; one += 1) to += sizes.word(one);
    sample = end;
    stretches.push({ from, to });
  }
  return stretches;
}
