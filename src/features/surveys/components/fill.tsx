import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { confirm } from '@/platform/confirm';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { ProgressBar } from '@/ui/progress-bar';
import type { SurveyView } from '../../../../core/surveys/contract';
import { fits, isAsked } from '../../../../core/surveys/rules/answers';
import { useSurvey } from '../survey-store';
import { QuestionField } from './question-field';
import styles from './surveys.module.scss';

/** Answers a survey, one question a screen. What was begun stays on the device. */
export function Fill({ survey }: { survey: SurveyView }) {
  const { answers, answer, handIn, isBusy, message } = useSurvey();
  const [place, setPlace] = useState(0);
  const asked = survey.questions.filter((question) => isAsked(question, answers));
  const at = Math.min(place, asked.length - 1);
  const question = asked[at];
  if (!question) return null;
  const value = answers.get(question.key);
  const isLast = at === asked.length - 1;
  const isAnswered = value !== undefined && fits(question, value);
  const isWanting = (question.isRequired || value !== undefined) && !isAnswered;

  const send = async () => {
    const content = survey.isSecret
      ? '每人一份，交了以后不能改，也找不出哪一份是您的。'
      : '每人一份，交了以后不能改；办理的人看得到您的姓名和回答。';
    if (!(await confirm({ title: '交这一份', content, confirmText: '交' }))) return;
    await handIn();
  };

  return (
    <Card title='回答'>
      <ProgressBar label={`${at + 1} / ${asked.length}`} value={(at + 1) / asked.length} />
      <Text className={styles.title}>{`${question.title}${question.isRequired ? '' : '（可以不答）'}`}</Text>
      <QuestionField
        key={question.key}
        question={question}
        value={value}
        onChange={(changed) => answer(question.key, changed)}
      />
      {message !== null && <Notice kind='error' text={message} />}
      <View className={styles.steps}>
        <View className={styles.step}>
          <Button kind='secondary' text='上一题' isDisabled={at === 0} onPress={() => setPlace(at - 1)} />
        </View>
        <View className={styles.step}>
          {isLast ? (
            <Button text='交这一份' isBusy={isBusy} isDisabled={isWanting} onPress={() => void send()} />
          ) : (
            <Button kind='secondary' text='下一题' isDisabled={isWanting} onPress={() => setPlace(at + 1)} />
          )}
        </View>
      </View>
      <Text className={styles.hint}>没有交的只留在这台设备上。</Text>
    </Card>
  );
}
