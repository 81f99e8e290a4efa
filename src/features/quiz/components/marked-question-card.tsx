import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { accessible } from '@/ui/accessible';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { Tag } from '@/ui/tag';
import type { MarkedQuestion } from '../../../../core/quiz/attempts/contract';
import { markOf } from '../mark-of';
import { correctionWords, stemWords, typeWord } from '../words';
import { MarkedAnswer } from './marked-answer';
import styles from './marked-question-card.module.scss';
import { SourceLine } from './source-line';

interface MarkedQuestionCardProps {
  question: MarkedQuestion;
  /** From 1. */
  number: number;
  /** Below the question: buttons, such as 这题有误. */
  footer?: ReactNode;
  /** false in practice, which has no points. */
  hasPoints?: boolean;
}

/** A question after the end: my answer, the right one, the explanation and the source. */
export function MarkedQuestionCard({ question, number, footer, hasPoints = true }: MarkedQuestionCardProps) {
  const { stem, blanks, type, points, explanation, source, correction } = question;
  const facts = [`第 ${number} 题`, typeWord(type), ...(hasPoints ? [`${points} 分`] : [])];
  const { text, tone } = markOf(question);
  return (
    <Card>
      <View className={styles.head}>
        <Facts of={facts} />
        <View className={styles.tags}>
          {correction !== null && <Tag text={correctionWords[correction]} tone='info' />}
          <Tag text={text} tone={tone} />
        </View>
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
      {footer}
    </Card>
  );
}
