import { useEffect } from 'react';
import { EmptyState } from '@/ui/empty-state';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import type { FeedbackState } from '../../../../../core/disclosure/contract';
import { useQueue } from '../queue-store';
import { AnswerForm } from './answer-form';
import { FeedbackCard } from './feedback-card';

const empty: Record<FeedbackState, { title: string; hint: string }> = {
  waiting: { title: '没有待答复的意见。', hint: '党员对公开事项提了意见，会出现在这里。' },
  answered: { title: '答复过的意见会显示在这里。', hint: '在“待答复”里答复。' },
};

/** Feedback on the items of my units: waiting ones by due date, answered ones with the latest first. */
export function FeedbackQueue({ state }: { state: FeedbackState }) {
  const queue = useQueue();
  const load = () => void queue.open(state);
  useEffect(() => void useQueue.getState().open(state), [state]);
  return (
    <PagedView of={queue} onRetry={load} empty={<EmptyState {...empty[state]} />}>
      {(rows) => (
        <Pieces of={rows} nodes={30}>
          {(row) => (
            <FeedbackCard
              key={row.feedbackId}
              feedback={row}
              byName={row.memberName}
              unitName={row.unitName}
              isOverdue={row.isOverdue}
            >
              {row.state === 'waiting' && <AnswerForm feedback={row} />}
            </FeedbackCard>
          )}
        </Pieces>
      )}
    </PagedView>
  );
}
