import { readEntry } from './answers';
import type { Line } from './classify';

/** What stands behind each line. All of it is counted once, from the last line to the first. */
export interface Ahead {
  /** The next line that is not empty. */
  words(index: number): Line | undefined;
  /** The number of the next line that has one before anything else ends the question; null without. */
  follower(index: number): number | null;
  /** Whether this line or one behind it holds options or a key, before the question ends. */
  isTold(index: number): boolean;
  /** Whether the text goes on without another question, up to a list of answers. */
  isAnswered(index: number): boolean;
  /** Whether a later line of the same run has this number, and nothing glued to it. */
  hasNumber(index: number, value: number): boolean;
}

const isList = ({ answers }: Line): boolean => answers !== null && answers !== 'header' && answers.isSure;

export function lookAhead(lines: readonly Line[]): Ahead {
  const end = lines.length;
  // Filled from the end, which makes an ordinary array a slow one.
  const unknown = (): Int32Array => new Int32Array(end).fill(end);
  const [words, stops, numbers] = [unknown(), unknown(), unknown()];
  const [telling, lists, restarts] = [unknown(), unknown(), unknown()];
  const places = new Map<number, number[]>();
  const next = { words: end, stop: end, number: end, telling: end, list: end, restart: end };
  for (let index = end - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (!line) continue;
    words[index] = next.words;
    stops[index] = next.stop;
    numbers[index] = next.number;
    restarts[index] = next.restart;
    const isListed = isList(line) || beginsList(line, lines[next.words]);
    if (line.tells) next.telling = index;
    if (isListed) next.list = index;
    telling[index] = next.telling;
    lists[index] = next.list;
    const mark = isListed ? undefined : line.number?.mark;
    if (mark) next.number = index;
    if (line.number || line.heading || isListed) next.stop = index;
    if (mark && !mark.isGlued) {
      const known = places.get(mark.value);
      if (known) known.push(index);
      else places.set(mark.value, [index]);
    }
    if (line.heading || isListed || (mark && !mark.isGlued && mark.value === 1)) next.restart = index;
    if (line.text !== '') next.words = index;
  }
  const at = (list: Int32Array, index: number): number => list[index] ?? end;
  return {
    words: (index) => lines[at(words, index)],
    follower: (index) => {
      const number = at(numbers, index);
      return number < end && number <= at(stops, index) ? (lines[number]?.number?.mark.value ?? null) : null;
    },
    isTold: (index) => at(telling, index) < at(stops, index),
    isAnswered: (index) => at(lists, index) < end && at(numbers, index) > at(stops, index),
    hasNumber: (index, value) => {
      const first = firstAfter(places.get(value) ?? [], index);
      return first !== null && first < at(restarts, index);
    },
  };
}

/** Whether a line such as 参考答案： is followed by answers with numbers. */
const beginsList = ({ answers }: Line, below: Line | undefined): boolean =>
  answers === 'header' && below !== undefined && (below.answers !== null || readEntry(below.text)?.number === 1);

/** The least of some falling places that lies behind `index`. */
function firstAfter(places: readonly number[], index: number): number | null {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? -1) > index) low = middle + 1;
    else high = middle;
  }
  return places[low - 1] ?? null;
}
