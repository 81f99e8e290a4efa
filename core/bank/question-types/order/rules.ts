import { letterAt } from '../choice/letters';
import { arrangedOptions, choiceProblem, hasRepeats, needsOptions } from '../choice/rules';
import type { Score, ScoreSettings, TypeRules } from '../type-rules';
import type { Answer, Body } from './shape';

type Formula = (sequence: readonly string[], key: readonly string[]) => Score;

/** 1 if every item is in its place, otherwise 0. */
const allOrNothing: Formula = (sequence, key) => ({ earned: sequence.join() === key.join() ? 1 : 0, total: 1 });

/**
 * The share of the n − 1 pairs of neighbours in the key that are also neighbours, in the same order, in the answer. A
 * misplaced item costs only the pairs it breaks, not the places of all items after it. This is Moodle's "Relative to
 * the next item (excluding last)" (Moodle docs, Ordering question type, "Grading type"). An unfinished order earns the
 * pairs that it has.
 */
const partial: Formula = (sequence, key) => {
  const follows = new Map(key.map((letter, index) => [letter, key[index + 1]]));
  const right = sequence.slice(1).filter((letter, index) => follows.get(sequence[index] ?? '') === letter);
  return { earned: right.length, total: key.length - 1 };
};

const formulas: Record<ScoreSettings['multiple'], Formula> = { allOrNothing, partial };

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

export const order: TypeRules<Body, Answer> = {
  isQuick: true,

  optionsOf: ({ options }) => options,
  blanksIn: () => 0,
  problemOf: (_stem, body) => choiceProblem(body),
  /** The texts in their right order, whatever their letters. */
  canonical: ({ type, options, key }, plain) => [
    type,
    key.map((letter) => plain(options.find((option) => option.key === letter)?.text ?? '')),
  ],

  isWellFormed: ({ sequence }) => !hasRepeats(sequence),
  needs: ({ sequence }) => needsOptions(sequence),
  isGiven: ({ sequence }) => sequence.length > 0,
  isFinished: ({ sequence }, { options }) => sequence.length === options,
  anyAnswer: ({ options }) => ({
    type: 'order',
    sequence: Array.from({ length: options }, (_, index) => letterAt(index)),
  }),

  score: ({ sequence }, { key }, { multiple }) => formulas[multiple](sequence, key),
  rightAnswer: ({ key }) => ({ type: 'order', sequence: key }),
  isAnyOrder: () => false,
  acceptedIn: () => [],
  /** Items are shown in the order of `letters`, which never depends on the key, see docs/adr/025. */
  arranged: (body, letters) => {
    const { options, letterOf } = arrangedOptions(body.options, letters);
    return { ...body, options, key: body.key.map(letterOf) };
  },

  /**
   * All or nothing: one of n! orders is right. Partial credit: a pair of the key is adjacent in (n − 1)! of the n!
   * orders, which is 1 ÷ n; by linearity the n − 1 pairs together earn 1 ÷ n on average.
   */
  randomGuess: ({ options: { length } }, { multiple }) =>
    multiple === 'allOrNothing' ? 1 / factorial(length) : 1 / length,
  /**
   * Each item at each place, such as `C2` for C in second place, with the right places marked; items in the right
   * order.
   */
  countable: ({ options, key }) =>
    key.flatMap((letter, right) =>
      key.map((_, place) => ({
        option: `${letter}${place + 1}`,
        text: options.find((option) => option.key === letter)?.text ?? '',
        isRight: place === right,
      })),
    ),
  chosen: ({ sequence }, inBank) =>
    sequence.flatMap((letter, place) => inBank(letter).map((found) => `${found}${place + 1}`)),
};
