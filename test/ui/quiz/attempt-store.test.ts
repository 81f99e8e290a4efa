import { ok, refuse } from '../../../core/kernel/result';
import * as api from '../../../src/features/quiz/api';
import { useAttempt } from '../../../src/features/quiz/attempt-store';
import { pendingAnswers } from '../../../src/features/quiz/pending-answers';
import { useResult } from '../../../src/features/quiz/result-store';
import { ATTEMPT, closedAttempt, openAttempt, PAPER, weeklyTest } from './sample-attempt';

jest.mock('../../../src/features/quiz/api');
const server = jest.mocked(api);

const state = useAttempt.getState;
const stage = () => {
  const current = state().stage;
  return current.state === 'ready' ? current.value.at : current.state;
};
const settle = () => jest.advanceTimersByTimeAsync(0);

async function startAnswering(answers = {}) {
  server.fetchWeeklyTests.mockResolvedValue(ok({ items: [weeklyTest('open')] }));
  server.sendStart.mockResolvedValue(ok(openAttempt(Date.now(), answers)));
  await state().open(PAPER);
}

beforeEach(() => {
  jest.useFakeTimers();
  jest.resetAllMocks();
  server.sendAnswer.mockResolvedValue(ok({ savedAt: 1_790_000_000_000 }));
  server.sendSubmission.mockResolvedValue(ok(closedAttempt()));
});
afterEach(async () => {
  state().close();
  await settle();
  pendingAnswers(ATTEMPT).clear();
  jest.useRealTimers();
});

describe('opening a weekly test', () => {
  test('asks before the clock starts', async () => {
    server.fetchWeeklyTests.mockResolvedValue(ok({ items: [weeklyTest('notStarted')] }));
    await state().open(PAPER);
    expect(stage()).toBe('intro');
    expect(server.sendStart).not.toHaveBeenCalled();

    server.sendStart.mockResolvedValue(ok(openAttempt(Date.now())));
    await state().begin();
    expect(stage()).toBe('answering');
  });

  test('goes on at the first question without an answer, with the time that the server says is left', async () => {
    await startAnswering({ q1: { type: 'single', choice: 'a' } });
    expect(stage()).toBe('answering');
    expect(state().index).toBe(1);
    expect(state().endsAt - Date.now()).toBe(10 * 60_000);
  });

  test('leads to the result of one that is over', async () => {
    server.fetchWeeklyTests.mockResolvedValue(ok({ items: [weeklyTest('finished')] }));
    server.sendStart.mockResolvedValue(ok(closedAttempt()));
    await state().open(PAPER);
    expect(state().stage).toEqual({ state: 'ready', value: { at: 'over', attemptId: ATTEMPT } });
    expect(useResult.getState().result).toEqual({ state: 'ready', value: closedAttempt() });
  });

  test('says so when it cannot be taken any more', async () => {
    server.fetchWeeklyTests.mockResolvedValue(ok({ items: [] }));
    server.sendStart.mockResolvedValue(refuse('PAPER_NOT_OPEN'));
    await state().open(PAPER);
    expect(stage()).toBe('notOpen');
  });

  test('says what went wrong, and forgets an answer that comes after the page is gone', async () => {
    server.fetchWeeklyTests.mockResolvedValueOnce(refuse('NETWORK'));
    await state().open(PAPER);
    expect(state().stage).toMatchObject({ state: 'failed', message: '没有连上网络，请检查网络后重试。' });

    server.fetchWeeklyTests.mockResolvedValue(ok({ items: [weeklyTest('notStarted')] }));
    const opening = state().open(PAPER);
    state().close();
    await opening;
    expect(stage()).toBe('loading');
  });
});

describe('answering', () => {
  test('what was answered without a network is still there after a reload, and is saved then', async () => {
    await startAnswering();
    server.sendAnswer.mockResolvedValue(refuse('NETWORK'));
    state().answer('q1', { type: 'single', choice: 'b' });
    await settle();
    expect(state().saveState).toBe('unsaved');
    state().close();
    await settle();

    server.sendAnswer.mockClear().mockResolvedValue(ok({ savedAt: 1_790_000_000_000 }));
    await startAnswering();
    expect(state().answers['q1']).toEqual({ type: 'single', choice: 'b' });
    await settle();
    expect(server.sendAnswer).toHaveBeenCalledWith(ATTEMPT, 'q1', { type: 'single', choice: 'b' });
    expect(pendingAnswers(ATTEMPT).read()).toBeNull();
  });

  test('a closed attempt is handed in, which brings the result', async () => {
    await startAnswering();
    server.sendAnswer.mockResolvedValue(refuse('ATTEMPT_CLOSED'));
    state().answer('q1', { type: 'single', choice: 'b' });
    await settle();
    expect(server.sendSubmission).toHaveBeenCalledTimes(1);
    expect(stage()).toBe('over');
  });

  test('a closed attempt that cannot be handed in either is not tried without end', async () => {
    await startAnswering();
    server.sendAnswer.mockResolvedValue(refuse('ATTEMPT_CLOSED'));
    server.sendSubmission.mockResolvedValue(refuse('INTERNAL'));
    state().answer('q1', { type: 'single', choice: 'b' });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(server.sendSubmission).toHaveBeenCalledTimes(1);
    expect(state().problem).toContain('服务出了问题');
  });
});

describe('handing in', () => {
  test('twice at the same moment submits once, with what the server has not confirmed', async () => {
    await startAnswering({ q1: { type: 'single', choice: 'a' } });
    state().answer('q2', { type: 'multiple', choices: ['a'] });
    await Promise.all([state().submit(), state().submit()]);
    expect(server.sendSubmission).toHaveBeenCalledTimes(1);
    expect(server.sendSubmission).toHaveBeenCalledWith(ATTEMPT, { q2: { type: 'multiple', choices: ['a'] } });
    expect(stage()).toBe('over');
    expect(pendingAnswers(ATTEMPT).read()).toBeNull();
    await settle();
    expect(server.sendAnswer).not.toHaveBeenCalled();
  });

  test('that did not come through keeps the answers and says so; the next try counts', async () => {
    await startAnswering();
    state().answer('q1', { type: 'single', choice: 'b' });
    server.sendSubmission.mockResolvedValueOnce(refuse('NETWORK'));
    server.sendAnswer.mockResolvedValue(refuse('NETWORK'));
    await state().submit();
    expect(stage()).toBe('answering');
    expect(state().problem).toBe('没有连上网络，请检查网络后重试。');
    await state().submit();
    expect(server.sendSubmission).toHaveBeenLastCalledWith(ATTEMPT, { q1: { type: 'single', choice: 'b' } });
    expect(stage()).toBe('over');
  });

  test('happens by itself when the network is back after the time is over', async () => {
    await startAnswering();
    server.sendSubmission.mockResolvedValueOnce(refuse('NETWORK'));
    await jest.advanceTimersByTimeAsync(10 * 60_000);
    await state().submit();
    expect(stage()).toBe('answering');
    state().resume();
    await settle();
    expect(stage()).toBe('over');
  });
});
