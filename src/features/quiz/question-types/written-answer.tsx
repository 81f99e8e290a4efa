import { Text, View } from '@tarojs/components';
import styles from './marked.module.scss';

interface WrittenAnswerProps {
  /** null: not answered. */
  mine: string | null;
  right: string;
  /** Other wordings that count as right. */
  alternatives?: readonly string[];
}

/** My answer above the right one, in words. */
export function WrittenAnswer({ mine, right, alternatives = [] }: WrittenAnswerProps) {
  const lines = [
    { term: '我的答案', words: mine ?? '未作答' },
    { term: '正确答案', words: right },
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
