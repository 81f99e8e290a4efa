import { chartOption, chartWords, unitsToDraw } from '../../../src/features/statistics/chart/chart-option';
import { lookOf } from '../../../src/features/statistics/chart/look';
import { countOf, figuresSentence, rateWords } from '../../../src/features/statistics/words';

const unit = (unitName: string, finished: number, due: number, exempt = 0) => ({
  unitId: unitName,
  unitName,
  initials: '',
  parentId: null,
  finished,
  due,
  exempt,
});

test('the counts of people add up to those who are asked, the exempt aside', () => {
  const figures = { finished: 9, due: 14, exempt: 2 };
  expect([countOf('finished', figures), countOf('missing', figures), countOf('exempt', figures)]).toEqual([9, 5, 2]);
});

test.each([
  [9, 14, '应完成 14 人，已完成 9 人，完成率 64%。'],
  [199, 200, '应完成 200 人，已完成 199 人，完成率 99%。'],
  [200, 200, '应完成 200 人，已完成 200 人，完成率 100%。'],
  [29, 100, '应完成 100 人，已完成 29 人，完成率 29%。'],
  [34, 20_078, '应完成 20,078 人，已完成 34 人，完成率不足 1%。'],
  [0, 20_078, '应完成 20,078 人，已完成 0 人，完成率 0%。'],
  [20_077, 20_078, '应完成 20,078 人，已完成 20,077 人，完成率 99%。'],
  [0, 0, '没有应完成的人。'],
])('%d of %d reads “%s”', (finished, due, sentence) => {
  expect(figuresSentence({ finished, due, exempt: 0 })).toBe(sentence);
});

test('a unit of exempt members only has no percentage and no bar', () => {
  const units = [unit('离退休', 0, 0, 4), unit('机关', 1, 2)];
  expect(rateWords(units[0] ?? unit('', 1, 1))).toBe('—');
  expect(unitsToDraw(units).map(({ unitName }) => unitName)).toEqual(['机关']);
});

test('of many units, the chart shows the twenty with the lowest rates', () => {
  const units = Array.from({ length: 30 }, (_, index) => unit(`第${index}`, 30 - index, 30));
  const drawn = unitsToDraw(units);
  expect(drawn).toHaveLength(20);
  expect(drawn[0]?.unitName).toBe('第29');
  expect(drawn.some(({ unitName }) => unitName === '第0')).toBe(false);
});

test('the chart says in words what its bars show', () => {
  expect(chartWords([unit('机关', 1, 2), unit('调度', 3, 3)])).toBe('各单元完成率：机关 50%，调度 100%');
});

test('names take at most two fifths of a narrow screen', () => {
  const { yAxis } = chartOption([unit('机关', 1, 2)], 200, lookOf({ fontSize: '18px' }));
  expect(yAxis.axisLabel.width).toBe(80);
});

test('a long name is cut in the middle to fit into two lines', () => {
  const { yAxis } = chartOption(
    [unit('滨江公交第二运营公司城东场站联合党支部', 1, 2), unit('机关', 1, 2)],
    400,
    lookOf({ fontSize: '14px' }),
  );
  expect(yAxis.data).toEqual(['滨江公交第二运营…场站联合党支部', '机关']);
});
