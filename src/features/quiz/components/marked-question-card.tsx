import { Text, View } from '@tarojs/components';
import { accessible } from '@/ui/accessible';
import { Card } from '@/ui/card';
import { Tag } from '@/ui/tag';
import type { MarkedQuestion } from '../../../../core/quiz/contract';
import { markOf } from '../mark-of';
import { stemWords, typeWords } from '../words';
import { MarkedAnswer } from './marked-answer';
import styles from './marked-question-card.module.scss';
import { SourceLine } from './source-line';

/** A question after the end: mine, the right answer, why, and where it is written. */
export function MarkedQuestionCard({ question, number }: { question: MarkedQuestion; number: number }) {
  const { stem, blanks, type, points, explanation, source } = question;
  const { text, tone } = markOf(question);
  return (
    <Card>
      <View className={styles.head}>
        <Text className={styles.facts}>{`第 ${number} 题 · ${typeWords[type]} · ${points} 分`}</Text>
        <Tag text={text} tone={tone} />
      </View>
      <Text className={styles.stem} {...accessible({ role: 'heading' })}>
        {stemWords(stem, blanks)}
      </Text>
      <MarkedAnswer question={question} />
      <View className={styles.section}>
        <Text className={styles.term}>解析</Text>
        <Text>{explanation}</Text>
      </View>
      <View className={styles.source}>
        <Text>{`“${source.quote}”`}</Text>
        <SourceLine source={source} />
      </View>
    </Card>
  );
}
