import { Text, View } from '@tarojs/components';
import { newId } from '@/platform/new-id';
import { Button } from '@/ui/button';
import { ProgressBar } from '@/ui/progress-bar';
import { TextField } from '@/ui/text-field';
import { FEWEST_ITEMS, MOST_ITEMS } from '../../../../core/bank/question-types/order/shape';
import type { BodyOf } from '../../../../core/bank/question-types/shapes';
import analysis from '../analysis/components/analysis.module.scss';
import { emptyOption, LETTERS, type QuestionForm } from '../questions/question-form';
import { OptionTools, optionProblem } from './options';
import styles from './options.module.scss';
import type { ChosenProps, FieldsProps, TypeForm } from './type-form';

/** The items in their right order. */
function Fields({ form: { options }, isFixed, onChange }: FieldsProps) {
  const write = (id: string, text: string) =>
    onChange({ options: options.map((other) => (other.id === id ? { ...other, text } : other)) });
  return (
    <View className={styles.options}>
      <Text className={styles.hint}>按正确的先后写，用 ↑ ↓ 调整；作答的人看到的先后是打乱的。</Text>
      {options.map(({ id, text }, index) => (
        <View key={id} className={styles.line}>
          <View className={styles.text}>
            <TextField
              label={`第 ${index + 1} 项`}
              value={text}
              onChange={(value) => write(id, value)}
              maxLength={200}
            />
          </View>
          <OptionTools
            options={options}
            index={index}
            name={`第 ${index + 1} 项`}
            fewest={isFixed ? options.length : FEWEST_ITEMS}
            onChange={onChange}
          />
        </View>
      ))}
      {!isFixed && options.length < MOST_ITEMS && (
        <Button kind='quiet' text='加一项' onPress={() => onChange({ options: [...options, emptyOption(newId())] })} />
      )}
    </View>
  );
}

/** The letter that an item has in the bank; '' for a new one. */
const keptLetter = (id: string): string => /^o([A-H])$/.exec(id)?.[1] ?? '';

/**
 * Items keep their letters when they change places, so that answers that were given still mean the same items after a
 * correction: what changes is the key. New ones get the letters that follow.
 */
function bodyOf({ options }: QuestionForm): BodyOf<'order'> {
  const [kept, added] = [options.filter(({ id }) => keptLetter(id)), options.filter(({ id }) => !keptLetter(id))];
  kept.sort((one, other) => (keptLetter(one.id) < keptLetter(other.id) ? -1 : 1));
  const lettered = [...kept, ...added].map(({ id, text }, index) => ({
    id,
    key: LETTERS.charAt(index),
    text: text.trim(),
  }));
  return {
    type: 'order',
    options: lettered.map(({ key, text }) => ({ key, text })),
    key: options.flatMap(({ id }) => lettered.find((option) => option.id === id)?.key ?? []),
  };
}

/** For each item, in the right order: how many members put it in its place, and where the others put it. */
function ChosenPlaces({ choices, answers }: ChosenProps) {
  const letters = [...new Set(choices.map(({ option }) => option.charAt(0)))];
  return letters.map((letter, index) => {
    const places = choices.filter(({ option }) => option.charAt(0) === letter);
    const right = places.find(({ isRight }) => isRight)?.count ?? 0;
    const elsewhere = places.flatMap(({ option, isRight, count }) =>
      isRight || count === 0 ? [] : [`第 ${option.slice(1)} 位 ${count} 人`],
    );
    return (
      <View key={letter} className={analysis.choice}>
        <View className={analysis.option}>
          <Text>{`${index + 1}. ${places[0]?.text ?? ''}`}</Text>
        </View>
        <ProgressBar value={answers === 0 ? 0 : right / answers} label={`排在第 ${index + 1} 位 ${right} 人`} />
        {elsewhere.length > 0 && <Text className={analysis.line}>{`排在别处：${elsewhere.join('，')}`}</Text>}
      </View>
    );
  });
}

export const order: TypeForm<BodyOf<'order'>> = {
  stemHint: undefined,

  Fields,
  fill: ({ options, key }) => ({
    options: key.map((letter) => ({
      id: `o${letter}`,
      text: options.find((option) => option.key === letter)?.text ?? '',
      isRight: false,
    })),
  }),
  bodyOf,
  stemProblem: () => null,
  answerProblem: (_form, body) =>
    optionProblem(body) ?? (body.options.length < FEWEST_ITEMS ? `排序题至少要有 ${FEWEST_ITEMS} 项。` : null),
  leftOutOf: ['aiken'],

  Chosen: ChosenPlaces,
};
