import Taro, { useDidHide, useDidShow, useLoad, useUnload } from '@tarojs/taro';
import { type ReactNode, useEffect, useState } from 'react';
import { go, replaceWith, useParams } from '@/platform/navigate';
import { onReconnected } from '@/platform/reconnected';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import type { Loadable } from '@/ui/loadable';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { type Stage, useAttempt } from '../../attempts/store';
import { AnswerActions } from '../../components/answer-actions';
import { Answering } from '../../components/answering';
import { IntroCard } from '../../components/intro-card';
import { TriesCard } from '../../components/tries-card';
import { paperKindWords } from '../../papers/taking-words';

/** Takes a paper from the start to handing in; then the result page replaces this one. */
export default function AttemptPage() {
  const param = useParams('attempt');
  const { stage, index, open, resume, rest, close } = useAttempt();
  const [isShown, setShown] = useState(true);
  const load = () => void open(param('paperId'));
  useLoad(load);
  useUnload(close);
  useDidShow(() => {
    setShown(true);
    resume();
  });
  useDidHide(() => {
    setShown(false);
    rest();
  });
  useEffect(() => onReconnected(resume), [resume]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each question is read from its beginning
  useEffect(() => {
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  }, [index]);

  const resultId = stage.state === 'ready' && stage.value.at === 'over' ? stage.value.attemptId : null;
  useEffect(() => {
    if (resultId !== null) replaceWith('result', { attemptId: resultId });
  }, [resultId]);

  return (
    <Page title={titleOf(stage)} action={stage.state === 'ready' && actionOf(stage.value)}>
      <AsyncView of={stage} onRetry={load} skeleton={<Waiting />}>
        {(value) => <StageView stage={value} isShown={isShown} />}
      </AsyncView>
    </Page>
  );
}

const titleOf = (stage: Loadable<Stage>): string =>
  stage.state === 'ready' && stage.value.at === 'intro' ? paperKindWords[stage.value.paper.kind] : '作答';

function actionOf(stage: Stage): ReactNode {
  switch (stage.at) {
    case 'intro':
      return <BeginButton />;
    case 'answering':
      return <AnswerActions questions={stage.attempt.questions} />;
    case 'notOpen':
      return <Button text='回到首页' onPress={() => go('home')} />;
    case 'over':
      return null;
    default:
      return stage satisfies never;
  }
}

function BeginButton() {
  const { isBusy, begin } = useAttempt();
  return <Button text='开始作答' isBusy={isBusy} onPress={() => void begin()} />;
}

const Waiting = () => (
  <Card>
    <Skeleton shape='article' count={4} />
  </Card>
);

function StageView({ stage, isShown }: { stage: Stage; isShown: boolean }) {
  const problem = useAttempt((state) => state.problem);
  switch (stage.at) {
    case 'intro':
      return (
        <>
          <IntroCard paper={stage.paper} number={stage.number} />
          {problem && <Notice kind='error' text={problem} />}
          {stage.paper.tries.length > 0 && <TriesCard paper={stage.paper} />}
        </>
      );
    case 'answering':
      return <Answering attempt={stage.attempt} isShown={isShown} />;
    case 'over':
      return <Waiting />;
    case 'notOpen':
      return <EmptyState title='现在不在作答时间内。' hint='每周一出新题，本周的自测在首页；试卷和竞赛在学习。' />;
    default:
      return stage satisfies never;
  }
}
