import type { ScoreSettings } from '../../taking';
import { type Score, scorerOf } from './scorer';

type Formula = (choices: ReadonlySet<string>, key: ReadonlySet<string>) => Score;

/** Dichotomous scoring: 1 if the two sets are equal, else 0, in whatever order the choices were made. */
const allOrNothing: Formula = (choices, key) => ({
  earned: choices.size === key.size && [...choices].every((choice) => key.has(choice)) ? 1 : 0,
  total: 1,
});

/**
 * Partial credit with a penalty: max(0, right picks − wrong picks) ÷ right options. A wrong pick costs what a right one
 * earns. It is how Moodle marks a multiple-answer question whose right choices have the grade 100 % ÷ n each and whose
 * wrong ones −100 % ÷ n, with a mark never below 0 (Moodle docs, Multiple Choice question type, "Multiple-answer
 * questions").
 */
const partial: Formula = (choices, key) => {
  const right = [...choices].filter((choice) => key.has(choice)).length;
  return { earned: Math.max(0, right - (choices.size - right)), total: key.size };
};

const formulas: Record<ScoreSettings['multiple'], Formula> = { allOrNothing, partial };

export const scoreMultiple = scorerOf('multiple', (answer, body, settings) =>
  formulas[settings.multiple](new Set(answer.choices), new Set(body.key)),
);
