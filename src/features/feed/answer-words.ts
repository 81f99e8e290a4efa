import { friendlyTime } from '@/ui/friendly-time';

/** What the answer is called: to a question of 你问我答, or to a case. */
export const answerTitle = (column: string): string => (column === 'caseTalk' ? '官方点评' : '官方答复');

/** In a line of facts: whether it is there, or when it will be. Both in ms. */
export const answerFact = (column: string, at: number, now: number): string =>
  at <= now ? `已有${answerTitle(column)}` : `${friendlyTime(at, now)} 公开${answerTitle(column).slice(2)}`;
