import type { BodyOf } from '../../../../core/bank/question-types/shapes';
import type { FormOption } from '../questions/question-form';
import { ChosenOptions } from './chosen-options';
import { filledOptions, OptionsFields, optionProblem, writtenOptions } from './options';
import type { TypeForm } from './type-form';

/** Marks an option as the only right one. */
export const marked = (options: readonly FormOption[], id: string): FormOption[] =>
  options.map((option) => ({ ...option, isRight: option.id === id }));

export const single: TypeForm<BodyOf<'single'>> = {
  stemHint: undefined,

  Fields: (props) => <OptionsFields {...props} hint='点字母标出正确的一项。' mark='radio' marked={marked} />,
  fill: filledOptions,
  bodyOf: (form) => {
    const { options, right } = writtenOptions(form);
    return { type: 'single', options, key: right[0] ?? '' };
  },
  stemProblem: () => null,
  answerProblem: (_form, body) => optionProblem(body) ?? (body.key === '' ? '请选出正确的一项。' : null),
  leftOutOf: [],

  Chosen: ChosenOptions,
};
