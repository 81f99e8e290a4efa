import { ok, refuse } from '../../../core/kernel/result';
import type { ImportReport } from '../../../core/org/import-contract';
import * as api from '../../../src/features/org/api';
import { useImport } from '../../../src/features/org/import-store';
import { importWords, progressWords } from '../../../src/features/org/words';
import { uploadFile } from '../../../src/platform/upload';

jest.mock('../../../src/features/org/api');
jest.mock('../../../src/platform/upload', () => ({ uploadFile: jest.fn(), uploadMessages: { NETWORK: '没有传上去' } }));
const { sendTableFile, fetchTableParts, sendMembersPart } = jest.mocked(api);
const upload = jest.mocked(uploadFile);
const store = useImport.getState;

const file = { name: '名册.xlsx', size: 9, content: { blob: new Blob(['x']) } };
const part = (at: number) => ({ csv: `part ${at}`, lines: [2 * at, 2 * at + 1] });
const report = (changes: Partial<ImportReport> = {}): ImportReport => ({
  total: 2,
  added: 2,
  changed: 0,
  same: 0,
  roleChanges: [],
  problems: [],
  ...changes,
});
const sent = () => sendMembersPart.mock.calls.map(([{ csv, commit }]) => `${commit ? 'import' : 'check'} ${csv}`);

beforeEach(() => {
  jest.resetAllMocks();
  store().change({ kind: 'members', way: 'file', file, text: '' });
  sendTableFile.mockResolvedValue(ok({ fileId: 'f', path: 'p', url: 'u', headers: {} }));
  upload.mockResolvedValue(ok(null));
  fetchTableParts.mockImplementation(async ({ from }) =>
    ok({
      total: 7,
      problems: from === 0 ? [{ line: 9, column: '编号', message: '和第 2 行的编号相同' }] : [],
      parts: from === 0 ? [part(1), part(2)] : [part(3)],
      next: from === 0 ? 2 : null,
    }),
  );
  sendMembersPart.mockResolvedValue(ok(report()));
});

test('a file is read to its end, each part is checked, and nothing is imported before it is asked for', async () => {
  await store().check();
  expect(sent()).toEqual(['check part 1', 'check part 2', 'check part 3']);
  expect(store()).toMatchObject({ phase: 'checked', report: { total: 7, added: 6, problems: [{ line: 9 }] } });
  await store().commit();
  expect(sent().slice(3)).toEqual(['import part 1', 'import part 2', 'import part 3']);
  expect(store()).toMatchObject({ phase: 'done', isBusy: false, unfinished: null });
});

test('what is being done is said as it is: uploaded, then read, then checked', async () => {
  const said: string[] = [];
  const stop = useImport.subscribe(({ phase, progress }) => said.push(progressWords(phase, progress)));
  upload.mockImplementation(async (_ticket, _file, onPart) => {
    onPart?.(0.5);
    onPart?.(1);
    return ok(null);
  });
  await store().check();
  stop();
  expect([...new Set(said)].slice(0, 8)).toEqual([
    '已上传 0%',
    '已上传 50%',
    '已上传 100%',
    '正在读文件',
    '正在读文件，已读 57%',
    '正在读文件，已读 85%',
    '正在检查，已查 0%',
    '正在检查，已查 33%',
  ]);
});

test('parts that would change nothing are not sent again', async () => {
  sendMembersPart.mockResolvedValueOnce(ok(report({ added: 0, same: 2 })));
  await store().check();
  await store().commit();
  expect(sent().slice(3)).toEqual(['import part 2', 'import part 3']);
  expect(store().report).toMatchObject({ added: 4, same: 2 });
});

