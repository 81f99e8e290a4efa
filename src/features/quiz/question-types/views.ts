import type { AnswerOf, BodyOf, QuestionType } from '../../../../core/bank/question-types/shapes';
import { blank } from './blank';
import { judge } from './judge';
import { multiple } from './multiple';
import { order } from './order';
import { single } from './single';
import type { TypeView } from './type-view';

/** The view of each type. A new type without one does not compile. */
const VIEWS: { readonly [Type in QuestionType]: TypeView<BodyOf<Type>, AnswerOf<Type>> } = {
  single,
  multiple,
  judge,
  blank,
  order,
};

export const viewOf = (type: QuestionType): TypeView<BodyOf<QuestionType>, AnswerOf<QuestionType>> => VIEWS[type];
