import { readJudgement } from '../../../../question-types/judge/words';
import { OPTION_LETTERS } from '../../letters';
import { MARKED_RIGHT } from './keys';
import { beginsWithOption } from './options';

/** A circle or a box to tick, as questionnaires draw them before an option. */
const BULLET = /^[○◯□☐◻]\s{0,3}(?=\S)/;
const ITEM = /(?:^|\s)[○◯□☐◻]\s{0,3}(?=\S)/;

/**
 * Gives letters to options that have circles or boxes instead: two or more one below the other, or side by side, with no
 * lettered options behind them. 对 and 错 stay words.
 */
export function withLettersForBullets(lines: readonly string[]): string[] {
  const result: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const run: string[] = [];
    for (let line = lines[at]; line !== undefined && BULLET.test(line); line = lines[at]) {
      run.push(line);
      at += 1;
    }
    if (run.length > 0) result.push(...lettered(run, lines[at]));
    else {
      result.push(lines[at] ?? '');
      at += 1;
    }
  }
  return result;
}

function lettered(run: readonly string[], next: string | undefined): readonly string[] {
  const items = run.flatMap((line) => line.split(ITEM).slice(1));
  const isList = items.length >= 2 && items.length <= OPTION_LETTERS.length;
  if (!isList || (next !== undefined && beginsWithOption(next))) return run;
  const isJudgement = items.every((item) => readJudgement(item.replace(MARKED_RIGHT, '').trim()) !== null);
  const named = items.map((item, index) => (isJudgement ? item.trim() : `${OPTION_LETTERS[index]}. ${item.trim()}`));
  // Each line of the text keeps its number.
  let used = 0;
  return run.map((line) => {
    const own = line.split(ITEM).length - 1;
    used += own;
    return named.slice(used - own, used).join('  ');
  });
}
