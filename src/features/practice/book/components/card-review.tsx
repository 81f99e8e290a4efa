import { Text, View } from '@tarojs/components';
import { toast } from '@/platform/toast';
import { accessible } from '@/ui/accessible';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import type { ReviewCard } from '../../../../../core/practice/book/contract';
import { AnswerInput, MarkedQuestionCard, stemWords, typeWord } from '../../../quiz/public-workbench';
import { dayWords } from '../../words';
import { useReview } from '../review-store';
import styles from './book.module.scss';

interface CardReviewProps {
  card: ReviewCard;
  /** From 1. */
  number: number;
  total: number;
}

/** One card: the question, and after the answer its result and the day of the next review. */
export function CardReview({ card, number, total }: CardReviewProps) {
  const { answer, marked, isBusy, choose, putAway } = useReview();
  const { question, topic, mistakes } = card;
  const put = async () => {
    if (await putAway()) toast('已收起，可在错题本里放回');
  };
  return (
    <>
      <Facts of={[`第 ${number} 题，共 ${total} 题`, topic, `错过 ${mistakes} 次`]} />
      {marked === null ? (
        <Card>
          <Text className={styles.type}>{typeWord(question.type)}</Text>
          <Text className={styles.stem} {...accessible({ role: 'heading' })}>
            {stemWords(question.stem, question.blanks)}
          </Text>
          <AnswerInput
            key={`${card.questionId}:${card.reps}`}
            question={question}
            answer={answer}
            isDisabled={isBusy}
            onAnswer={choose}
          />
        </Card>
      ) : (
        <MarkedQuestionCard question={marked.question} number={number} hasPoints={false} />
      )}
      <View className={styles.foot}>
        <Text>{marked === null ? '答过以后按记忆规律安排下一次' : `下一次：${dayWords(marked.dueDay)}`}</Text>
        <Button kind='quiet' text='收起' isDisabled={isBusy} onPress={() => void put()} />
      </View>
    </>
  );
}
