import { clockOf, dayKey } from '../../kernel/calendar';
import type { Occasion } from '../contract';
import type { RollChange } from './seats';

/** `11月20日 14:00` */
export function momentWords(at: number): string {
  const [, month, day] = dayKey(at).split('-').map(Number);
  return `${month}月${day}日 ${clockOf(at)}`;
}

export const offerWords = (title: string, until: number): string =>
  `活动《${title}》空出一个名额，为您保留到${momentWords(until)}。打开活动接受；到时没有接受，名额给下一位。`;

export const lapsedWords = (title: string): string =>
  `活动《${title}》为您保留的名额到时没有接受，已经给了下一位。报名截止以前可以再报，排到候补的最后。`;

/** `11月20日 14:00–16:00`, with the second day where there is one. */
const spanWords = ({ startsAt, endsAt }: Pick<Occasion, 'startsAt' | 'endsAt'>): string =>
  `${momentWords(startsAt)}–${dayKey(startsAt) === dayKey(endsAt) ? clockOf(endsAt) : momentWords(endsAt)}`;

/** What is different now, with what was before. */
export function changedWords(
  title: string,
  { before, reason, ...now }: Occasion & Pick<RollChange, 'before' | 'reason'>,
) {
  const parts = [
    ...(spanWords(before) === spanWords(now) ? [] : [`时间改为${spanWords(now)}（原定${spanWords(before)}）`]),
    ...(before.venue === now.venue ? [] : [`地点改为${now.venue}（原定${before.venue}）`]),
  ];
  return `活动《${title}》${parts.join('，')}。理由：${reason}。不能来的，可以在活动页退出。`;
}

export const cancelledWords = (title: string, reason: string): string => `活动《${title}》取消了：${reason}`;

export const removedWords = (title: string, reason: string): string =>
  `您被移出了活动《${title}》的名册，不能再报名。理由：${reason}`;

export const movedWords = (title: string): string => `您转到了别的单元，活动《${title}》的名额已经空出。`;
