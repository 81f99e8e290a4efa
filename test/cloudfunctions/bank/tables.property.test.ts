import fc from 'fast-check';
import { openZip } from '../../../cloudfunctions/_kit/office/zip';
import { readCsv } from '../../../cloudfunctions/_kit/tables/read-csv';
import { readWorkbook } from '../../../cloudfunctions/_kit/tables/workbook';
import { writeXlsx } from '../../../cloudfunctions/_kit/xlsx';
import { readFile } from '../../../cloudfunctions/bank/files/read-file';
import { writeCsv } from '../../../cloudfunctions/bank/files/write/csv';
import { isHeader } from '../../../core/bank/rules/formats/columns';

/** Cells as people and other programs write them, with all that could be taken for a sign of the format. */
const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'甲乙丙 ,;，；|\t"\'<>&=+-@_x0041%0.5\n（）', '\u3000', '😀'), maxLength: 12 }),
  fc.constantFrom(
    '',
    '007',
    '50%',
    '=1+1',
    "'=1",
    '"两山"',
    'a"b',
    ' 前后 ',
    '1\n2',
    '_x0041_',
    '&amp;',
    ']]>',
    '#N/A',
  ),
);
const tables = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
const HEADER = ['题干', '答案', '解析'];

test('a .csv that was written is read as the same cells', () => {
  fc.assert(
    fc.property(tables, (rows) => {
      const text = writeCsv([HEADER, ...rows])
        .slice(1)
        .replace(/\r\n/g, '\n');
      const read = readCsv(text, isHeader);
      // The writer puts one apostrophe before what could be a formula.
      const safe = rows.map((row) => row.map((words) => (/^[=+\-@\t]/.test(words) ? `'${words}` : words)));
      expect(read).toEqual({ ok: true, value: [HEADER, ...safe, ['']] });
    }),
    { numRuns: 1_000 },
  );
});

test('a workbook that was written is read as the same cells', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (rows) => {
      const archive = openZip(await writeXlsx([{ name: '表', cells: [HEADER, ...rows] }]));
      if (!archive.ok) throw new Error(archive.code);
      const book = readWorkbook(archive.value, 1_000);
      if (!book.ok) throw new Error(book.code);
      const [sheet] = book.value.sheets;
      const at = (row: number, column: number): string => sheet?.cells[row]?.[column] ?? '';
      expect([HEADER, ...rows].map((row, y) => row.map((_, x) => at(y, x)))).toEqual([HEADER, ...rows]);
    }),
    { numRuns: 100 },
  );
});

const PIECES = [
  '"',
  '""',
  '",',
  ',',
  '\t',
  '\n',
  ';',
  '题干',
  '答案',
  'A. ',
  '、',
  '（',
  '\\',
  '|',
  ' ',
  '<',
  '&#x',
  '{',
  '单选题',
];

/** A reader that looks at anything twice for each time it occurs would not come to the end of these. */
test('any pattern that is repeated thousands of times is read to its end, or refused', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }),
      fc.constantFrom('', '题干,答案\n', '题干\t选项\t答案\n'),
      (pieces, head) => {
        const pattern = pieces.join('');
        const text = head + pattern.repeat(Math.floor(30_000 / pattern.length));
        const read = readFile(Buffer.from(text), head === '' ? 'txt' : 'csv', 20_000);
        expect(read.ok ? read.value.drafts.length > 0 : read.code).toBeTruthy();
      },
    ),
    { numRuns: 60 },
  );
});
