import { figure } from '@/ui/figure';
import { dueTime } from '@/ui/friendly-time';
import { percentWords } from '@/ui/percent-words';
import type { AssignmentKind } from '../../../core/kernel/assignment';
import type { CompletionFigures, PersonState } from '../../../core/statistics/contract';

export const kindWords: Record<AssignmentKind, string> = {
  requiredReading: '必读',
  weeklyTest: '每周自测',
  fixedPaper: '试卷',
  contest: '知识竞赛',
  course: '课程',
};

/** When an assignment is or was due; both arguments in ms since the epoch. */
export const dueWords = (dueAt: number, now: number): string =>
  dueAt < now ? `已于${dueTime(dueAt, now)}` : dueTime(dueAt, now);

export const stateWords: Record<PersonState, string> = {
  finished: '已完成',
  missing: '未完成',
  exempt: '免考核',
};

/** 中国共产党党员教育管理工作条例 第二十三条. */
export const EXEMPTION_SENTENCE =
  '免考核：按照《中国共产党党员教育管理工作条例》第二十三条，年老体弱、行动不便、重病、失能的党员可以学习，不计入应完成人数。';

export const countOf = (state: PersonState, { finished, due, exempt }: CompletionFigures): number => {
  switch (state) {
    case 'finished':
      return finished;
    case 'missing':
      return due - finished;
    case 'exempt':
      return exempt;
    default:
      return state satisfies never;
  }
};

/** Completion, 0–1; null when nobody is due to finish. */
export const rateOf = ({ finished, due }: CompletionFigures): number | null => (due === 0 ? null : finished / due);

/** `64%`; a dash when nobody is due to finish. */
export const rateWords = (figures: CompletionFigures): string => {
  const rate = rateOf(figures);
  return rate === null ? '—' : percentWords(rate);
};

export function figuresSentence(figures: CompletionFigures): string {
  if (figures.due === 0) return '没有应完成的人。';
  const rate = rateWords(figures);
  const gap = rate.startsWith('不足') ? '' : ' ';
  return `应完成 ${figure(figures.due)} 人，已完成 ${figure(figures.finished)} 人，完成率${gap}${rate}。`;
}

/** How much falls due soon; it is counted to a hundred. */
export const soonWords = (count: number): string => (count < 100 ? `${count} 项` : '100 项以上');
