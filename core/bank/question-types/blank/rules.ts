import { countBlanks } from '../../rules/blanks';
import { comparable } from '../../rules/comparable';
import { hasRepeats } from '../choice/rules';
import type { TypeRules } from '../type-rules';
import { isSameWording } from './same-wording';
import type { Answer, Body } from './shape';
import { verdictsOf } from './verdicts';

/** With any order, one wording for two blanks would earn twice. */
const isSharedByBlanks = (key: Body['key']): boolean =>
  key.some((variants, index) =>
    key.slice(index + 1).some((others) => others.some((other) => variants.some((one) => isSameWording(one, other)))),
  );

export const blank: TypeRules<Body, Answer> = {
  isQuick: false,

  optionsOf: () => [],
  blanksIn: countBlanks,
  problemOf: (stem, { key, anyOrder }) => {
    const inStem = countBlanks(stem);
    if (inStem !== key.length) return { kind: 'blanksDiffer', inStem, inKey: key.length };
    if (key.some((variants) => hasRepeats(variants.map(comparable)))) return { kind: 'keyRepeated' };
    return anyOrder && isSharedByBlanks(key) ? { kind: 'keyShared' } : null;
  },
  canonical: ({ type, key, anyOrder = false }) => [type, key, anyOrder],

  isWellFormed: () => true,
  needs: ({ texts }) => ({ options: 0, blanks: texts.length }),
  isGiven: ({ texts }) => texts.some((text) => text.trim() !== ''),
  isFinished: ({ texts }) => texts.some((text) => text.trim() !== ''),
  anyAnswer: ({ blanks }) => ({ type: 'blank', texts: Array.from({ length: blanks }, () => '监督') }),

  /** An equal share of the points for every blank with an accepted wording. */
  score: ({ texts }, body) => ({
    earned: verdictsOf(texts, body).filter(Boolean).length,
    total: body.key.length,
  }),
  /** The first accepted wording of each blank. */
  rightAnswer: ({ key }) => ({ type: 'blank', texts: key.map((variants) => variants[0] ?? '') }),
  isAnyOrder: ({ anyOrder = false }) => anyOrder,
  acceptedIn: ({ key }) => key,
  arranged: (body) => body,

  /** A blank cannot be guessed. */
  randomGuess: () => 0,
  countable: () => null,
  chosen: () => [],
};
