import { goToBranch } from '@/platform/navigate';
import { Section } from '@/ui/section';
import type { PostRow } from '../../../../core/feed/contract';
import { PostLine } from './post-line';

interface LatestPostsProps {
  /** The newest that I have not opened. */
  posts: readonly PostRow[];
  /** How many such there are. */
  unread: number;
}

/** 支部动态 on 首页: what I have not read, and the way to everything. */
export const LatestPosts = ({ posts, unread }: LatestPostsProps) => (
  <Section
    title='支部动态'
    note={unread > 0 ? `${unread} 条未读` : '没有未读的'}
    more={{ text: '全部', label: '全部支部动态', open: () => goToBranch('news') }}
  >
    {posts.map((row) => (
      <PostLine key={row.postId} row={row} hasColumn />
    ))}
  </Section>
);
