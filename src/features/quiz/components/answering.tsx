import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import type { SaveState } from '@/platform/delivery-queue';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import type { OpenAttemptView } from '../../../../core/quiz/attempts/contract';
import { isAnswered, useAttempt } from '../attempts/store';
import { useSecondsLeft } from '../attempts/use-seconds-left';
import { clockWords, handInWords } from '../words';
import { AnswerSheet } from './answer-sheet';
import styles from './answering.module.scss';
import { QuestionCard } from './question-card';

/** Seconds left at which a warning is shown. */
const WARN_SECONDS = 60;

const saveWords: Record<SaveState, string> = {
  saved: '已保存',
  saving: '正在保存',
  unsaved: '未保存，会自动再存',
};

interface AnsweringProps {
  attempt: OpenAttemptView;
  /** Whether the page is on the screen; a hidden page does not count down. */
  isShown: boolean;
}

/** An open attempt: time left, the present question, the answer sheet. */
export function Answering({ attempt, isShown }: AnsweringProps) {
  const { answers, index, saveState, endsAt, isBusy, problem, isOvertaken, submit } = useAttempt();
  const left = useSecondsLeft(endsAt, isShown);
  const isOver = left === 0;
  useEffect(() => {
    if (isOver) void submit();
  }, [isOver, submit]);

  const question = attempt.questions[index];
  const isLast = index === attempt.questions.length - 1;
  const isComplete = isLast && attempt.questions.every((asked) => isAnswered(answers, asked));
  const hasAnswers = Object.keys(answers).length > 0;
  return (
    <>
      <View className={styles.status}>
        <Text>{hasAnswers ? saveWords[saveState] : '答案随答随存'}</Text>
        <Text className={styles.time}>{`剩余 ${clockWords(left)}`}</Text>
      </View>
      {isOvertaken && <Notice kind='info' text='另一台设备上有更晚的作答，已换成那一个。' />}
      {!isOver && left <= WARN_SECONDS && <Notice kind='warn' text='还剩不到 1 分钟，到时自动交卷。' />}
      {isOver && isBusy && <Notice kind='warn' text='时间到了，正在交卷。' />}
      {problem && (
        <Notice
          kind='error'
          text={isOver ? `时间到了，还没能交卷。${problem}` : problem}
          action={isOver && <Button kind='quiet' text='重新交卷' onPress={() => void submit()} />}
        />
      )}
      {question && (
        <QuestionCard question={question} number={index + 1} total={attempt.questions.length} isOver={isOver} />
      )}
      {isComplete && !isOver && <Notice kind='info' text={handInWords([], attempt.questions.length)} />}
      <AnswerSheet questions={attempt.questions} />
    </>
  );
}
