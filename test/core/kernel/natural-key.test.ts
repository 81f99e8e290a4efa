import { naturalKey } from '../../../core/kernel/natural-key';

const sorted = (names: readonly string[]) =>
  [...names].sort((left, right) => (naturalKey(left) < naturalKey(right) ? -1 : 1));

test.each([
  [['第2支部', '第10支部', '第101支部']],
  [['第二党支部', '第九党支部', '第十党支部', '第十一党支部', '第二十党支部', '第一百零二党支部']],
  [['机关第2支部', '机关第十支部', '机关第11支部']],
  [['2024级本科生支部', '2025级本科生支部', '10000部']],
  [['三班1组', '三班2组', '三班12组']],
])('people count %j in this order', (names) => {
  expect(sorted([...names].reverse())).toEqual(names);
});

test('一 and 百 inside a name are characters and no numbers', () => {
  expect(naturalKey('统一百货支部')).toBe('统一百货支部');
  expect(naturalKey('第三方服务支部')).toBe(naturalKey('第3方服务支部'));
});
