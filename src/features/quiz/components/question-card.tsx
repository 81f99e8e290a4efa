import { Text } from '@tarojs/components';
import { accessible } from '@/ui/accessible';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import type { Answer } from '../../../../core/quiz/answer';
import type { OpenQuestion } from '../../../../core/quiz/attempts/contract';
import { useAttempt } from '../attempts/store';
import { viewOf } from '../question-types/views';
import { stemWords, typeWord } from '../words';
import { AnswerInput } from './answer-input';
import styles from './question-card.module.scss';

interface QuestionCardProps {
  question: OpenQuestion;
  /** From 1. */
  number: number;
  total: number;
  /** Whether the time is over, so that nothing can be answered. */
  isOver: boolean;
}

/** The present question. */
export function QuestionCard({ question, number, total, isOver }: QuestionCardProps) {
  const { answers, isBusy, answer, turnTo } = useAttempt();
  const { note, isOneTap } = viewOf(question.type);
  const facts = [
    `第 ${number} 题，共 ${total} 题`,
    [typeWord(question.type), note].filter((words) => words !== '').join('，'),
    `${question.points} 分`,
  ];
  const goOn = () => {
    if (number < total) turnTo(number);
  };
  const give = (given: Answer, settleMs?: number) => {
    // The first tap goes on to the next question. Whoever comes back and changes it stays.
    const isFirst = answers[question.key] === undefined;
    answer(question.key, given, settleMs);
    if (isOneTap && isFirst) goOn();
  };
  return (
    <Card>
      <Facts of={facts} />
      <Text className={styles.stem} {...accessible({ role: 'heading' })}>
        {stemWords(question.stem, question.blanks)}
      </Text>
      <AnswerInput
        key={question.key}
        question={question}
        answer={answers[question.key]}
        isDisabled={isBusy || isOver}
        onAnswer={give}
        onDone={goOn}
      />
    </Card>
  );
}
