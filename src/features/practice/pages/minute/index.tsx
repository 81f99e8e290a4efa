import { useDidHide, useDidShow, useLoad, useUnload } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { back } from '@/platform/navigate';
import { onReconnected } from '@/platform/reconnected';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { isFinished } from '../../../../../core/quiz/rules/attempts/answer-fit';
import { viewOf } from '../../../quiz/public-workbench';
import { MinuteIntro } from '../../minute/components/intro';
import { MinuteQuestion } from '../../minute/components/question';
import { MinuteResult } from '../../minute/components/result';
import { type MinuteStage, useMinute } from '../../minute/store';

/** 自测一分钟: start, one question after the other, result. */
export default function MinutePage() {
  const { stage, open, finish, close, problem, isBusy } = useMinute();
  const [isShown, setShown] = useState(true);
  useLoad(() => void open());
  useUnload(close);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  useEffect(() => onReconnected(() => void handInAgain()), []);

  return (
    <Page title='自测一分钟' action={<Action stage={stage} />}>
      {stage.at === 'intro' && <MinuteIntro />}
      {stage.at === 'running' && <MinuteQuestion run={stage.run} isShown={isShown} />}
      {stage.at === 'over' && <MinuteResult result={stage.result} />}
      {problem !== null && stage.at === 'running' && (
        <Notice
          kind='error'
          text={`${problem}答案在手机上，会自动再交。`}
          action={<Button kind='quiet' text='重新交卷' isBusy={isBusy} onPress={() => void finish()} />}
        />
      )}
      {problem !== null && stage.at !== 'running' && <Notice kind='error' text={problem} />}
    </Page>
  );
}

/** Hands in again when the network is back, if that has failed before. */
function handInAgain(): void {
  const { problem, finish } = useMinute.getState();
  if (problem !== null) void finish();
}

function Action({ stage }: { stage: MinuteStage }) {
  const { index, answers, isBusy, begin, next } = useMinute();
  switch (stage.at) {
    case 'intro':
      return <Button text='开始' isBusy={isBusy} onPress={() => void begin()} />;
    case 'running': {
      const question = stage.run.questions[index];
      const answer = question ? answers[question.key] : undefined;
      const hasChosen =
        question !== undefined && answer !== undefined && !viewOf(answer.type).isOneTap && isFinished(answer, question);
      return hasChosen ? (
        <Button text='选好了' isDisabled={isBusy} onPress={next} />
      ) : (
        <Button kind='secondary' text='跳过' isDisabled={isBusy} onPress={next} />
      );
    }
    case 'over':
      return (
        <>
          <Button kind='secondary' text='完成' onPress={back} />
          <Button text='再来一分钟' isBusy={isBusy} onPress={() => void begin()} />
        </>
      );
    default:
      return stage satisfies never;
  }
}
