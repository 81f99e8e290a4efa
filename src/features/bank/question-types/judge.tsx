import { ChoiceList } from '@/ui/choice-list';
import { judgementWord } from '../../../../core/bank/question-types/judge/words';
import type { BodyOf } from '../../../../core/bank/question-types/shapes';
import { ChosenOptions } from './chosen-options';
import type { TypeForm } from './type-form';

const verdicts = [true, false].map((value) => ({ key: String(value), text: judgementWord(value) }));

export const judge: TypeForm<BodyOf<'judge'>> = {
  stemHint: undefined,

  Fields: ({ form: { verdict }, onChange }) => (
    <ChoiceList
      label='这句话'
      choices={verdicts}
      chosen={verdict === null ? [] : [String(verdict)]}
      isMultiple={false}
      onToggle={(key) => onChange({ verdict: key === 'true' })}
    />
  ),
  fill: ({ key }) => ({ verdict: key }),
  bodyOf: ({ verdict }) => ({ type: 'judge', key: verdict ?? false }),
  stemProblem: () => null,
  answerProblem: ({ verdict }) => (verdict === null ? '请选择对或错。' : null),
  leftOutOf: ['aiken'],

  Chosen: ChosenOptions,
};
