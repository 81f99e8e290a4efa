import { useEffect, useMemo } from 'react';
import { holdsAny, useMe } from '@/features/org/public';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { dueTime, exactTime } from '@/ui/friendly-time';
import { reachWords } from '@/ui/reach-words';
import { Row } from '@/ui/row';
import { Skeleton } from '@/ui/skeleton';
import type { WorkView } from '../../../../../core/feed/workbench-contract';
import type { RichText } from '../../../../../core/kernel/rich-text';
import { withAnswer } from '../../answer-blocks';
import { Article } from '../../components/article';
import { usePreview } from '../preview-store';

/** A post for people who decide on it: as readers will see it, with the number of people it reaches. */
export function WorkArticle({ work }: { work: WorkView }) {
  const me = useMe();
  const { body, addresses, show } = usePreview();
  useEffect(() => void show(work.markdown), [work.markdown, show]);
  const asked = useMemo(
    () => (body.state === 'ready' ? withAnswer(askingOf(work, body.value), now()) : null),
    [work, body],
  );
  const { requiredReading, reach, status, receiptsOf, signed } = work;
  const isOut = status === 'published';
  const receipts = holdsAny(me, 'secretary', 'admin') ? receiptsOf : null;
  return (
    <>
      <Article
        title={work.title}
        facts={[work.columnTitle, work.unitName, work.authorName]}
        at={null}
        body={asked}
        addresses={addresses}
        instead={
          body.state === 'failed' ? (
            <ErrorState message={body.message} onRetry={body.canRetry ? () => void show(work.markdown) : undefined} />
          ) : (
            <Skeleton shape='article' />
          )
        }
      />
      <Card>
        <Row title={isOut ? '能看到的人' : '将会看到的人'} facts={[reachWords(reach)]} />
        {signed && (
          <Row title={`保密审查：${signed.checked.join('；')}`} isWhole facts={[signed.byName, exactTime(signed.at)]} />
        )}
        {requiredReading ? (
          <Row
            title={receipts === null ? '必读' : '必读：谁确认了，谁还没有'}
            facts={[dueTime(requiredReading.dueAt, now())]}
            {...(receipts === null ? {} : { onPress: () => go('receipts', { assignmentId: receipts }) })}
          />
        ) : (
          <Row title='不是必读' facts={['看的人不用确认']} />
        )}
      </Card>
    </>
  );
}

/** With the answer as it will be read, also before its time. */
const askingOf = ({ column, officialAnswer, answerBody }: WorkView, body: RichText) => ({
  column,
  body,
  officialAnswer: officialAnswer ? { at: officialAnswer.at, body: answerBody } : null,
});
