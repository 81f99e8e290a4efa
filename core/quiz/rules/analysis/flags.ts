import type { ItemFlag } from '../../analysis-contract';

/** Moodle docs, Quiz report statistics, facility index: 90 % and more is "very easy" and beyond. */
export const TOO_EASY = 0.9;
/** The same table: up to 20 % is "difficult" and beyond. */
export const TOO_HARD = 0.2;
/**
 * With so many answers the standard error of a facility, √(p (1 − p) ÷ n), is at most 0.1, and that of a correlation near
 * zero, 1 ÷ √(n − 1), at most about 0.2: with fewer, a negative one says nothing.
 */
export const ENOUGH_ANSWERS = 25;
/** Of fewer answers nothing is told: who answered could be found out. */
export const FEWEST_SHOWN = 5;

interface Figures {
  answers: number;
  facility: number | null;
  discrimination: number | null;
}

/** What an editor should look at. With few answers easy and hard are a hint only; with very few there are no figures. */
export function flagsOf({ answers, facility, discrimination }: Figures): ItemFlag[] {
  if (answers < FEWEST_SHOWN || facility === null) return ['fewAnswers'];
  const flags: ItemFlag[] = [];
  if (facility >= TOO_EASY) flags.push('tooEasy');
  if (facility <= TOO_HARD) flags.push('tooHard');
  if (answers < ENOUGH_ANSWERS) flags.push('fewAnswers');
  else if (discrimination !== null && discrimination < 0) flags.push('negative');
  return flags;
}
