import { MS_PER_DAY } from '../../core/kernel/calendar';

const MS_PER_HOUR = 3_600_000;
const MS_PER_MINUTE = 60_000;

/** How long something has waited: 4 天, 3 小时, 40 分钟, 刚刚. Both arguments in ms since the epoch. */
export function waitedWords(since: number, now: number): string {
  const waited = Math.max(0, now - since);
  if (waited >= MS_PER_DAY) return `${Math.floor(waited / MS_PER_DAY)} 天`;
  if (waited >= MS_PER_HOUR) return `${Math.floor(waited / MS_PER_HOUR)} 小时`;
  return waited >= MS_PER_MINUTE ? `${Math.floor(waited / MS_PER_MINUTE)} 分钟` : '刚刚';
}
