import { View } from '@tarojs/components';
import { Notice } from '@/ui/notice';
import { TextField } from '@/ui/text-field';
import type { BodyOf } from '../../../../core/bank/question-types/shapes';
import { countBlanks } from '../../../../core/bank/rules/blanks';
import { blanksOf } from '../questions/question-form';
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
          hint='几种写法都算对的，一行写一种；空格、全半角和大小写不用分别写。'
          lines={2}
          value={text}
          maxLength={330}
          onChange={(value) => onChange({ blanks: blanks.map((other, place) => (place === index ? value : other)) })}
        />
      ))}
    </View>
  );
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const blank: TypeForm<BodyOf<'blank'>> = {
  stemHint: '四个下划线 ____ 是一个空，最多六个。',

  Fields,
  fill: ({ key }) => ({ blanks: key.map((variants) => variants.join('\n')) }),
  bodyOf: (form) => ({ type: 'blank', key: blanksOf(form).map(linesOf) }),
  stemProblem: (stem) => (countBlanks(stem) === 0 ? '填空题的题干里要有空，写四个下划线：____。' : null),
  answerProblem: (_form, { key }) => (key.some((variants) => variants.length === 0) ? '每个空都要有答案。' : null),
  leftOutOf: ['aiken'],

  Chosen: null,
};
