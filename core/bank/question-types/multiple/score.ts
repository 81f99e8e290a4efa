import type { Score, ScoreSettings } from '../type-rules';

type Formula = (choices: ReadonlySet<string>, key: ReadonlySet<string>) => Score;

/** Dichotomous scoring: 1 if the two sets are equal, otherwise 0. The order of choices does not matter. */
const allOrNothing: Formula = (choices, key) => ({
  earned: choices.size === key.size && [...choices].every((choice) => key.has(choice)) ? 1 : 0,
  total: 1,
});

/**
 * Partial credit with a penalty: max(0, right picks − wrong picks) ÷ right options. A wrong pick costs as much as a
 * right one earns. Moodle marks a multiple-answer question in the same way if each right choice has the grade 100 % ÷ n
 * and each wrong one −100 % ÷ n, with no mark below 0 (Moodle docs, Multiple Choice question type, "Multiple-answer
 * questions").
 */
const partial: Formula = (choices, key) => {
  const right = [...choices].filter((choice) => key.has(choice)).length;
  return { earned: Math.max(0, right - (choices.size - right)), total: key.size };
};

const formulas: Record<ScoreSettings['multiple'], Formula> = { allOrNothing, partial };

export const scoreChoices = (choices: readonly string[], key: readonly string[], { multiple }: ScoreSettings): Score =>
  formulas[multiple](new Set(choices), new Set(key));

/** The binomial coefficient "n choose k". */
const binomial = (n: number, k: number): number =>
  Array.from({ length: k }, (_, index) => (n - index) / (index + 1)).reduce((product, factor) => product * factor, 1);

/**
 * The mean share earned by choosing at random among all non-empty sets of options. All or nothing: one set in 2ⁿ − 1.
 * Partial credit, with i of k right and j of w wrong picks: Σ C(k,i) C(w,j) max(0, i − j) ÷ k ÷ (2ⁿ − 1).
 */
export function guessOfChoices(right: number, wrong: number, { multiple }: ScoreSettings): number {
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
