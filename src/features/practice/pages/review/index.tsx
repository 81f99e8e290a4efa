import { useLoad } from '@tarojs/taro';
import { back } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { isFinished } from '../../../../../core/quiz/rules/attempts/answer-fit';
import { CardReview } from '../../book/components/card-review';
import { RoundOver } from '../../book/components/round-over';
import { type Round, useReview } from '../../book/review-store';

/** 今日复习: the cards that are due, one after another. */
export default function ReviewPage() {
  const { round, index, open, problem } = useReview();
  const load = () => void open();
  useLoad(load);

  return (
    <Page title='今日复习' action={round.state === 'ready' && <Action round={round.value} />} note={problem}>
      <AsyncView
        of={round}
        onRetry={load}
        skeleton={
          <Card>
            <Skeleton shape='article' count={4} />
          </Card>
        }
        isEmpty={({ cards }) => cards.length === 0}
        empty={<Nothing />}
      >
        {({ cards, more }) => {
          const card = cards[index];
          return card ? <CardReview card={card} number={index + 1} total={cards.length} /> : <RoundOver more={more} />;
        }}
      </AsyncView>
    </Page>
  );
}

/** No card to review: none is due, or a paper can still ask those that are. */
function Nothing() {
  const inTest = useReview(({ round }) => (round.state === 'ready' ? round.value.inTest : 0));
  return inTest > 0 ? (
    <EmptyState title='今天到期的错题正在考，或就要考了，考完再练。' hint='考完以后，它们会回到今日复习里。' />
  ) : (
    <EmptyState title='今天没有到期的错题。' hint='答错的题会按记忆规律在以后的日子里出现。' />
  );
}

function Action({ round: { cards, more } }: { round: Round }) {
  const { index, answer, marked, isBusy, problem, submit, unsure, next, open } = useReview();
  const card = cards[index];
  if (!card) {
    return (
      <>
        <Button kind={more > 0 ? 'secondary' : 'primary'} text='完成' onPress={back} />
        {more > 0 && <Button text='接着复习' onPress={() => void open()} />}
      </>
    );
  }
  if (marked === null) {
    const hasAnswer = answer !== undefined && isFinished(answer, card.question);
    return (
      <>
        {problem !== null && <Button kind='secondary' text='先看下一题' isDisabled={isBusy} onPress={next} />}
        <Button text='提交' isBusy={isBusy} isDisabled={!hasAnswer} onPress={() => void submit()} />
      </>
    );
  }
  return (
    <>
      {marked.isRight && <Button kind='secondary' text='还不熟' isDisabled={isBusy} onPress={() => void unsure()} />}
      <Button text={marked.isRight ? '记住了' : '下一题'} isDisabled={isBusy} onPress={next} />
    </>
  );
}
