import { readCsv } from '../../../cloudfunctions/_kit/tables/read-csv';
import { isHeader } from '../../../core/bank/rules/formats/columns';

const cellsOf = (text: string) => {
  const cells = readCsv(text, isHeader);
  return cells.ok ? cells.value : cells.code;
};

test.each<[string, string, string[][]]>([
  [
    'commas',
    '题干,答案\n"水,会结冰",对',
    [
      ['题干', '答案'],
      ['水,会结冰', '对'],
    ],
  ],
  [
    'semicolons below a title',
    '二季度试题\n题干;答案\n水会结冰，对吗;对',
    [['二季度试题'], ['题干', '答案'], ['水会结冰，对吗', '对']],
  ],
  [
    'full-width commas',
    '题干，答案\n水会结冰，对',
    [
      ['题干', '答案'],
      ['水会结冰', '对'],
    ],
  ],
  [
    'tabs, with marks that belong to the words',
    '题干\t答案\n"四早"是指什么\t"早"',
    [
      ['题干', '答案'],
      ['"四早"是指什么', '"早"'],
    ],
  ],
  [
    'tabs, with a cell of two lines',
    '题干\t答案\n"水\n会""结冰"""\t对',
    [
      ['题干', '答案'],
      ['水\n会"结冰"', '对'],
    ],
  ],
  [
    'tabs, with a mark that is never closed',
    '题干\t答案\n"水会结冰\t对\n火\t错',
    [
      ['题干', '答案'],
      ['"水会结冰', '对'],
      ['火', '错'],
    ],
  ],
  [
    'commas, with marks that belong to the words',
    '题干,答案\n"四早"是指,对',
    [
      ['题干', '答案'],
      ['"四早"是指', '对'],
    ],
  ],
])('a table with %s is read', (_title, text, cells) => expect(cellsOf(text)).toEqual(cells));

test('a quoted cell that never ends is refused', () => expect(cellsOf('题干,答案\n"水,对')).toBe('BAD_CSV'));
