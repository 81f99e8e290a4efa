import { letterAt } from '../choice/letters';
import { arrangedOptions, choiceRules, needsOptions } from '../choice/rules';
import type { TypeRules } from '../type-rules';
import type { Answer, Body } from './shape';

export const single: TypeRules<Body, Answer> = {
  ...choiceRules,

  isWellFormed: () => true,
  needs: ({ choice }) => needsOptions([choice]),
  isGiven: () => true,
  isFinished: () => true,
  anyAnswer: () => ({ type: 'single', choice: letterAt(0) }),

  /** All points for the right choice. */
  score: ({ choice }, { key }) => ({ earned: choice === key ? 1 : 0, total: 1 }),
  rightAnswer: ({ key }) => ({ type: 'single', choice: key }),
  arranged: (body, letters) => {
    const { options, letterOf } = arrangedOptions(body.options, letters);
    return { ...body, options, key: letterOf(body.key) };
  },

  randomGuess: ({ options }) => 1 / options.length,
  chosen: ({ choice }, inBank) => inBank(choice),
};
