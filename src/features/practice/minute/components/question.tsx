import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import { accessible } from '@/ui/accessible';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { Notice } from '@/ui/notice';
import type { OpenRunView } from '../../../../../core/practice/minute/contract';
import type { Answer } from '../../../../../core/quiz/answer';
import { AnswerInput, typeWord, useSecondsLeft, viewOf } from '../../../quiz/public-workbench';
import { useMinute } from '../store';
import styles from './minute.module.scss';

/** The seconds left and the present question. Whether an answer was right is only told at the end. */
export function MinuteQuestion({ run, isShown }: { run: OpenRunView; isShown: boolean }) {
  const { answers, index, endsAt, isBusy, problem, choose, next, finish } = useMinute();
  const left = useSecondsLeft(endsAt, isShown);
  const isOver = left === 0;
  useEffect(() => {
    if (isOver) void finish();
  }, [isOver, finish]);

  const question = run.questions[index];
  const answered = Object.keys(answers).length;
  const give = (answer: Answer) => {
    choose(answer);
    if (viewOf(answer.type).isOneTap) next();
  };
  return (
    <>
      <View className={styles.status}>
        <Text>{`已答 ${answered} 题`}</Text>
        <Text className={styles.left} {...accessible({ label: `剩余 ${left} 秒` })}>
          {`${left} 秒`}
        </Text>
      </View>
      {isOver && problem === null && <Notice kind='warn' text='一分钟到了，正在交卷。' />}
      {question && !isOver && (
        <Card>
          <Facts of={[`第 ${index + 1} 题`, typeWord(question.type)]} />
          <Text className={styles.stem} {...accessible({ role: 'heading' })}>
            {question.stem}
          </Text>
          <AnswerInput
            key={question.key}
            question={question}
            answer={answers[question.key]}
            isDisabled={isBusy}
            onAnswer={give}
          />
        </Card>
      )}
    </>
  );
}
