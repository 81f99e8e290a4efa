import type { QuestionBody } from '../../../bank/question';
import type { ScoreSettings } from '../../taking';

/** The binomial coefficient "n choose k". */
const binomial = (n: number, k: number): number =>
  Array.from({ length: k }, (_, index) => (n - index) / (index + 1)).reduce((product, factor) => product * factor, 1);

/**
 * The mean share earned by choosing at random among all non-empty sets of options. All or nothing: one set in 2ⁿ − 1.
 * Partial credit, with i of k right and j of w wrong picks: Σ C(k,i) C(w,j) max(0, i − j) ÷ k ÷ (2ⁿ − 1).
 */
function guessOfMultiple(right: number, wrong: number, { multiple }: ScoreSettings): number {
  const sets = 2 ** (right + wrong) - 1;
  if (multiple === 'allOrNothing') return 1 / sets;
  let earned = 0;
  for (let picked = 1; picked <= right; picked += 1) {
    for (let missed = 0; missed < picked && missed <= wrong; missed += 1) {
      earned += (binomial(right, picked) * binomial(wrong, missed) * (picked - missed)) / right;
    }
  }
  return earned / sets;
}

/**
 * Random guess score, 0–1: the mean share earned by answering without reading. A facility close to it suggests that
 * members guess. A blank cannot be guessed, so it gives 0. Source: Moodle docs, Quiz statistics report, "Random guess
 * score".
 */
export function randomGuess(body: QuestionBody, settings: ScoreSettings): number {
  switch (body.type) {
    case 'single':
      return 1 / body.options.length;
    case 'multiple':
      return guessOfMultiple(body.key.length, body.options.length - body.key.length, settings);
    case 'judge':
      return 1 / 2;
    case 'blank':
      return 0;
    default:
      return body satisfies never;
  }
}
