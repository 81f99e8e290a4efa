import { csvOf } from '../../../src/features/org/csv-of';

describe('a pasted table', () => {
  test('that is CSV already stays as it is, tabs in later lines too', () => {
    expect(csvOf('编号,姓名\nm1,"张\t三"')).toBe('编号,姓名\nm1,"张\t三"');
  });

  test('out of a spreadsheet has commas where it had tabs; empty cells and line ends stay', () => {
    expect(csvOf('编号\t姓名\t角色\r\nm1\t张三\t\r\nm2\t\t支部书记')).toBe(
      '编号,姓名,角色\r\nm1,张三,\r\nm2,,支部书记',
    );
  });

  test('out of a spreadsheet keeps commas and quotes inside a cell', () => {
    expect(csvOf('a\tb\n1,2\tsay "hi"')).toBe('a,b\n"1,2","say ""hi"""');
  });

  test('out of a spreadsheet keeps a cell of two lines, which comes in quotes', () => {
    expect(csvOf('a\tb\n"one\ntwo"\t3')).toBe('a,b\n"one\ntwo",3');
  });
});
