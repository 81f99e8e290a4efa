import type { AnswerOf, BodyOf, QuestionType } from '../../../../core/bank/question-types/shapes';
import { blank } from './blank';
import { judge } from './judge';
import { multiple } from './multiple';
import { single } from './single';
import type { TypeView } from './type-view';

/** How each type is shown to members: what a new one lacks, the compiler names here. */
const VIEWS: { readonly [Type in QuestionType]: TypeView<BodyOf<Type>, AnswerOf<Type>> } = {
  single,
  multiple,
  judge,
  blank,
};

export const viewOf = (type: QuestionType): TypeView<BodyOf<QuestionType>, AnswerOf<QuestionType>> => VIEWS[type];
