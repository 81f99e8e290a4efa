import { bolded } from '../../../../src/desk/blocks/bold';
import { nameAt } from '../../../../src/desk/blocks/kind-words';

test.each([
  [1, '正文'],
  [3, '段落标题'],
  [4, '正文 2'],
  [5, '正文 2'],
  [9, '列表'],
  [99, '正文'],
])('line %i stands in a block that is called %s', (line, name) => {
  expect(nameAt('一\n\n## 题\n二\n三\n\n\n\n- 甲', line, '正文')).toBe(name);
});

test.each([
  ['makes the selection bold', '请务必确认', 1, 3, '请**务必**确认'],
  ['puts words to replace where nothing is selected', '请', 1, 1, '请**文字**'],
])('%s', (_title, text, start, end, expected) => {
  expect(bolded(text, { start, end })).toBe(expected);
});
