import type { OutlineGroup } from '../../../core/library/rules/outline';
import { partsOf, partWith } from '../../../core/library/rules/parts';

const group = (name: string, from: number, length: number): OutlineGroup => ({
  chapterPath: [name],
  from,
  articles: Array.from({ length }, (_unused, index) => ({ number: `${from + index}`, opening: '' })),
});

test.each<[string, OutlineGroup[], [string, number, number][]]>([
  ['nothing', [], []],
  [
    'short chapters',
    [group('一', 0, 2), group('二', 2, 20)],
    [
      ['一', 0, 1],
      ['二', 2, 21],
    ],
  ],
  [
    'a long chapter',
    [group('一', 3, 45)],
    [
      ['一', 3, 22],
      ['一', 23, 42],
      ['一', 43, 47],
    ],
  ],
])('divides %s', (_name, outline, expected) => {
  expect(partsOf(outline).map(({ chapterPath, from, to }) => [chapterPath[0], from, to])).toEqual(expected);
});

test('finds the part of an article', () => {
  const parts = partsOf([group('一', 0, 21), group('二', 21, 2)]);
  expect(['0', '19', '20', '22', '99'].map((number) => partWith(parts, number))).toEqual([0, 0, 1, 2, -1]);
});
