import { MS_PER_DAY } from '../../kernel/calendar';
import { COLUMN_KEYS, type ColumnKey } from '../columns';

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

/** How many posts of each column there are; columns without any are left out. */
export const countByColumn = (posts: readonly { column: ColumnKey }[]): { column: ColumnKey; posts: number }[] =>
  COLUMN_KEYS.map((column) => ({ column, posts: posts.filter((post) => post.column === column).length })).filter(
    (counted) => counted.posts > 0,
  );
