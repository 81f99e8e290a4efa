import { foldText } from '../../../bank/rules/fold-text';
import { scorerOf } from './scorer';

const isAccepted = (text: string, variants: readonly string[]): boolean =>
  variants.some((variant) => foldText(variant) === foldText(text));

/** An equal share of the points for every blank that holds one of its accepted wordings; blanks do not change places. */
export const scoreBlank = scorerOf('blank', (answer, body) => ({
  earned: body.key.filter((variants, index) => isAccepted(answer.texts[index] ?? '', variants)).length,
  total: body.key.length,
}));
