import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formulaWords } from '../../src/features/quiz/contests/words';
import { percentWords } from '../../src/ui/percent-words';

const SRC = path.resolve(__dirname, '../../src');
/** What is made by hand: `${…}%`, except for the width of a bar and a line that somebody has set. */
const BY_HAND = /\}%/;
const MAY = /width: `|[pP]assPercent\}?%/;

const byHand = (name: string): string[] =>
  readFileSync(path.join(SRC, name), 'utf8')
    .split('\n')
    .filter((line) => BY_HAND.test(line) && !MAY.test(line) && name !== 'ui/percent-words.ts')
    .map((line) => `${name}: ${line.trim()}`);

test('a share is said in one way only, see ui/percent-words', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => /\.tsx?$/.test(name));
  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap(byHand)).toEqual([]);
});

test.each([
  [0, '0%'],
  [1 / 20_000, '不足 1%'],
  [0.29, '29%'],
  [4 / 14, '28%'],
  [19_999 / 20_000, '99%'],
  [1, '100%'],
])('%d is %s', (share, words) => {
  expect(percentWords(share)).toBe(words);
});

test('支部成绩 says of the same people the same as 完成情况', () => {
  const figures = { participants: 4, mean: 66.67, participation: 0.2857, score: 19.05, seconds: 65 };
  expect(formulaWords({ unitId: 'b1', name: '第一党支部', asked: 14, figures })).toEqual([
    '平均得分率 66%',
    '参与率 28%（4/14 人）',
    '平均用时 1 分 5 秒',
  ]);
});
