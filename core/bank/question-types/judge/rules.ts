import type { TypeRules } from '../type-rules';
import type { Answer, Body } from './shape';
import { judgementWord } from './words';

export const judge: TypeRules<Body, Answer> = {
  isQuick: true,

  optionsOf: () => [],
  blanksIn: () => 0,
  problemOf: () => null,
  canonical: ({ type, key }) => [type, key],

  isWellFormed: () => true,
  needs: () => ({ options: 0, blanks: 0 }),
  isGiven: () => true,
  isFinished: () => true,
  anyAnswer: () => ({ type: 'judge', value: true }),

  /** All points for the right judgement. */
  score: ({ value }, { key }) => ({ earned: value === key ? 1 : 0, total: 1 }),
  rightAnswer: ({ key }) => ({ type: 'judge', value: key }),
  isAnyOrder: () => false,
  acceptedIn: () => [],
  arranged: (body) => body,

  randomGuess: () => 1 / 2,
  countable: ({ key }) =>
    [true, false].map((value) => ({ option: String(value), text: judgementWord(value), isRight: key === value })),
  chosen: ({ value }) => [String(value)],
};
