import { useLoad } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { ReportLine, useReports } from '@/features/bank/public';
import { NextTodo } from '@/features/home/public-reading';
import { useCited } from '@/features/library/public-reading';
import { back, go, replaceWith, useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { EmptyState } from '@/ui/empty-state';
import { loading } from '@/ui/loadable';
import { Page } from '@/ui/page';
import { Pieces } from '@/ui/pieces';
import { Skeleton } from '@/ui/skeleton';
import type { AttemptView, ClosedAttemptView, PaperView } from '../../../../../core/quiz/attempts/contract';
import { useResult } from '../../attempts/result-store';
import { AppealCard } from '../../components/appeal-card';
import { MarkedQuestionCard } from '../../components/marked-question-card';
import { ScoreCard } from '../../components/score-card';
import { TriesCard } from '../../components/tries-card';
import { WithheldNotice } from '../../components/withheld-notice';
import { markOf } from '../../mark-of';

/** The result of a try: score, my other tries, then each question with explanation and source. */
export default function ResultPage() {
  const param = useParams('result');
  const store = useResult();
  const attemptId = param('attemptId');
  const result = store.attemptId === attemptId ? store.result : loading;
  const load = () => void store.open(attemptId);
  useLoad(load);

  return (
    <Page title='成绩' action={<Actions />}>
      <AsyncView of={result} onRetry={load} skeleton={<Waiting />}>
        {(value) => (value.state === 'open' ? <StillOpen /> : <Marked result={value} />)}
      </AsyncView>
    </Page>
  );
}

function Actions() {
  const { result, paper } = useResult();
  return (
    <>
      <Button text='完成' kind='secondary' onPress={back} />
      {paper !== null && <Onward paper={paper} hasMistakes={result.state === 'ready' && hasMistakes(result.value)} />}
    </>
  );
}

/** One way on: the certificate, another try, the next to-do, or the book of mistakes. */
function Onward({ paper, hasMistakes }: { paper: PaperView; hasMistakes: boolean }) {
  const { paperId, kind, isPassed, next } = paper;
  if (kind === 'contest' && isPassed) return <Button text='看证书' onPress={() => go('certificate', { paperId })} />;
  if (next !== null) return <Button text='再答一次' onPress={() => replaceWith('attempt', { paperId })} />;
  return (
    <NextTodo after={paperId}>
      {hasMistakes && <Button text='去错题本' onPress={() => replaceWith('mistakeBook')} />}
    </NextTodo>
  );
}

const hasMistakes = (result: AttemptView): boolean =>
  result.state !== 'open' && result.questions.some((question) => !markOf(question).isRight);

const Waiting = () => (
  <Card>
    <Skeleton shape='article' count={4} />
  </Card>
);

const StillOpen = () => (
  <EmptyState
    title='交卷以后，这里会显示得分、解析和依据。'
    hint='这一次还在作答中，可以从首页接着作答。'
    action={<Button kind='quiet' text='回到首页' onPress={() => go('home')} />}
  />
);

/** The number of a question in its attempt, from its key: `q3` is 3. Some before it may be withheld. */
const numberOf = ({ key }: { key: string }): number => Number(key.slice(1));

type Shown = 'all' | 'again';

function Marked({ result }: { result: ClosedAttemptView }) {
  const [shown, setShown] = useState<Shown>('all');
  const paper = useResult((state) => state.paper);
  useEffect(() => void useCited.getState().find(result.questions.map(({ source }) => source)), [result]);
  const { attemptId } = result;
  useEffect(() => void useReports.getState().open(attemptId), [attemptId]);
  const numbered = result.questions.map((question) => ({ question, number: numberOf(question) }));
  const again = numbered.filter(({ question }) => !markOf(question).isRight);
  const hasBoth = again.length > 0 && again.length < numbered.length;
  const options: { value: Shown; label: string }[] = [
    { value: 'all', label: `全部 ${numbered.length} 题` },
    { value: 'again', label: `没答对的 ${again.length} 题` },
  ];
  return (
    <>
      <ScoreCard result={result} />
      <WithheldNotice result={result} paper={paper} />
      {paper?.paperId === result.paperId && <TriesCard paper={paper} shownId={result.attemptId} />}
      {hasBoth && <Chips label='显示哪些题' options={options} value={shown} onChange={setShown} />}
      <Pieces of={shown === 'again' && hasBoth ? again : numbered} nodes={60}>
        {({ question, number }) => (
          <MarkedQuestionCard
            key={question.key}
            question={question}
            number={number}
            footer={<ReportLine asked={{ attemptId, question: question.key }} number={number} />}
          />
        )}
      </Pieces>
      <AppealCard attemptId={result.attemptId} />
    </>
  );
}
