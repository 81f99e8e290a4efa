import { useDidShow } from '@tarojs/taro';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { MyRow } from '../../components/my-row';
import { useMyComments } from '../../mine-store';

/** 我的评论: all that I wrote below posts and lessons. */
export default function MyCommentsPage() {
  const list = useMyComments();
  const load = () => void list.open('');
  useDidShow(load);
  return (
    <Page title='我的评论'>
      <Notice text='这张单子只有您自己看得到。' />
      <Card>
        <PagedView
          of={list}
          onRetry={load}
          empty={
            <EmptyState title='您写的评论会显示在这里。' hint='信息、课时下面有“讨论”的，可以评论；支部看过才显示。' />
          }
        >
          {(rows) => (
            <Pieces of={rows} nodes={20}>
              {(row) => <MyRow key={row.commentId} row={row} />}
            </Pieces>
          )}
        </PagedView>
      </Card>
    </Page>
  );
}
