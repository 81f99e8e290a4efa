import { Text, View } from '@tarojs/components';
import { accessible } from '@/ui/accessible';
import { ChoiceList } from '@/ui/choice-list';
import { classNames } from '@/ui/class-names';
import type { AnswerOf, BodyOf } from '../../../../core/bank/question-types/shapes';
import styles from './marked.module.scss';
import type { MarkedProps, TypeView } from './type-view';

const place = (number: number): string => `第 ${number} 位`;

/** The items in their right order, each with the place that I gave it. */
function MarkedOrder({ question, mine, right }: MarkedProps<AnswerOf<'order'>>) {
  const textOf = (letter: string) => question.options.find(({ key }) => key === letter)?.text ?? '';
  return (
    <View className={styles.options} {...accessible({ role: 'list', label: '正确的顺序' })}>
      {right.sequence.map((letter, index) => {
        const given = mine?.sequence.indexOf(letter) ?? -1;
        const isRight = given === index;
        return (
          <View
            key={letter}
            className={classNames(styles.option, isRight && styles.right)}
            {...accessible({ role: 'listitem' })}
          >
            <Text className={styles.letter}>{index + 1}</Text>
            <View className={styles.words}>
              <Text>{textOf(letter)}</Text>
              <Text className={classNames(styles.mark, isRight ? styles.ok : styles.warn)}>
                {given < 0 ? '我没有排' : `我排在${place(given + 1)}`}
              </Text>
            </View>
          </View>
        );
      })}
    </View>
  );
}

export const order: TypeView<BodyOf<'order'>, AnswerOf<'order'>> = {
  note: '按先后依次点，再点一次取回',
  isOneTap: false,
  scoring: {
    allOrNothing: '排序题全部排对才得分',
    partial: '排序题每排对相邻的一对得一份',
  },

  /** A tap puts an item at the end of the order; a second tap takes it out, and the items after it move up. */
  Input: ({ question, answer, isDisabled, onAnswer }) => {
    const sequence = answer?.sequence ?? [];
    const toggle = (key: string) =>
      onAnswer({
        type: 'order',
        sequence: sequence.includes(key) ? sequence.filter((other) => other !== key) : [...sequence, key],
      });
    return (
      <ChoiceList
        label={question.stem}
        choices={question.options.map(({ key, text }) => {
          const at = sequence.indexOf(key);
          return at < 0 ? { key, text } : { key, text, letter: String(at + 1), label: `${place(at + 1)}，${text}` };
        })}
        chosen={sequence}
        isMultiple
        isDisabled={isDisabled}
        onToggle={toggle}
      />
    );
  },
  Marked: MarkedOrder,

  keyWords: ({ options, key }) =>
    key.map((letter) => options.find((option) => option.key === letter)?.text ?? '').join(' → '),
};
