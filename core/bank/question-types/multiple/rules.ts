import { letterAt } from '../choice/letters';
import { arrangedOptions, choiceRules, hasRepeats, needsOptions } from '../choice/rules';
import type { TypeRules } from '../type-rules';
import { guessOfChoices, scoreChoices } from './score';
import type { Answer, Body } from './shape';

export const multiple: TypeRules<Body, Answer> = {
  ...choiceRules,

  isWellFormed: ({ choices }) => !hasRepeats(choices),
  needs: ({ choices }) => needsOptions(choices),
  isGiven: ({ choices }) => choices.length > 0,
  isFinished: ({ choices }) => choices.length > 0,
  anyAnswer: () => ({ type: 'multiple', choices: [letterAt(0), letterAt(1)] }),

  score: ({ choices }, { key }, settings) => scoreChoices(choices, key, settings),
  rightAnswer: ({ key }) => ({ type: 'multiple', choices: key }),
  arranged: (body, letters) => {
    const { options, letterOf } = arrangedOptions(body.options, letters);
    return { ...body, options, key: body.key.map(letterOf).sort() };
  },

  randomGuess: ({ options, key }, settings) => guessOfChoices(key.length, options.length - key.length, settings),
  chosen: ({ choices }, inBank) => choices.flatMap(inBank),
};
