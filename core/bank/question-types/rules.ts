import { blank } from './blank/rules';
import { judge } from './judge/rules';
import { multiple } from './multiple/rules';
import { order } from './order/rules';
import type { AnswerOf, BodyOf, QuestionType } from './shapes';
import { single } from './single/rules';
import type { TypeRules } from './type-rules';

/** Every rule for asking and marking, one line per type. The compiler reports here what a new type lacks. */
const RULES: { readonly [Type in QuestionType]: TypeRules<BodyOf<Type>, AnswerOf<Type>> } = {
  single,
  multiple,
  judge,
  blank,
  order,
};

export const rulesOf = (type: QuestionType): TypeRules<BodyOf<QuestionType>, AnswerOf<QuestionType>> => RULES[type];
