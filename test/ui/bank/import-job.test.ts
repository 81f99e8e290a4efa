import type { ImportView } from '../../../core/bank/imports/import';
import { ok, refuse } from '../../../core/kernel/result';
import * as api from '../../../src/features/bank/imports/api';
import { useImportJob, useImportRows } from '../../../src/features/bank/imports/job-store';
import { commitWords, progressOf, stateWords, undoneWords } from '../../../src/features/bank/imports/words';

jest.mock('../../../src/features/bank/imports/api');

const server = jest.mocked(api);
const state = useImportJob.getState;

const view = (changes: Partial<ImportView> = {}): ImportView => ({
  importId: 'admin:k1',
  unitId: 'zz',
  name: '题.xlsx',
  byName: '周敏',
  at: Date.parse('2026-11-20T10:00:00+08:00'),
  format: 'xlsx',
  options: {
    topic: '',
    difficulty: 3,
    source: { document: '', version: '', article: '', quote: '' },
    state: 'active',
  },
  state: 'ready',
  refusal: null,
  unknownColumns: [],
  leftOut: [],
  types: [],
  assumed: { blankAtEnd: 0, takenForBlank: 0, signAsJudgement: 0, lettersGiven: 0, shareAsDifficulty: 0 },
  total: 10,
  read: 10,
  counts: { new: 4, draft: 1, changed: 1, same: 1, duplicate: 1, problem: 2 },
  done: 0,
  hasRows: true,
  undone: null,
  ...changes,
});

const shown = () => {
  const { job } = state();
  return job.state === 'ready' ? stateWords(job.value) : job.state;
};

beforeEach(() => {
  jest.resetAllMocks();
  useImportJob.setState({ importId: '', job: { state: 'loading' }, isRunning: false, isBusy: false, message: null });
  server.fetchRows.mockResolvedValue(ok({ items: [], next: null }));
});

test('an import that was left goes on step by step to the end when it is opened again', async () => {
  server.fetchImport.mockResolvedValue(ok(view({ state: 'reading', read: 0 })));
  server.sendStep
    .mockResolvedValueOnce(ok(view({ state: 'reading', read: 5 })))
    .mockResolvedValueOnce(ok(view({ state: 'ready' })));
  await state().open('admin:k1');
  expect(server.sendStep).toHaveBeenCalledTimes(2);
  expect(shown()).toBe('等待导入，2 行有问题');
  expect(useImportRows.getState().query).toBe('all|admin:k1');
});

test('without a network it stops with a message, and later goes on from there', async () => {
  server.fetchImport.mockResolvedValue(ok(view({ state: 'importing', done: 2 })));
  server.sendStep.mockResolvedValueOnce(refuse('NETWORK'));
  await state().open('admin:k1');
  expect(state()).toMatchObject({ isRunning: false, message: '没有连上网络，请检查网络后重试。' });
  server.sendStep.mockResolvedValueOnce(ok(view({ state: 'done', done: 6 })));
  await state().run();
  expect(shown()).toBe('已导入 6 题');
  expect(state().message).toBeNull();
});

test('a command is followed by its steps; one that is refused says why and changes nothing', async () => {
  server.fetchImport.mockResolvedValue(ok(view({ state: 'done', done: 6 })));
  await state().open('admin:k1');
  server.sendUndo.mockResolvedValueOnce(refuse('QUESTIONS_ANSWERED'));
  await state().undo();
  expect(state().message).toBe('这次导入的题已经有人作答过，不能撤销；不要的题可以在题库里停用。');
  expect(shown()).toBe('已导入 6 题');

  const undone = { removed: 4, retired: 1, restored: 0, kept: 1 };
  server.sendUndo.mockResolvedValueOnce(ok(view({ state: 'undoing', done: 6 })));
  server.sendStep.mockResolvedValueOnce(ok(view({ state: 'undone', done: 6, undone })));
  await state().undo();
  expect(shown()).toBe('已撤销，保留 1 题');
});

test('what an import will do, how far it is and what came of an undo is said in words', () => {
  expect(commitWords(view())).toBe(
    '4 道新题直接启用，1 道缺解析、依据或拿不准的题存为草稿，1 道已有的题产生新版本，2 行有问题的不导入。没有人作答以前可以撤销。',
  );
  expect(progressOf(view({ state: 'importing', done: 3 }))).toEqual({ value: 0.5, label: '已写入 3 / 6 题' });
  expect(progressOf(view({ state: 'reading', total: 0, read: 0 }))).toEqual({
    value: 0,
    label: '正在读文件，同时导入的按先后读',
  });
  expect(progressOf(view())).toBeNull();
  expect(undoneWords(view({ undone: { removed: 4, retired: 1, restored: 0, kept: 1 } }))).toBe(
    '移除 4 题，停用 1 题（试卷里有它们），1 题导入后有人改过，保留。',
  );
});
