import { sdk } from '../../../cloudfunctions/_kit/cloudbase';
import { Members } from '../../../cloudfunctions/_kit/collections';
import { writeXlsx } from '../../../cloudfunctions/_kit/xlsx';
import { TableFiles } from '../../../cloudfunctions/org/collections';
import * as routes from '../../../cloudfunctions/org/routes';
import {
  importMembers,
  prepareTableFile,
  readTableFile,
  sweepTableFiles,
  type TableExtension,
  type TablePart,
} from '../../../core/org/import-contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { workbook } from '../bank/import-files';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const HEADER = ['编号', '姓名', '单元编号'];
const rosterOf = (count: number): string[][] => [
  HEADER,
  ...Array.from({ length: count }, (_, at) => [`n${String(at).padStart(5, '0')}`, '王宁', at % 2 ? 'b1' : 'b2']),
];
const xlsx = (cells: readonly (readonly string[])[]) => writeXlsx([{ name: '名册', cells }]);

async function uploaded(content: Buffer | string, extension: TableExtension = 'xlsx', as = 'admin'): Promise<string> {
  const { url, headers, fileId } = await cloud.expectOk(as, prepareTableFile, { extension });
  await fetch(url, { method: 'PUT', headers, body: typeof content === 'string' ? content : new Uint8Array(content) });
  return fileId;
}

async function allParts(fileId: string) {
  const parts: TablePart[] = [];
  const problems: { line: number }[] = [];
  let total = 0;
  let calls = 0;
  for (let from: number | null = 0; from !== null; calls += 1) {
    const answer: Awaited<ReturnType<typeof page>> = await page(fileId, from);
    parts.push(...answer.parts);
    problems.push(...answer.problems);
    total = answer.total;
    from = answer.next;
  }
  return { parts, problems, total, calls };
}
const page = (fileId: string, from: number) =>
  cloud.expectOk('admin', readTableFile, { fileId, kind: 'members', from });
const codeOf = async (fileId: string) => {
  const answer = await cloud.call('admin', readTableFile, { fileId, kind: 'members', from: 0 });
  return answer.ok ? 'OK' : answer.code;
};

test('a workbook of 20,000 members is read in four calls, into parts that a call imports, each row once', async () => {
  const { parts, total, calls, problems } = await allParts(await uploaded(await xlsx(rosterOf(20_000))));
  expect({ total, calls, problems }).toEqual({ total: 20_000, calls: 4, problems: [] });
  expect(parts.map(({ lines }) => lines.length)).toEqual(Array(40).fill(500));
  expect(new Set(parts.flatMap(({ lines }) => lines)).size).toBe(20_000);
  const answer = JSON.stringify(parts.slice(0, 10));
  expect(Buffer.byteLength(answer)).toBeLessThan(1024 * 1024);
});

test('a part imports its rows, with the lines of the file; a second time it changes nothing', async () => {
  const cells = rosterOf(600);
  cells[560] = ['n00559', '王宁', 'b9'];
  const { parts } = await allParts(await uploaded(await xlsx(cells)));
  const send = async (commit: boolean) => {
    const reports = [];
    for (const part of parts) reports.push(await cloud.expectOk('admin', importMembers, { ...part, commit }));
    return reports;
  };
  expect(await send(false)).toMatchObject([
    { added: 500 },
    { added: 99, problems: [{ line: 561, column: '单元编号' }] },
  ]);
  expect(await cloud.db.in(Members).find('n00001')).toBeNull();
  expect(await send(true)).toMatchObject([{ added: 500 }, { added: 99 }]);
  expect(await cloud.db.in(Members).find('n00599')).toMatchObject({ unitId: 'b1' });
  expect(await send(true)).toMatchObject([
    { added: 0, changed: 0, same: 500 },
    { added: 0, changed: 0, same: 99 },
  ]);
});

test.each([
  ['UTF-8 with a mark', Buffer.from('\ufeff编号,姓名,单元编号\r\nn1,王宁,b1\r\n')],
  [
    'GB18030, as Chinese spreadsheets write it',
    Buffer.from('b1e0bac52cd0d5c3fb2cb5a5d4aab1e0bac50a6e312ccdf5c4fe2c62310a', 'hex'),
  ],
  ['tabs', Buffer.from('编号\t姓名\t单元编号\nn1\t王宁\tb1')],
])('a CSV file is read: %s', async (_title, content) => {
  const { parts } = await allParts(await uploaded(content, 'csv'));
  expect(parts).toEqual([{ csv: '编号,姓名,单元编号\nn1,王宁,b1', lines: [2] }]);
});

test('what is wrong in the whole file is said once, with its lines, and the rest goes into the parts', async () => {
  const cells = [...rosterOf(5_200), ['n00003', '王宁', 'b1'], ['n09999', '王'.repeat(3_000), 'b1']];
  const { parts, problems, total } = await allParts(await uploaded(await xlsx(cells)));
  expect(total).toBe(5_202);
  expect(problems).toMatchObject([
    { line: 5_202, column: '编号', message: '和第 5 行的编号相同' },
    { line: 5_203, column: '整行' },
  ]);
  expect(parts.flatMap(({ lines }) => lines)).toHaveLength(5_200);
});

