import { blank } from './blank/formats';
import { judge } from './judge/formats';
import { multiple } from './multiple/formats';
import { order } from './order/formats';
import { type BodyOf, QUESTION_TYPES, type QuestionType, SHAPES } from './shapes';
import { single } from './single/formats';
import type { TypeFormats } from './type-formats';

/** How files write each type. Kept apart from the rules, so that code that asks and marks does not include it. */
const FORMATS: { readonly [Type in QuestionType]: TypeFormats<BodyOf<Type>> } = {
  single,
  multiple,
  judge,
  blank,
  order,
};

type Formats = TypeFormats<BodyOf<QuestionType>>;

export const formatsOf = (type: QuestionType): Formats => FORMATS[type];

export const ALL_FORMATS: readonly (Formats & { type: QuestionType; name: string })[] = QUESTION_TYPES.map((type) => ({
  ...formatsOf(type),
  type,
  name: SHAPES[type].name,
}));
