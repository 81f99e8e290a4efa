import { Text, View } from '@tarojs/components';
import { accessible } from '@/ui/accessible';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { Pieces } from '@/ui/pieces';
import { Tag } from '@/ui/tag';
import type { EndedRunView } from '../../../../../core/practice/minute/contract';
import { MarkedQuestionCard } from '../../../quiz/public-workbench';
import styles from './minute.module.scss';

/** The number of right answers, my best, and each question with explanation and source. */
export function MinuteResult({ result }: { result: EndedRunView }) {
  const { right, questions, isLate, best, isBest } = result;
  if (questions.length === 0) return <EmptyState title='这一分钟没有作答。' hint='随时可以再来一分钟。' />;
  return (
    <>
      {isLate && <Notice kind='info' text='答案到得晚了，照样批改，不计入最好成绩。' />}
      <Card title='答对' extra={isBest && <Tag text='最好成绩' tone='ok' />}>
        <View
          className={styles.score}
          {...accessible({ role: 'img', label: `答对 ${right} 题，答了 ${questions.length} 题` })}
        >
          <Text className={styles.right}>{right}</Text>
          <Text className={styles.of}>{`题，答了 ${questions.length} 题`}</Text>
        </View>
        {right < questions.length && <Text className={styles.facts}>答错的题已收进错题本。</Text>}
        {best && !isBest && <Text className={styles.facts}>{`最好成绩：答对 ${best.right} 题`}</Text>}
      </Card>
      <Pieces of={questions} nodes={60}>
        {(question, index) => (
          <MarkedQuestionCard key={question.key} question={question} number={index + 1} hasPoints={false} />
        )}
      </Pieces>
    </>
  );
}