test('one sheet is read, and the others that hold members are named', async () => {
  const file = await writeXlsx([
    { name: '说明', cells: [['怎么填']] },
    { name: '一支部', cells: rosterOf(1) },
    { name: '二支部', cells: rosterOf(1) },
  ]);
  const { parts, problems } = await allParts(await uploaded(file));
  expect(parts).toHaveLength(1);
  expect(problems).toMatchObject([{ column: '二支部' }]);
});

test('columns that are not imported do not leave the file', async () => {
  const { parts } = await allParts(
    await uploaded(
      await xlsx([
        [...HEADER, '身份证号'],
        ['n1', '王宁', 'b1', '3301'],
      ]),
    ),
  );
  expect(JSON.stringify(parts)).not.toContain('3301');
});

test('the file is gone once it was read', async () => {
  const fileId = await uploaded(await xlsx(rosterOf(1)));
  await allParts(fileId);
  expect(await codeOf(fileId)).toBe('FILE_MISSING');
});

test('a file that was not read to its end goes after a day, of whatever kind', async () => {
  const sheet = await uploaded(await xlsx(rosterOf(20_000)));
  const text = await uploaded('编号,姓名,单元编号', 'csv');
  const unused = await cloud.expectOk('admin', prepareTableFile, { extension: 'csv' });
  await page(sheet, 0);
  expect(await cloud.expectOk(null, sweepTableFiles, {})).toEqual({ forgotten: 0 });
  expect(await codeOf(text)).toBe('OK');
  cloud.clock.now += 86_400_001;
  expect(await cloud.expectOk(null, sweepTableFiles, {})).toEqual({ forgotten: 3 });
  for (const fileId of [sheet, text, unused.fileId]) expect(await codeOf(fileId)).toBe('FILE_MISSING');
  expect(await cloud.db.in(TableFiles).count({})).toBe(0);
});

test('a file that cannot be removed stays for another run, and keeps no other', async () => {
  const stuck = await uploaded('编号,姓名,单元编号', 'csv');
  cloud.clock.now += 1;
  const other = await uploaded('编号,姓名,单元编号', 'csv');
  cloud.clock.now += 86_400_001;
  const refusing = jest
    .spyOn(sdk(), 'deleteFile')
    .mockResolvedValueOnce({ requestId: '', fileList: [{ fileID: stuck, code: 'STORAGE_REQUEST_FAIL' }] });
  expect(await cloud.call(null, sweepTableFiles, {})).toMatchObject({ ok: false, code: 'INTERNAL' });
  refusing.mockRestore();
  expect([await codeOf(stuck), await codeOf(other)]).toEqual(['OK', 'FILE_MISSING']);
  expect(await cloud.expectOk(null, sweepTableFiles, {})).toEqual({ forgotten: 1 });
});

test('two files of one person at the same moment are read each for itself', async () => {
  const [one, other] = await Promise.all([
    uploaded('编号,姓名,单元编号\nn1,王宁,b1', 'csv'),
    uploaded('编号,姓名,单元编号\nn2,李静,b2', 'csv'),
  ]);
  expect(await Promise.all([one, other].map(async (fileId) => (await page(fileId, 0)).parts[0]?.csv))).toEqual([
    '编号,姓名,单元编号\nn1,王宁,b1',
    '编号,姓名,单元编号\nn2,李静,b2',
  ]);
});

test('columns that are called like parts of any object are unknown ones', async () => {
  const names = ['constructor', '__proto__', 'toString'];
  const { parts, problems } = await allParts(
    await uploaded(`${[...HEADER, ...names].join()}\nn1,王宁,b1,一,二,三`, 'csv'),
  );
  expect(parts).toEqual([{ csv: '编号,姓名,单元编号\nn1,王宁,b1', lines: [2] }]);
  expect(problems).toEqual(names.map((column) => ({ line: 1, column, message: '不认识这一列，没有导入' })));
});

test("nobody reads another person's file", async () => {
  const fileId = await uploaded(await xlsx(rosterOf(1)));
  for (const other of [fileId.replace('rosters/admin', 'rosters/secretary1'), fileId.replace('rosters/', 'imports/')]) {
    expect(await codeOf(other)).toBe('FILE_MISSING');
  }
  const refused = await cloud.call('secretary1', readTableFile, { fileId, kind: 'members', from: 0 });
  expect(refused).toMatchObject({ ok: false, code: 'FORBIDDEN' });
});

test.each([
  ['a text without our columns', 'NO_COLUMNS', Buffer.from('今天天气很好\n')],
  ['an .xls file', 'OLD_EXCEL', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ['a PDF', 'FILE_UNREADABLE', Buffer.from('%PDF-1.7')],
  ['a broken archive', 'FILE_UNREADABLE', Buffer.from('504b0304', 'hex')],
  [
    'a workbook that unpacks to a hundred megabytes',
    'FILE_UNREADABLE',
    workbook({ 'xl/worksheets/sheet1.xml': ' '.repeat(101 * 1024 * 1024) }),
  ],
  [
    'more rows than any organisation has members',
    'TOO_MANY_ROWS',
    Buffer.from(`编号,姓名,单元编号\n${'n,王,b\n'.repeat(30_001)}`),
  ],
])('%s is refused, and does not stay in the storage', async (_title, code, content) => {
  const fileId = await uploaded(content, 'csv');
  expect(await codeOf(fileId)).toBe(code);
  expect(await codeOf(fileId)).toBe('FILE_MISSING');
});
