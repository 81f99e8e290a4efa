import { expiresTooEarly } from './workflow';

interface Due {
  /** Its unit, and every unit that it reaches, is still there. */
  isPlaced: boolean;
  /** It says what it said when it was passed. */
  isAsPassed: boolean;
  /** When readers were to see it, and when it leaves the feed, in ms; null: as soon as it is passed, never. */
  publishAt: number | null;
  expiresAt: number | null;
}

/** Why a post whose time has come goes back to its writer instead, in Chinese; null: it is published. */
export function whyNotReleased({ isPlaced, isAsPassed, publishAt, expiresAt }: Due, now: number): string | null {
  if (!isPlaced) return '它的单元，或者能看到它的单元，已经不在了。';
  if (!isAsPassed) return '内容和审核通过时的不一样。';
  return expiresTooEarly({ publishAt, expiresAt, dueAt: null, now }) ? '已经过了下线时间。' : null;
}
