import type { ItemFlag } from '../../analysis/contract';

/** Moodle docs, Quiz report statistics, facility index: from 90 % on an item is at least "very easy". */
export const TOO_EASY = 0.9;
/** The same table: up to 20 % an item is at least "difficult". */
export const TOO_HARD = 0.2;
/**
 * From this number of answers on, the standard error of a facility, √(p (1 − p) ÷ n), is at most 0.1, and that of a
 * correlation near zero, 1 ÷ √(n − 1), at most about 0.2. With fewer answers a negative correlation means nothing.
 */
export const ENOUGH_ANSWERS = 25;
/** With fewer answers no figures are shown, because they could reveal what a single person answered. */
export const FEWEST_SHOWN = 5;

interface Figures {
  answers: number;
  facility: number | null;
  discrimination: number | null;
}

/**
 * What an editor should look at. Below `ENOUGH_ANSWERS`, easy and hard are only hints; below `FEWEST_SHOWN` there are
 * no figures.
 */
export function flagsOf({ answers, facility, discrimination }: Figures): ItemFlag[] {
  if (answers < FEWEST_SHOWN || facility === null) return ['fewAnswers'];
  const flags: ItemFlag[] = [];
  if (facility >= TOO_EASY) flags.push('tooEasy');
  if (facility <= TOO_HARD) flags.push('tooHard');
  if (answers < ENOUGH_ANSWERS) flags.push('fewAnswers');
  else if (discrimination !== null && discrimination < 0) flags.push('negative');
  return flags;
}
