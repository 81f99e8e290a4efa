import type * as v from 'valibot';
import * as blank from './blank/shape';
import * as judge from './judge/shape';
import * as multiple from './multiple/shape';
import * as single from './single/shape';

/**
 * Every type of question there is, in the order in which people are offered them: its name, what the bank keeps of it with
 * the key that never leaves the server before an attempt is over, and what a learner sends.
 */
export const SHAPES = { single, multiple, judge, blank };

export type QuestionType = keyof typeof SHAPES;

/** Mapped over the record, so that a question of any type is the union of what the types say. */
type Bodies = { [Type in QuestionType]: v.InferOutput<(typeof SHAPES)[Type]['body']> };
type Answers = { [Type in QuestionType]: v.InferOutput<(typeof SHAPES)[Type]['answer']> };
export type BodyOf<Type extends QuestionType> = Bodies[Type];
export type AnswerOf<Type extends QuestionType> = Answers[Type];

const isType = (name: string): name is QuestionType => name in SHAPES;

export const QUESTION_TYPES: readonly QuestionType[] = Object.keys(SHAPES).filter(isType);
