import { Text, View } from '@tarojs/components';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import type { CheckQuestion } from '../../../../../core/classroom/lesson-contract';
import { useIsWaiting } from '../../kept/waiting-store';
import { useLesson } from '../store';
import { CheckItem } from './check-item';
import styles from './short-check.module.scss';

interface ShortCheckProps {
  lessonId: string;
  questions: readonly CheckQuestion[];
  isCompleted: boolean;
}

/**
 * The questions after a lesson. It is completed once all answers are right; they can still be answered again
 * afterwards.
 */
export function ShortCheck({ lessonId, questions, isCompleted }: ShortCheckProps) {
  const { verdicts, isSending, problem, complete } = useLesson();
  const isWaiting = useIsWaiting(lessonId);
  const isAllRight = questions.every(({ key }) => verdicts[key]?.isRight);
  const hasVerdict = questions.some(({ key }) => verdicts[key] !== undefined);
  return (
    <Card title='小测'>
      <Text className={styles.hint}>
        {isCompleted ? '这节课已经学完，可以再练一练。' : '每题的正确选项可能不止一项，全部答对就学完了。'}
      </Text>
      {questions.map((question, index) => (
        <CheckItem key={question.key} question={question} number={index + 1} />
      ))}
      <View className={styles.foot}>
        {isWaiting && <Notice text='没有联网。作答已留在这台设备上，联网后核对；现在不知道对错。' />}
        {problem && <Notice kind='warn' text={problem} />}
        {hasVerdict && !isAllRight && <Notice text='有的题还没有答对，可以改了再提交。' />}
        {!isAllRight && (
          <Button
            text={hasVerdict || isWaiting ? '再次提交' : '提交'}
            kind={isCompleted ? 'secondary' : 'primary'}
            isBusy={isSending}
            onPress={() => void complete()}
          />
        )}
      </View>
    </Card>
  );
}
