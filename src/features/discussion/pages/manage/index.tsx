import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { useParams } from '@/platform/navigate';
import { titles } from '@/platform/titles';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { Tabs } from '@/ui/tabs';
import type { CommentList } from '../../../../../core/discussion/workbench-contract';
import { LookCard } from '../../work/look-card';
import { useMuted } from '../../work/mute-store';
import { MutedCard } from '../../work/muted-card';
import { useCommentQueue, useLook } from '../../work/store';

type View = CommentList | 'muted';

const lists: { value: View; label: string }[] = [
  { value: 'waiting', label: '待审看' },
  { value: 'shown', label: '已显示' },
  { value: 'muted', label: '禁言' },
];

const empty: Record<CommentList, { title: string; hint: string }> = {
  waiting: {
    title: '没有待审看的评论。',
    hint: '本支部党员写的评论、改过的话和被举报的，会出现在这里；自己写的由别人看。',
  },
  shown: { title: '已经显示的评论会在这里。', hint: '需要时可以隐藏，并说明理由。' },
};

/** 评论审看: what members of my branches write below posts. */
export default function CommentsPage() {
  const asked = useParams('manageComments')('list');
  const [list, setList] = useState<View>(lists.find(({ value }) => value === asked)?.value ?? 'waiting');
  const queue = useCommentQueue();
  const muted = useMuted();
  const show = (next: View) => {
    setList(next);
    useLook.getState().cancel();
    void (next === 'muted' ? muted.open('') : queue.open(next));
  };
  useDidShow(() => show(list));
  return (
    <Page title={titles.manageComments} wide>
      <Tabs options={lists} value={list} onChange={show} />
      {list === 'muted' ? (
        <PagedView
          of={muted}
          onRetry={() => show(list)}
          empty={<EmptyState title='没有正在禁言的人。' hint='从一条评论可以让写的人几天不能评论，到期自己结束。' />}
        >
          {(rows) => (
            <Pieces of={rows} nodes={30}>
              {(row) => <MutedCard key={row.memberId} row={row} />}
            </Pieces>
          )}
        </PagedView>
      ) : (
        <PagedView of={queue} onRetry={() => show(list)} empty={<EmptyState {...empty[list]} />}>
          {(rows) => (
            <Pieces of={rows} nodes={36}>
              {(row) => <LookCard key={row.commentId} row={row} />}
            </Pieces>
          )}
        </PagedView>
      )}
    </Page>
  );
}
