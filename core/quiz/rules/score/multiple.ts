import type { ScoreSettings } from '../../paper';
import { scorerOf } from './scorer';

/** Dichotomous scoring: 1 if the two sets are equal, else 0, in whatever order the choices were made. */
const allOrNothing = (choices: ReadonlySet<string>, key: ReadonlySet<string>): number =>
  choices.size === key.size && [...choices].every((choice) => key.has(choice)) ? 1 : 0;

const formulas: Record<ScoreSettings['multiple'], typeof allOrNothing> = { allOrNothing };

export const scoreMultiple = scorerOf('multiple', (answer, body, settings) => ({
  earned: formulas[settings.multiple](new Set(answer.choices), new Set(body.key)),
  total: 1,
}));
