import { MS_PER_DAY } from '../../kernel/calendar';
import type { ColumnKey, FeedColumn } from '../columns';

/** A post that nobody opened in this many days is not news any more. */
const NEWS_DAYS = 30;

/** The newest posts among which unread ones are counted. */
export const MOST_COUNTED = 100;

/** Posts that are remembered as opened: more than are counted, so that a busy month does not bring any back. */
export const MOST_REMEMBERED = 400;

/** Since when a post is news, in ms. */
export const newsSince = (now: number): number => now - NEWS_DAYS * MS_PER_DAY;

interface Seen {
  publishedAt: number;
  /** Whether the member has opened it. */
  isOpened: boolean;
  /** When the member confirmed it, in ms; null if they have not. */
  confirmedAt: number | null;
}

/** Whoever confirmed a post has read it, even if they did so before openings were remembered. */
export const isUnread = ({ publishedAt, isOpened, confirmedAt }: Seen, now: number): boolean =>
  publishedAt >= newsSince(now) && !isOpened && confirmedAt === null;

/** The columns that readers choose from, with the number of posts in each. A hidden one is among them while it has any. */
export const countByColumn = (
  columns: readonly Pick<FeedColumn, 'key' | 'title' | 'isHidden'>[],
  posts: readonly { column: ColumnKey }[],
): { column: ColumnKey; title: string; posts: number }[] =>
  columns.flatMap(({ key, title, isHidden }) => {
    const counted = posts.filter(({ column }) => column === key).length;
    return isHidden && counted === 0 ? [] : { column: key, title, posts: counted };
  });
