import { percentWords } from '@/ui/percent-words';
import type { BranchStanding } from '../../../../core/quiz/contests/contract';
import { FEWEST_SHOWN } from '../../../../core/quiz/rules/contests/branch-standings';

/** A number with at most `most` decimals, without zeros at the end. */
const digits = (value: number, most: number): string => String(Number(value.toFixed(most)));

/** `1 分 5 秒` */
export function secondsWords(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return minutes === 0 ? `${rest} 秒` : `${minutes} 分 ${rest} 秒`;
}

/** The formula with the numbers of a branch, and its mean time. */
export const formulaWords = ({ asked, figures }: BranchStanding): string[] =>
  figures
    ? [
        `平均得分率 ${percentWords(figures.mean / 100)}`,
        `参与率 ${percentWords(figures.participants / asked)}（${figures.participants}/${asked} 人）`,
        `平均用时 ${secondsWords(figures.seconds)}`,
      ]
    : [`参加的不到 ${FEWEST_SHOWN} 人，不单列成绩`];

export const scoreWords = ({ figures }: BranchStanding): string | null => (figures ? digits(figures.score, 2) : null);
