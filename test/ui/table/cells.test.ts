/** @jest-environment node */
import { openZip } from '../../../cloudfunctions/_kit/office/zip';
import { readWorkbook } from '../../../cloudfunctions/_kit/tables/workbook';
import { type TextTable, tabSeparated } from '../../../src/ui/table/cells';
import { workbookOf } from '../../../src/ui/table/workbook';

const table: TextTable = {
  title: '未完成名单：第48周',
  header: ['姓名', '备注'],
  rows: [
    ['王宁', '=HYPERLINK("http://a")'],
    ['a\tb\nc', '<张> & "李" _x0041_'],
  ],
};

describe('a table taken along', () => {
  it('goes to the clipboard in cells between tabs, and none begins a formula', () => {
    expect(tabSeparated(table).split('\n')).toEqual([
      '姓名\t备注',
      `王宁\t'=HYPERLINK("http://a")`,
      'a b c\t<张> & "李" _x0041_',
    ]);
  });

  it.each(['=1', '+1', '-1', '@a', '＝1', '＋1', '－1', '＠a'])('never starts a cell with %s', (cell) => {
    expect(tabSeparated({ title: '', header: ['a'], rows: [[cell]] })).toBe(`a\n'${cell}`);
  });

  it('is read again from the workbook as it was, formulas as words', () => {
    const archive = openZip(Buffer.from(workbookOf(table)));
    const read = archive.ok && readWorkbook(archive.value, 100);
    expect(read).toMatchObject({ ok: true, value: { sheets: [{ name: '未完成名单：第48周' }] } });
    expect(read !== false && read.ok && read.value.sheets[0]?.cells).toEqual([
      table.header,
      table.rows[0],
      ['a\tb\nc', '<张> & "李" _x0041_'],
    ]);
  });
});
