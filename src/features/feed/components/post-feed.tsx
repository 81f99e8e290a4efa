import { View } from '@tarojs/components';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { EmptyState } from '@/ui/empty-state';
import { friendlyTime } from '@/ui/friendly-time';
import { Row } from '@/ui/row';
import { Tag } from '@/ui/tag';
import type { PostRow } from '../../../../core/feed/contract';
import { emptyShelf } from '../feed-shelf';
import { type FeedColumn, useFeed } from '../feed-store';
import { columnOptions, columnTitle } from '../words';
import styles from './post-feed.module.scss';

const options: { value: FeedColumn; label: string }[] = [{ value: 'all', label: '全部' }, ...columnOptions];

/** 支部动态: what reaches me, newest first, by column. */
export function PostFeed() {
  const { column, shelves, choose, more, refresh } = useFeed();
  const shelf = shelves[column] ?? emptyShelf;
  return (
    <Card title='支部动态'>
      <View className={styles.columns}>
        <Chips label='栏目' options={options} value={column} onChange={(value) => void choose(value)} isOneLine />
      </View>
      <AsyncView
        of={shelf.posts}
        onRetry={() => void refresh()}
        isEmpty={(rows) => rows.length === 0}
        empty={<EmptyState title={emptyTitle(column)} hint='由支部联络员起草，支部书记发布。' />}
      >
        {(rows) => (
          <>
            {rows.map((row) => (
              <PostLine key={row.postId} row={row} hasColumn={column === 'all'} />
            ))}
            {shelf.next !== null && (
              <Button
                kind='quiet'
                text={shelf.more === 'failed' ? '没有加载出来，重试' : '更多'}
                isBusy={shelf.more === 'busy'}
                onPress={() => void more()}
              />
            )}
          </>
        )}
      </AsyncView>
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
