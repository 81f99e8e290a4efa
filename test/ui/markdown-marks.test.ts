import { applyMark } from '../../src/ui/markdown-marks';

const at = (start: number, end = start) => ({ start, end });

describe('a mark in the body', () => {
  test.each([
    ['makes the line under the cursor a heading', '第一行\n第二行', at(5), 'heading', '第一行\n## 第二行'],
    ['takes a heading back', '第一行\n## 第二行', at(6), 'heading', '第一行\n第二行'],
    ['makes every selected line an entry', '甲\n乙\n丙', at(0, 3), 'list', '- 甲\n- 乙\n丙'],
    ['quotes the last line', '甲\n乙', at(3), 'quote', '甲\n> 乙'],
    ['makes the selection bold', '请务必确认', at(1, 3), 'bold', '请**务必**确认'],
    ['puts words to replace where nothing is selected', '请', at(1), 'bold', '请**文字**'],
    ['begins an empty body', '', at(0), 'list', '- '],
  ] as const)('%s', (_title, text, selection, mark, expected) => {
    expect(applyMark(text, selection, mark)).toBe(expected);
  });
});
