import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where the walks keep what they count (test/e2e/parts/taps.ts). */
export const TAPS = 'test-results/taps.json';

/**
 * What people do most, in words, and the most presses that it should take. A whole test is only reported: how many presses
 * its answers are depends on its questions (docs/adr/074).
 */
const TASKS = {
  confirmReading: ['从首页确认一条必读', 2],
  weeklyTest: ['从首页做完每周自测（10 题，其中多选 2 题）', null],
  weeklyTestBesides: ['其中不是答案的', 4],
  contest: ['从首页做完知识竞赛（5 题，其中多选 1 题）', null],
  contestBesides: ['其中不是答案的', 4],
  answerFeedback: ['从首页答复一条意见', 4],
  signOff: ['从首页审签一篇稿件', 4],
  whoHasNotRead: ['从首页看到一条必读谁没有确认', 2],
  deskStatistics: ['在工作台从题库到统计', 1],
  checkIn: ['打卡', 1],
  goOnLearning: ['从首页接着学上次的课', 1],
  search: ['从首页搜到一条法规', 3],
} as const satisfies Record<string, readonly [string, number | null]>;

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
  target: number | null;
}

/** The counted tasks, in the order of the table. */
export const tapLines = (taps: Partial<TapsOf>): TapLine[] =>
  (Object.keys(TASKS) as (keyof TapsOf)[]).flatMap((name) => {
    const [what, target] = TASKS[name];
    const value = taps[name];
    return value === undefined ? [] : [{ name, what, value, target }];
  });