test('without a network it stops where it is and goes on from there; nothing is sent twice', async () => {
  sendMembersPart.mockResolvedValueOnce(ok(report())).mockResolvedValueOnce(refuse('NETWORK'));
  await store().check();
  expect(store()).toMatchObject({ phase: 'checking', isBusy: false, message: expect.any(String) });
  await store().check();
  expect(sent()).toEqual(['check part 1', 'check part 2', 'check part 2', 'check part 3']);
  sendMembersPart.mockResolvedValueOnce(ok(report())).mockResolvedValueOnce(refuse('NETWORK'));
  await store().commit();
  expect(store().phase).toBe('importing');
  await store().commit();
  expect(sent().slice(4)).toEqual(['import part 1', 'import part 2', 'import part 2', 'import part 3']);
  expect(store().phase).toBe('done');
  expect(upload).toHaveBeenCalledTimes(1);
});

test('an import that was left before its end is found again, with how far it came', async () => {
  await store().check();
  sendMembersPart.mockResolvedValueOnce(ok(report())).mockResolvedValueOnce(refuse('NETWORK'));
  await store().commit();
  store().open();
  expect(store().unfinished).toEqual({ name: '名册.xlsx', rows: 6, done: 2 });
  await store().commit();
  store().open();
  expect(store().unfinished).toBeNull();
});

test('another file drops what is under way for the last one', async () => {
  let answer = (_: Awaited<ReturnType<typeof sendMembersPart>>) => {};
  sendMembersPart.mockReturnValueOnce(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  const checking = store().check();
  await jest.requireActual('node:timers/promises').setImmediate();
  store().change({ file: { ...file, name: '另一份.xlsx' } });
  answer(ok(report()));
  await checking;
  expect(store()).toMatchObject({ phase: 'form', report: { total: 0 }, isBusy: false });
});

test('a file that could not be read says why, and is uploaded anew', async () => {
  fetchTableParts.mockResolvedValueOnce(refuse('OLD_EXCEL'));
  await store().check();
  expect(store().message).toContain('.xlsx');
  await store().check();
  expect(upload).toHaveBeenCalledTimes(2);
});

test('a pasted table is one part', async () => {
  store().change({ way: 'text', text: '编号,姓名' });
  await store().check();
  await store().commit();
  expect(sent()).toEqual(['check 编号,姓名', 'import 编号,姓名']);
  expect(upload).not.toHaveBeenCalled();
});

test('whoever is asked to confirm reads who will be an administrator, before all other changes', () => {
  const change = (name: string, role: 'admin' | 'editor', how: 'given' | 'bound' = 'given') =>
    ({ line: 2, name, role, unitName: '一支部', change: how }) as const;
  const words = importWords(
    report({ roleChanges: [change('陈静', 'editor'), change('沈远', 'admin', 'bound'), change('王宁', 'admin')] }),
  );
  expect(words).toBe(
    '新增 2 行，更新 0 行。任命管理员 1 名：王宁：管理员（一支部）。管理员名下新绑定账号 1 个：沈远：新绑定一个账号，可以用管理员的权限（一支部）。其他角色有 1 处变动：陈静：支部联络员（一支部）。',
  );
});

test.each([
  ['a file of units', { kind: 'units', way: 'file' }, '组织树一次最多 500 个单元', '上级单元放在前面的一份里'],
  ['pasted units', { kind: 'units', way: 'text', text: '编号' }, '组织树一次最多 500 个单元', '请分成几份'],
  ['a pasted roster', { kind: 'members', way: 'text', text: '编号' }, '粘贴一次最多 500 行', '再选择文件'],
  ['a file of members', { kind: 'members', way: 'file' }, '名册一份最多 30,000 行', '请分成几份'],
] as const)('%s that is too long says how long it may be, and what to do', async (_title, form, most, advice) => {
  store().change({ file, ...form });
  fetchTableParts.mockResolvedValue(refuse('TOO_MANY_ROWS'));
  jest.mocked(api.sendUnitsPart).mockResolvedValue(refuse('TOO_MANY_ROWS'));
  sendMembersPart.mockResolvedValue(refuse('TOO_MANY_ROWS'));
  await store().check();
  expect(store().message).toContain(most);
  expect(store().message).toContain('一行也没有导入');
  expect(store().message).toContain(advice);
});
