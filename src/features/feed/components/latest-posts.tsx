import { goToBranch } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import type { PostRow } from '../../../../core/feed/contract';
import { PostLine } from './post-line';

/** Posts that 首页 shows. */
const MOST = 3;

/** 支部动态 on 首页: the newest posts, and the way to all of them. */
export function LatestPosts({ posts }: { posts: readonly PostRow[] }) {
  return (
    <Card
      title='支部动态'
      extra={<Button kind='quiet' text='全部' label='全部支部动态' onPress={() => goToBranch('news')} />}
    >
      {posts.length === 0 && (
        <EmptyState title='支部发布的信息会显示在这里。' hint='由支部联络员起草，支部书记发布。' />
      )}
      {posts.slice(0, MOST).map((row) => (
        <PostLine key={row.postId} row={row} hasColumn />
      ))}
    </Card>
  );
}
