import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { EmptyState } from '@/ui/empty-state';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { unpinned, useFeed } from '../feed-store';
import { useFeedHead } from '../head-store';
import { PostLine } from './post-line';

/** 动态: the posts that reach me, by column, newest first. */
export function PostFeed() {
  const feed = useFeed();
  const { columns, pins, unread } = useFeedHead();
  const options = [
    { value: 'all', label: '全部', count: unread },
    ...columns.map(({ column, title, posts }) => ({ value: column, label: title, count: posts })),
  ];
  const column = feed.query ?? 'all';
  const title = columns.find((one) => one.column === column)?.title;
  return (
    <>
      <Chips label='栏目' options={options} value={column} onChange={(value) => void feed.open(value)} isOneLine />
      {column === 'all' && pins.length > 0 && (
        <Card title='置顶'>
          {pins.map((row) => (
            <PostLine key={row.postId} row={row} hasColumn />
          ))}
        </Card>
      )}
      <Card>
        <PagedView
          of={feed}
          onRetry={() => void feed.open(column)}
          empty={
            <EmptyState
              title={`${title ? `“${title}”` : '支部发布'}的信息会显示在这里。`}
              hint='由支部联络员起草，支部书记发布。'
            />
          }
        >
          {(rows) => (
            <Pieces of={column === 'all' ? unpinned(rows, pins) : rows}>
              {(row) => <PostLine key={row.postId} row={row} hasColumn={column === 'all'} />}
            </Pieces>
          )}
        </PagedView>
      </Card>
    </>
  );
}
