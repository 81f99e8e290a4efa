import { useEffect } from 'react';
import { EmptyState } from '@/ui/empty-state';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { useMyFeedback } from '../mine-store';
import { FeedbackCard } from './feedback-card';

/** My feedback on disclosed items with its answers, newest first. */
export function MyFeedbackList() {
  const list = useMyFeedback();
  const load = () => void list.open('all');
  useEffect(() => void useMyFeedback.getState().open('all'), []);
  return (
    <PagedView
      of={list}
      onRetry={load}
      empty={<EmptyState title='您提过的意见和答复会显示在这里。' hint='打开一个公开事项，就可以提意见。' />}
    >
      {(rows) => (
        <Pieces of={rows} nodes={20}>
          {(row) => <FeedbackCard key={row.feedbackId} feedback={row} />}
        </Pieces>
      )}
    </PagedView>
  );
}
