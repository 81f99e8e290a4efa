import { Text, View } from '@tarojs/components';
import { accessible } from '@/ui/accessible';
import { classNames } from '@/ui/class-names';
import type { Answer } from '../../../../core/quiz/answer';
import type { MarkedQuestion } from '../../../../core/quiz/contract';
import { answerWords } from '../words';
import styles from './marked-answer.module.scss';

/** My answer beside the right one: on the options where there are options, in words where there are none. */
export function MarkedAnswer({ question }: { question: MarkedQuestion }) {
  return question.options.length > 0 ? <MarkedOptions question={question} /> : <WrittenAnswer question={question} />;
}

const chosenIn = (answer: Answer | null): readonly string[] => {
  if (answer?.type === 'single') return [answer.choice];
  return answer?.type === 'multiple' ? answer.choices : [];
};

function MarkedOptions({ question: { options, mine, right } }: { question: MarkedQuestion }) {
  const chosen = chosenIn(mine);
  const correct = chosenIn(right);
  return (
    <View className={styles.options} {...accessible({ role: 'list' })}>
      {options.map(({ key, text }) => {
        const isRight = correct.includes(key);
        const words = [isRight && '正确答案', chosen.includes(key) && '我的选择'].filter((word) => word !== false);
        return (
          <View
            key={key}
            className={classNames(styles.option, isRight && styles.right)}
            {...accessible({ role: 'listitem' })}
          >
            <Text className={styles.letter}>{key.toUpperCase()}</Text>
            <View className={styles.words}>
              <Text>{text}</Text>
              {words.length > 0 && (
                <Text className={classNames(styles.mark, isRight ? styles.ok : styles.warn)}>{words.join(' · ')}</Text>
              )}
            </View>
          </View>
        );
      })}
    </View>
  );
}

function WrittenAnswer({ question: { mine, right, accepted } }: { question: MarkedQuestion }) {
  const alternatives = accepted.flatMap((variants) => variants.slice(1));
  const lines = [
    { term: '我的答案', words: answerWords(mine) ?? '未作答' },
    { term: '正确答案', words: answerWords(right) ?? '' },
    ...(alternatives.length > 0 ? [{ term: '也可写作', words: alternatives.join('、') }] : []),
  ];
  return (
    <View className={styles.options}>
      {lines.map(({ term, words }) => (
        <View key={term} className={styles.line}>
          <Text className={styles.term}>{term}</Text>
          <Text className={styles.words}>{words}</Text>
        </View>
      ))}
    </View>
  );
}
