import { readJudgement } from '../../../../question-types/judge/words';
import { comparable } from '../../../comparable';
import { OPTION_LETTERS } from '../../letters';
import { countedOptions } from './counted-options';
import { isKeyAlone, MARKED_RIGHT } from './keys';
import { labelAt } from './labels';
import { beginsWithOption } from './options';

/** A circle or a box to tick, as questionnaires draw them before an option. */
const BOX = /^[○◯□☐◻]\s{0,3}(?=\S)/;
const ITEM = /(?:^|\s)[○◯□☐◻]\s{0,3}(?=\S)/;
/** Marks of any list: only a key below them makes its items options. */
const POINT = /^(?:[•●▪■◆◇➢\uf06c\uf0b7]\s{0,3}|[·–-]\s{1,3})(?=\S)/;

export interface Lettered {
  lines: string[];
  /** Lines that were given letters, from 0: nobody can tell whether one of them is missing. */
  given: Set<number>;
}

/**
 * Gives letters to options that are counted in another way, or have circles, boxes or points instead: two or more one below the other, or side by side,
 * with no lettered options behind them. 对 and 错 stay words. Where they have letters too, the circles go.
 */
export function withLettersForBullets(lines: readonly string[]): Lettered {
  const result: string[] = [];
  const given = new Set<number>();
  for (let at = 0; at < lines.length; ) {
    const start = at;
    const counted = countedOptions(lines, at);
    if (counted) {
      result.push(...counted.lines, ...lines.slice(at + counted.lines.length, counted.keyAt), counted.key);
      at = counted.keyAt + 1;
      continue;
    }
    const { run, isList } = runFrom(lines, at);
    at += run.length;
    const named = isList ? lettered(run, lines[at]) : run;
    if (named !== run && !run.every((line) => beginsWithOption(bare(line))))
      run.forEach((_, index) => {
        given.add(start + index);
      });
    result.push(...named);
  }
  return { lines: result, given };
}

/** The lines from here on that have the same kind of mark, or one line without; each line is in one run only. */
function runFrom(lines: readonly string[], from: number): { run: string[]; isList: boolean } {
  const boxes = whileTrue(lines, from, (line) => BOX.test(line));
  if (boxes.length > 0) return { run: boxes, isList: true };
  const points = whileTrue(lines, from, (line) => POINT.test(line));
  if (points.length < 2) return { run: [lines[from] ?? ''], isList: false };
  let below = from + points.length;
  while (lines[below] === '') below += 1;
  return { run: points, isList: isAsked(lines[from - 1], points, lines[below]) };
}

function whileTrue(lines: readonly string[], from: number, isIn: (line: string) => boolean): string[] {
  const run: string[] = [];
  for (let line = lines[from]; line !== undefined && isIn(line); line = lines[from + run.length]) run.push(line);
  return run;
}

/** Whether a list stands between a stem and a key that names one of its items, by a letter or its words. */
function isAsked(above: string | undefined, points: readonly string[], below: string | undefined): boolean {
  if (!above || labelAt(above) || below === undefined) return false;
  const label = labelAt(below);
  if (label?.field !== 'key') return false;
  const key = comparable(label.value);
  const isLetters = isKeyAlone(label.value) && readJudgement(label.value) === null;
  return isLetters || points.some((line) => comparable(bare(line)) === key);
}

const bare = (line: string): string => line.replace(BOX, '').replace(POINT, '').trim();

function lettered(run: readonly string[], next: string | undefined): readonly string[] {
  const items = run.flatMap((line) => (BOX.test(line) ? line.split(ITEM).slice(1) : [bare(line)]));
  const isList = items.length >= 2 && items.length <= OPTION_LETTERS.length;
  if (!isList || (next !== undefined && beginsWithOption(next))) return run;
  if (items.every(beginsWithOption))
    return run.map((line) => (BOX.test(line) ? line.split(ITEM).slice(1).join('  ') : bare(line)));
  const isJudgement = items.every((item) => readJudgement(item.replace(MARKED_RIGHT, '').trim()) !== null);
  const named = items.map((item, index) => (isJudgement ? item.trim() : `${OPTION_LETTERS[index]}. ${item.trim()}`));
  // Each line of the text keeps its number.
  let used = 0;
  return run.map((line) => {
    const own = BOX.test(line) ? line.split(ITEM).length - 1 : 1;
    used += own;
    return named.slice(used - own, used).join('  ');
  });
}
