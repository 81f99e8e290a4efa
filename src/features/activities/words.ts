import { dayOfWeek } from '@/ui/friendly-time';
import type { ActivityChange, ActivityRow, Occasion } from '../../../core/activities/contract';
import { clockOf, dayKey } from '../../../core/kernel/calendar';

/** `11月20日 周五 14:00–16:00`, with the second day where there is one. */
export const heldWords = ({ startsAt, endsAt }: Pick<Occasion, 'startsAt' | 'endsAt'>): string =>
  `${momentWords(startsAt)}–${dayKey(startsAt) === dayKey(endsAt) ? clockOf(endsAt) : momentWords(endsAt)}`;

/** `11月20日 周五 14:00` */
export const momentWords = (at: number): string => `${dayOfWeek(at)} ${clockOf(at)}`;

/** `原定11月27日 周五 14:00–16:00，公交博物馆` */
export const originalWords = ({ before }: ActivityChange): string => `原定${heldWords(before)}，${before.venue}`;

/** When it was changed, and why. */
export const changeFacts = ({ at, reason }: ActivityChange): string[] => [`${momentWords(at)}变更`, reason];

const goneWords = {
  left: '您已退出',
  removed: '您被移出了名册，不能再报名',
  moved: '您的单元变了，不再参加',
  lapsed: '保留的名额过时了',
};

/** Of somebody who has a seat. */
const seatedWords = {
  open: '您已报名',
  closed: '您已报名',
  running: '正在进行，您已报名',
  over: '已结束，您报过名',
};

/** Where I stand, or how many seats are left. */
export function standingWords({ mine, stage, seats, taken, waiting }: ActivityRow): string {
  if (stage === 'cancelled') return '已取消';
  if (mine.state === 'seated') return seatedWords[stage];
  if (mine.state === 'offered') return `名额为您保留到${momentWords(mine.until)}`;
  if (mine.state === 'waiting')
    return stage === 'open' ? `您在候补第 ${mine.position} 位` : `${stageWords[stage]}，您没有候补上`;
  if (mine.was === 'removed') return goneWords.removed;
  if (stage !== 'open') return mine.was === null ? stageWords[stage] : goneWords[mine.was];
  if (seats === null) return '名额不限';
  const left = Math.max(0, seats - taken);
  return left > 0 ? `还有 ${left} 个名额` : `名额已满，${waiting} 人候补`;
}

export const stageWords = { closed: '报名已截止', running: '正在进行', over: '已结束' };
