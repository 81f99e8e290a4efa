import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { titles } from '@/platform/titles';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { Tabs } from '@/ui/tabs';
import type { QueueStatus } from '../../../../../core/notebook/workbench-contract';
import { ReviewCard } from '../../review/components/review-card';
import { useReview, useReviewQueue } from '../../review/store';

const views: { value: QueueStatus; label: string }[] = [
  { value: 'inReview', label: '待审核' },
  { value: 'shared', label: '已分享' },
];

const empty: Record<QueueStatus, { title: string; hint: string }> = {
  inReview: { title: '没有待审核的笔记。', hint: '党员申请把笔记分享到支部，会出现在这里。' },
  shared: { title: '分享到支部的笔记会显示在这里。', hint: '需要时可以撤下，并说明原因。' },
};

/** 笔记审核: what members want to share with the branch. */
export default function ReviewPage() {
  const [status, setStatus] = useState<QueueStatus>('inReview');
  const queue = useReviewQueue();
  const show = (next: QueueStatus) => {
    setStatus(next);
    useReview.getState().cancel();
    void queue.open(next);
  };
  useDidShow(() => show(status));
  return (
    <Page title={titles.reviewNotes} wide>
      <Tabs options={views} value={status} onChange={show} />
      <PagedView of={queue} onRetry={() => show(status)} empty={<EmptyState {...empty[status]} />}>
        {(rows) => (
          <Pieces of={rows} nodes={30}>
            {(row) => <ReviewCard key={row.noteId} row={row} />}
          </Pieces>
        )}
      </PagedView>
    </Page>
  );
}
