import { ok, refuse } from '../../../core/kernel/result';
import type { EndedRunView, OpenRunView } from '../../../core/practice/minute/contract';
import type { OpenQuestion } from '../../../core/quiz/attempts/contract';
import * as tabApi from '../../../src/features/practice/api';
import * as api from '../../../src/features/practice/minute/api';
import { keptMinute } from '../../../src/features/practice/minute/kept';
import { useMinute } from '../../../src/features/practice/minute/store';

jest.mock('../../../src/features/practice/api');
jest.mock('../../../src/features/practice/minute/api');
const server = jest.mocked(api);

const judge = (key: string): OpenQuestion => ({ key, type: 'judge', stem: key, options: [], blanks: 0, points: 1 });
const open = (runId: string, left = 60_000): OpenRunView => ({
  state: 'open',
  runId,
  serverNow: 1_790_000_000_000,
  deadline: 1_790_000_000_000 + left,
  questions: ['q1', 'q2', 'q3'].map(judge),
});
const ended = (runId: string): EndedRunView => ({
  state: 'ended',
  runId,
  right: 1,
  questions: [],
  isLate: false,
  best: null,
  isBest: false,
});

const state = useMinute.getState;
const yes = { type: 'judge' as const, value: true };
const give = () => {
  state().choose(yes);
  state().next();
};

beforeEach(() => {
  jest.useFakeTimers();
  jest.resetAllMocks();
  jest.mocked(tabApi.fetchPractice).mockResolvedValue(ok({ due: 0, inTest: 0, best: null, topics: [] }));
  server.sendStart.mockImplementation(async (runId) => ok(open(runId)));
  server.sendFinish.mockImplementation(async (runId) => ok(ended(runId)));
});
afterEach(() => {
  state().close();
  keptMinute.clear();
  jest.useRealTimers();
});

test('asks before the clock starts', async () => {
  await state().open();
  expect(state().stage.at).toBe('intro');
  expect(server.sendStart).not.toHaveBeenCalled();
});

test('hands everything in once, after the last question', async () => {
  await state().open();
  await state().begin();
  give();
  state().next();
  give();
  await state().finish();
  await jest.advanceTimersByTimeAsync(0);
  expect(server.sendFinish).toHaveBeenCalledTimes(1);
  expect(server.sendFinish).toHaveBeenCalledWith(expect.any(String), { q1: yes, q3: yes });
  expect(state().stage.at).toBe('over');
  expect(keptMinute.read()).toBeNull();
});

test('goes on after a reload where it was, in the same minute', async () => {
  await state().open();
  await state().begin();
  give();
  const runId = server.sendStart.mock.lastCall?.[0];
  state().close();

  server.sendStart.mockImplementation(async (id) => ok(open(id, 20_000)));
  await state().open();
  expect(server.sendStart).toHaveBeenLastCalledWith(runId);
  expect(state()).toMatchObject({ index: 1, answers: { q1: yes } });
  expect(state().endsAt - Date.now()).toBe(20_000);
});

test('hands in what was left on the phone when the minute is over', async () => {
  keptMinute.write({ runId: 'left', answers: { q1: yes } });
  server.sendStart.mockImplementation(async (id) => ok(open(id, -5_000)));
  await state().open();
  await jest.advanceTimersByTimeAsync(0);
  expect(server.sendFinish).toHaveBeenCalledWith('left', { q1: yes });
  expect(state().stage.at).toBe('over');
});

test('keeps the answers while the network is away, and hands them in by itself', async () => {
  await state().open();
  await state().begin();
  give();
  server.sendFinish.mockResolvedValueOnce(refuse('NETWORK'));
  await state().finish();
  expect(state().problem).toContain('没有连上网络');
  expect(keptMinute.read()?.answers).toEqual({ q1: yes });
  await jest.advanceTimersByTimeAsync(4_000);
  expect(server.sendFinish).toHaveBeenCalledTimes(2);
  expect(state().stage.at).toBe('over');
});

test('takes no answer after the minute', async () => {
  await state().open();
  await state().begin();
  await jest.advanceTimersByTimeAsync(60_000);
  state().choose(yes);
  expect(state().answers).toEqual({});
});

test('a start that failed is forgotten: the next one begins a new minute', async () => {
  await state().open();
  server.sendStart.mockResolvedValueOnce(refuse('NETWORK'));
  await state().begin();
  expect([state().stage.at, keptMinute.read()]).toEqual(['intro', null]);
  await state().begin();
  const [first, second] = server.sendStart.mock.calls.map(([runId]) => runId);
  expect(second).not.toBe(first);
});
