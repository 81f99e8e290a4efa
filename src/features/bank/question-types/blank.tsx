import { View } from '@tarojs/components';
import { Notice } from '@/ui/notice';
import { SwitchRow } from '@/ui/switch-row';
import { TextField } from '@/ui/text-field';
import type { BodyOf } from '../../../../core/bank/question-types/shapes';
import { countBlanks } from '../../../../core/bank/rules/blanks';
import { blanksOf, type QuestionForm } from '../questions/question-form';
import { BlankTrial } from './blank-trial';
import type { FieldsProps, TypeForm } from './type-form';

/** One field for each blank of the stem. */
function Fields({ form, onChange }: FieldsProps) {
  const blanks = blanksOf(form);
  if (blanks.length === 0) return <Notice text='在题干里用四个下划线 ____ 写出空，这里就会出现答案栏。' />;
  return (
    <View>
      {blanks.map((text, index) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: a blank is known by its place
          key={index}
          label={blanks.length > 1 ? `第 ${index + 1} 空的答案` : '空的答案'}
          hint='几种写法都算对的，一行写一种；标点、引号、空格、全半角和大小写不用分别写。'
          lines={2}
          value={text}
          maxLength={330}
          onChange={(value) => onChange({ blanks: blanks.map((other, place) => (place === index ? value : other)) })}
        />
      ))}
      {blanks.length > 1 && (
        <SwitchRow
          title='各空可以换序'
          hint='答案填在哪个空里都算对，每个答案只算一次。'
          isOn={form.anyOrder}
          onChange={(anyOrder) => onChange({ anyOrder })}
        />
      )}
      <BlankTrial body={bodyOf(form)} />
    </View>
  );
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const bodyOf = (form: QuestionForm): BodyOf<'blank'> => {
  const key = blanksOf(form).map(linesOf);
  return { type: 'blank', key, ...(form.anyOrder && key.length > 1 ? { anyOrder: true } : {}) };
};

export const blank: TypeForm<BodyOf<'blank'>> = {
  stemHint: '四个下划线 ____ 是一个空，最多六个。',

  Fields,
  fill: ({ key, anyOrder = false }) => ({ blanks: key.map((variants) => variants.join('\n')), anyOrder }),
  bodyOf,
  stemProblem: (stem) => (countBlanks(stem) === 0 ? '填空题的题干里要有空，写四个下划线：____。' : null),
  answerProblem: (_form, { key }) => (key.some((variants) => variants.length === 0) ? '每个空都要有答案。' : null),
  leftOutOf: ['aiken'],

  Chosen: null,
};
