import { useEffect, useMemo } from 'react';
import { now } from '@/platform/clock';
import { ErrorState } from '@/ui/error-state';
import { Skeleton } from '@/ui/skeleton';
import type { WorkView } from '../../../../../core/feed/workbench-contract';
import type { RichText } from '../../../../../core/kernel/rich-text';
import { withAnswer } from '../../answer-blocks';
import { Article } from '../../components/article';
import { usePreview } from '../preview-store';

/** A post for people who decide on it: as readers will see it. */
export function WorkArticle({ work }: { work: WorkView }) {
  const { body, addresses, show } = usePreview();
  useEffect(() => void show(work.markdown), [work.markdown, show]);
  const asked = useMemo(
    () => (body.state === 'ready' ? withAnswer(askingOf(work, body.value), now()) : null),
    [work, body],
  );
  return (
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
  );
}

/** With the answer as it will be read, also before its time. */
const askingOf = ({ column, officialAnswer, answerBody }: WorkView, body: RichText) => ({
  column,
  body,
  officialAnswer: officialAnswer ? { at: officialAnswer.at, body: answerBody } : null,
});
