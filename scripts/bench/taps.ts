import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where the walks keep what they count (test/e2e/parts/taps.ts). */
export const TAPS = 'test-results/taps.json';

/** What people do most, in words, and the most presses that it should take. null: only reported. */
const TASKS = {
  confirmReading: ['从首页确认一条必读', 2],
  weeklyTest: ['从首页做完每周自测（10 题）', 14],
  contest: ['从首页做完知识竞赛（5 题）', 9],
  answerFeedback: ['从首页答复一条意见', 4],
  signOff: ['从首页审签一篇稿件', 4],
  whoHasNotRead: ['从首页看到一条必读谁没有确认', 2],
  deskStatistics: ['在工作台从题库到统计', 1],
  checkIn: ['打卡', 1],
  goOnLearning: ['从首页接着学上次的课', 1],
  search: ['从首页搜到一条法规', 3],
} as const;

export type TapsOf = Record<keyof typeof TASKS, number>;

/** Taps of each task, as the last walk counted them; empty if none did. */
export function readTaps(root: string): Partial<TapsOf> {
  const file = path.join(root, TAPS);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

export interface TapLine {
  name: string;
  what: string;
  value: number;
  target: number;
}

/** The counted tasks, in the order of the table. */
export const tapLines = (taps: Partial<TapsOf>): TapLine[] =>
  (Object.keys(TASKS) as (keyof TapsOf)[]).flatMap((name) => {
    const [what, target] = TASKS[name];
    const value = taps[name];
    return value === undefined ? [] : [{ name, what, value, target }];
  });
