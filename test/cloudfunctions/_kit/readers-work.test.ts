import fc from 'fast-check';
import { MARKS, PREFIXES, repeated, SUFFIXES } from '../../../scripts/bench/hostile/pieces';
import { loadCounted, workOf } from '../../support/work/counting';

const { READERS } = loadCounted('test/support/work/readers.ts') as typeof import('../../support/work/readers');

/** In UTF-16 units. What is read twice as often at every doubling would take sixteen times as much of the second. */
const SHORT = 600;
const LONG = 4 * SHORT;
/** A little above four: some bounded looks ahead are only full in the longer text. */
const MOST_TIMES = 6;
/** Below this a text is turned away, or only its beginning is read. */
const LITTLE = 200_000;

const workIn = (read: (text: string) => unknown, parts: readonly [string, string, string], length: number): number =>
  workOf(() => read(repeated(...parts, length)));

const pattern = fc.tuple(
  fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom(...PREFIXES) }),
  fc.array(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 3 }).map((marks) => marks.join('')),
  fc.constantFrom(...SUFFIXES),
);

/**
 * Tried every time: blanks and breaks within words are what a careless end of a line is sought in; short lines are many, and
 * each of them was once compared with a whole key.
 */
const ALWAYS: [[string, string, string]][] = [[['题', ' ', '完']], [['题', '\n', '完']], [['', '\n）', '']]];

/** For a longer search, with patterns of its own each time. */
const MORE = process.env['READERS_RUNS'];

describe('four times the text is at most a little more than four times the work', () => {
  test.each(Object.entries(READERS))('%s', (_name, read) => {
    fc.assert(
      fc.property(pattern, (parts) => {
        const long = workIn(read, parts, LONG);
        if (long < LITTLE) return;
        const times = long / workIn(read, parts, SHORT);
        if (times > MOST_TIMES) throw new Error(`${times.toFixed(1)} times, ${long} steps`);
      }),
      MORE === undefined
        ? { numRuns: 3, seed: 20_261_129, examples: ALWAYS }
        : { numRuns: Number(MORE), examples: ALWAYS },
    );
  });
});
