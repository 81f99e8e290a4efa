import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { EmptyState } from '@/ui/empty-state';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { type FeedColumn, useFeed } from '../feed-store';
import { useUnread } from '../unread-store';
import { columnOptions, columnTitle } from '../words';
import { PostLine } from './post-line';

const columns: { value: FeedColumn; label: string }[] = [{ value: 'all', label: '全部' }, ...columnOptions];

/** 动态: the posts that reach me, by column, newest first. */
export function PostFeed() {
  const feed = useFeed();
  const { counts } = useUnread();
  const options = columns.map((option) => ({ ...option, count: counts[option.value] ?? 0 }));
  const column = feed.query ?? 'all';
  return (
    <>
      <Chips label='栏目' options={options} value={column} onChange={(value) => void feed.open(value)} isOneLine />
      <Card>
        <PagedView
          of={feed}
          onRetry={() => void feed.open(column)}
          empty={<EmptyState title={emptyTitle(column)} hint='由支部联络员起草，支部书记发布。' />}
        >
          {(rows) => (
            <Pieces of={rows}>{(row) => <PostLine key={row.postId} row={row} hasColumn={column === 'all'} />}</Pieces>
          )}
        </PagedView>
      </Card>
    </>
  );
}

const emptyTitle = (column: FeedColumn): string =>
  column === 'all' ? '支部发布的信息会显示在这里。' : `“${columnTitle(column)}”的信息会显示在这里。`;
