import { Text } from '@tarojs/components';
import { goToBranch } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import type { PostRow } from '../../../../core/feed/contract';
import styles from './latest-posts.module.scss';
import { PostLine } from './post-line';

interface LatestPostsProps {
  /** The newest that I have not opened. */
  posts: readonly PostRow[];
  /** How many such there are. */
  unread: number;
}

/** 支部动态 on 首页: what I have not read, and the way to everything. */
export function LatestPosts({ posts, unread }: LatestPostsProps) {
  return (
    <Card
      title='支部动态'
      extra={
        <Button
          kind='quiet'
          text={unread > 0 ? `未读 ${unread}` : '全部'}
          label={unread > 0 ? `全部支部动态，未读 ${unread}` : '全部支部动态'}
          onPress={() => goToBranch('news')}
        />
      }
    >
      {posts.length === 0 && <Text className={styles.none}>支部发布的新信息会显示在这里。现在没有未读的。</Text>}
      {posts.map((row) => (
        <PostLine key={row.postId} row={row} hasColumn />
      ))}
    </Card>
  );
}
