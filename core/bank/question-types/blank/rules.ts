import { countBlanks } from '../../rules/blanks';
import { comparable } from '../../rules/comparable';
import { hasRepeats } from '../choice/rules';
import type { TypeRules } from '../type-rules';
import type { Answer, Body } from './shape';

const isAccepted = (text: string, variants: readonly string[]): boolean =>
  variants.some((variant) => comparable(variant) === comparable(text));

export const blank: TypeRules<Body, Answer> = {
  isQuick: false,

  optionsOf: () => [],
  blanksIn: countBlanks,
  problemOf: (stem, { key }) => {
    const inStem = countBlanks(stem);
    if (inStem !== key.length) return { kind: 'blanksDiffer', inStem, inKey: key.length };
    return key.some((variants) => hasRepeats(variants.map(comparable))) ? { kind: 'keyRepeated' } : null;
  },
  canonical: ({ type, key }) => [type, key],

  isWellFormed: () => true,
  needs: ({ texts }) => ({ options: 0, blanks: texts.length }),
  isGiven: ({ texts }) => texts.some((text) => text.trim() !== ''),
  isFinished: ({ texts }) => texts.some((text) => text.trim() !== ''),
  anyAnswer: ({ blanks }) => ({ type: 'blank', texts: Array.from({ length: blanks }, () => '监督') }),

  /** An equal share of the points for every blank with an accepted wording. The order of blanks matters. */
  score: ({ texts }, { key }) => ({
    earned: key.filter((variants, index) => isAccepted(texts[index] ?? '', variants)).length,
    total: key.length,
  }),
  /** The first accepted wording of each blank. */
  rightAnswer: ({ key }) => ({ type: 'blank', texts: key.map((variants) => variants[0] ?? '') }),
  acceptedIn: ({ key }) => key,
  arranged: (body) => body,

  /** A blank cannot be guessed. */
  randomGuess: () => 0,
  countable: () => null,
  chosen: () => [],
};
