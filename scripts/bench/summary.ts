import type { Figures } from './figures';
import { isTooLow, type ScoreLine, scoreLines } from './lighthouse/scores';
import { isMissed, type Line, linesOf } from './targets';

const row = (line: Line): string => {
  const target = line.target === null ? '' : `（不超过 ${line.target.toLocaleString('en')}）`;
  return `  ${isMissed(line) ? '✗' : '✓'} ${line.what}：${line.value.toLocaleString('en')}${target}`;
};

const scoreRow = (line: ScoreLine): string =>
  `  ${line.value === null || isTooLow(line) ? '✗' : '✓'} ${line.what}：${line.value ?? '没有量'}（不低于 ${line.least}）`;

/** The figures as text for the terminal. */
export function summary(figures: Figures): string {
  const { sizes, taps, coldStart, dbCalls, scanned, p95Ratio, imports, rush, signUpRush, ballots, crowd, searches } =
    linesOf(figures);
  return [
    '大小',
    ...sizes.map(row),
    'Lighthouse',
    ...scoreLines(figures.lighthouse).map(scoreRow),
    '点几下',
    ...taps.map(row),
    '云函数冷启动',
    ...coldStart.map(row),
    '一次动作的数据库请求',
    ...dbCalls.map(row),
    '读到的文档 ÷ 返回的文档',
    ...scanned.map(row),
    'p95：20,000 人 ÷ 116 人',
    ...p95Ratio.map(row),
    '导入',
    ...imports.map(row),
    '2,000 人同时自测',
    ...rush.map(row),
    '500 人同时报名',
    ...signUpRush.map(row),
    '2,000 人同时投票',
    ...ballots.map(row),
    '同一刻',
    ...crowd.map(row),
    '搜索',
    ...searches.map(row),
  ].join('\n');
}
