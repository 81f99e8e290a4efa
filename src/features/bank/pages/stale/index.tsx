import { useDidShow } from '@tarojs/taro';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { StaleQuestionCard } from '../../stale/components/stale-question-card';
import { useStale } from '../../stale/store';

/** 题库: stale questions, whose cited article was changed or removed. */
export default function StalePage() {
  const list = useStale();
  const load = () => void list.open('all');
  useDidShow(load);

  return (
    <Page title='待复核' wide>
      <Notice text='这些试题引用的条文有了新版本，核对之前不再出进新卷。您自己还会考到的，考完再列在这里。' />
      <PagedView
        of={list}
        onRetry={load}
        empty={<EmptyState title='没有待核对的试题。' hint='法规库导入新版本后，受影响的试题会出现在这里。' />}
      >
        {(rows) => (
          <Pieces of={rows} nodes={50}>
            {(row) => <StaleQuestionCard key={row.id} question={row} />}
          </Pieces>
        )}
      </PagedView>
    </Page>
  );
}
