import { View } from '@tarojs/components';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { EmptyState } from '@/ui/empty-state';
import { friendlyTime } from '@/ui/friendly-time';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { Tag } from '@/ui/tag';
import type { PostRow } from '../../../../core/feed/contract';
import { type FeedColumn, useFeed } from '../feed-store';
import { columnOptions, columnTitle } from '../words';
import styles from './post-feed.module.scss';

const options: { value: FeedColumn; label: string }[] = [{ value: 'all', label: '全部' }, ...columnOptions];

/** 支部动态: the posts that reach me, by column, newest first. */
export function PostFeed() {
  const feed = useFeed();
  const column = feed.query ?? 'all';
  return (
    <Card title='支部动态'>
      <View className={styles.columns}>
        <Chips label='栏目' options={options} value={column} onChange={(value) => void feed.open(value)} isOneLine />
      </View>
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
  );
}

const emptyTitle = (column: FeedColumn): string =>
  column === 'all' ? '支部发布的信息会显示在这里。' : `“${columnTitle(column)}”的信息会显示在这里。`;

function PostLine({ row, hasColumn }: { row: PostRow; hasColumn: boolean }) {
  return (
    <Row
      title={row.title}
      facts={[hasColumn ? columnTitle(row.column) : undefined, row.unitName, friendlyTime(row.publishedAt, now())]}
      mark={row.isRequired ? <Tag text='必读' tone='red' /> : undefined}
      onPress={() => go('post', { postId: row.postId })}
    />
  );
}
