import { headingsOf, isTabbed } from '../../../../core/bank/rules/formats/read/headless';

const cellsOf = (...lines: readonly string[]): string[][] => lines.map((line) => line.split('\t'));

test.each<[string, string[], string[] | null]>([
  [
    'type, stem, options, key',
    ['单选题\t门应当（ ）\t关\t开\tA', '多选题\t灯应当（ ）\t关\t擦\tAB'],
    ['题型', '题干', '选项A', '选项B', '答案'],
  ],
  [
    'a number first, an explanation last',
    ['1\t门要关。\t对\t省电', '2\t灯不关。\t错\t'],
    ['序号', '题干', '答案', '解析'],
  ],
  [
    'options that some rows lack',
    ['单选题\t门应当（ ）\t关\t开\tB', '判断题\t门要关。\t\t\t对'],
    ['题型', '题干', '选项A', '选项B', '答案'],
  ],
  ['no column of keys', ['门应当（ ）\t关\t开', '灯应当（ ）\t关\t擦'], null],
  ['a key that is missing', ['门应当（ ）\t关\t开\tA', '灯应当（ ）\t关\t擦\t'], null],
  ['nothing at all', [], null],
])('%s', (_title, lines, headings) => expect(headingsOf(cellsOf(...lines))).toEqual(headings));

test.each<[string, string, boolean]>([
  ['cells in every line', '甲\t乙\t丙\n\n丁\t戊\t己', true],
  ['options with tabs below a stem without', '1. 门应当（ ）\nA. 关\tB. 开\tC. 锁', false],
  ['no words', ' \n', false],
])('%s: tabbed or not', (_title, text, is) => expect(isTabbed(text)).toBe(is));
