import type { BodyOf, QuestionType } from '../../../../core/bank/question-types/shapes';
import { blank } from './blank';
import { judge } from './judge';
import { multiple } from './multiple';
import { single } from './single';
import type { TypeForm } from './type-form';

/** How each type is written and looked at: what a new one lacks, the compiler names here. */
const FORMS: { readonly [Type in QuestionType]: TypeForm<BodyOf<Type>> } = { single, multiple, judge, blank };

export const formFor = (type: QuestionType): TypeForm<BodyOf<QuestionType>> => FORMS[type];
