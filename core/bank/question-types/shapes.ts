import type * as v from 'valibot';
import * as blank from './blank/shape';
import * as judge from './judge/shape';
import * as multiple from './multiple/shape';
import * as order from './order/shape';
import * as single from './single/shape';

/**
 * Every question type, in the order in which pages list them: its name, its stored body (whose key never leaves the
 * server before an attempt is over), and a member's answer.
 */
export const SHAPES = { single, multiple, judge, blank, order };

export type QuestionType = keyof typeof SHAPES;

/** Mapped over `SHAPES`, so that a question is the union of all types. */
type Bodies = { [Type in QuestionType]: v.InferOutput<(typeof SHAPES)[Type]['body']> };
type Answers = { [Type in QuestionType]: v.InferOutput<(typeof SHAPES)[Type]['answer']> };
export type BodyOf<Type extends QuestionType> = Bodies[Type];
export type AnswerOf<Type extends QuestionType> = Answers[Type];

const isType = (name: string): name is QuestionType => name in SHAPES;

export const QUESTION_TYPES: readonly QuestionType[] = Object.keys(SHAPES).filter(isType);
