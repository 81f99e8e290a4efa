import type { BodyOf } from '../../../../core/bank/question-types/shapes';
import type { FormOption } from '../questions/question-form';
import { ChosenOptions } from './chosen-options';
import { filledOptions, OptionsFields, optionProblem, writtenOptions } from './options';
import type { TypeForm } from './type-form';

/** Marks an option as right, or no longer right. */
export const marked = (options: readonly FormOption[], id: string): FormOption[] =>
  options.map((option) => (option.id === id ? { ...option, isRight: !option.isRight } : option));

export const multiple: TypeForm<BodyOf<'multiple'>> = {
  stemHint: undefined,

  Fields: (props) => <OptionsFields {...props} hint='点字母标出正确的各项。' mark='checkbox' marked={marked} />,
  fill: filledOptions,
  bodyOf: (form) => {
    const { options, right } = writtenOptions(form);
    return { type: 'multiple', options, key: right };
  },
  stemProblem: () => null,
  answerProblem: (_form, body) => optionProblem(body) ?? (body.key.length === 0 ? '请选出正确的各项。' : null),
  leftOutOf: ['aiken'],

  Chosen: ChosenOptions,
};
