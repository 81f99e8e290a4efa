import type { BodyOf, QuestionType } from '../../../../core/bank/question-types/shapes';
import { blank } from './blank';
import { judge } from './judge';
import { multiple } from './multiple';
import { order } from './order';
import { single } from './single';
import type { TypeForm } from './type-form';

/** The form of each type. A new type without one does not compile. */
const FORMS: { readonly [Type in QuestionType]: TypeForm<BodyOf<Type>> } = {
  single,
  multiple,
  judge,
  blank,
  order,
};

export const formFor = (type: QuestionType): TypeForm<BodyOf<QuestionType>> => FORMS[type];
