import { ok, refuse } from '../../../core/kernel/result';
import * as api from '../../../src/features/quiz/api';
import { pendingAnswers } from '../../../src/features/quiz/attempts/pending-answers';
import { useAttempt } from '../../../src/features/quiz/attempts/store';
import { ATTEMPT, closedAttempt, openAttempt, PAPER, paper } from './sample-attempt';

jest.mock('../../../src/features/quiz/api');

/** How far the server's clock is ahead of this phone's, ms; as in sample-attempt.ts. */
const AHEAD = 3_600_000;
const server = jest.mocked(api);

const state = useAttempt.getState;
const stage = () => {
  const current = state().stage;
  return current.state === 'ready' ? current.value.at : current.state;
};
const saved = async () => ok({ savedAt: Date.now() + AHEAD, newer: null });
const settle = () => jest.advanceTimersByTimeAsync(0);

async function startAnswering(answers = {}) {
  server.fetchPaper.mockResolvedValue(ok(paper('open')));
  server.sendStart.mockResolvedValue(ok(openAttempt(Date.now(), answers)));
  await state().open(PAPER);
}

beforeEach(() => {
  jest.useFakeTimers();
  jest.resetAllMocks();
  server.sendAnswer.mockImplementation(saved);
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
    server.fetchPaper.mockResolvedValue(ok(paper()));
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
    server.fetchPaper.mockResolvedValue(ok(paper('submitted')));
    await state().open(PAPER);
    expect(state().stage).toEqual({ state: 'ready', value: { at: 'over', attemptId: ATTEMPT } });
    expect(server.sendStart).not.toHaveBeenCalled();
  });

  test('offers another try where one is left', async () => {
    server.fetchPaper.mockResolvedValue(ok(paper('submitted', { triesLeft: 1, next: 2 })));
    await state().open(PAPER);
    expect(state().stage).toMatchObject({ value: { at: 'intro', number: 2 } });
    server.sendStart.mockResolvedValue(ok(openAttempt(Date.now())));
    await state().begin();
    expect(server.sendStart).toHaveBeenCalledWith(PAPER, 2);
  });

  test('says so when it cannot be taken any more', async () => {
    server.fetchPaper.mockResolvedValue(ok(paper(undefined, { stage: 'over', triesLeft: 0, next: null })));
    await state().open(PAPER);
    expect(stage()).toBe('notOpen');

    server.fetchPaper.mockResolvedValue(ok(paper()));
    server.sendStart.mockResolvedValue(refuse('PAPER_NOT_OPEN'));
    await state().open(PAPER);
    await state().begin();
    expect(stage()).toBe('notOpen');
  });

  test('says what went wrong, and forgets an answer that comes after the page is gone', async () => {
    server.fetchPaper.mockResolvedValueOnce(refuse('NETWORK'));
    await state().open(PAPER);
    expect(state().stage).toMatchObject({ state: 'failed', message: '没有连上网络，请检查网络后重试。' });

    server.fetchPaper.mockResolvedValue(ok(paper()));
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
    const answeredWhen = Date.now() + AHEAD;
    expect(state().saveState).toBe('unsaved');
    state().close();
    await settle();

    server.sendAnswer.mockClear().mockImplementation(saved);
    await startAnswering();
    expect(state().answers['q1']).toEqual({ type: 'single', choice: 'b' });
    await settle();
    expect(server.sendAnswer).toHaveBeenCalledWith(ATTEMPT, 'q1', {
      answer: { type: 'single', choice: 'b' },
      answeredAt: answeredWhen,
    });
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

describe('two phones at one attempt', () => {
  const fromHere = { type: 'single' as const, choice: 'a' };
  const fromThere = { type: 'single' as const, choice: 'b' };

  test('an answer that another phone gave later takes the place of mine, and I am told', async () => {
    await startAnswering();
    const later = Date.now() + AHEAD + 1_000;
    server.sendAnswer.mockResolvedValueOnce(ok({ savedAt: later, newer: { answer: fromThere, answeredAt: later } }));
    state().answer('q1', fromHere);
    await settle();
    expect(state()).toMatchObject({ answers: { q1: fromThere }, isOvertaken: true, saveState: 'saved' });
  });

  test('my next answer counts as later, even if this phone’s clock was set back', async () => {
    await startAnswering();
    const later = Date.now() + AHEAD + 1_000;
    server.sendAnswer.mockResolvedValueOnce(ok({ savedAt: later, newer: { answer: fromThere, answeredAt: later } }));
    state().answer('q1', fromHere);
    await settle();
    jest.setSystemTime(Date.now() - 30 * 60_000);
    state().answer('q1', fromHere);
    await settle();
    expect(server.sendAnswer).toHaveBeenLastCalledWith(ATTEMPT, 'q1', { answer: fromHere, answeredAt: later + 1 });
  });

  test('coming back to the page shows what the other phone answered meanwhile', async () => {
    await startAnswering();
    const view = openAttempt(Date.now());
    server.fetchAttempt.mockResolvedValue(
      ok({ ...view, answers: { q1: fromThere }, answeredAt: { q1: view.serverNow } }),
    );
    state().resume();
    await settle();
    expect(state().answers).toEqual({ q1: fromThere });
    expect(state().isOvertaken).toBe(false);
  });

  test('coming back after the other phone handed in leads to the result', async () => {
    await startAnswering();
    server.fetchAttempt.mockResolvedValue(ok(closedAttempt()));
    state().resume();
    await settle();
    expect(stage()).toBe('over');
    expect(state().stage).toEqual({ state: 'ready', value: { at: 'over', attemptId: ATTEMPT } });
  });
});

describe('handing in', () => {
  test('twice at the same moment submits once, with what the server has not confirmed', async () => {
    await startAnswering({ q1: { type: 'single', choice: 'a' } });
    state().answer('q2', { type: 'multiple', choices: ['a'] });
    await Promise.all([state().submit(), state().submit()]);
    expect(server.sendSubmission).toHaveBeenCalledTimes(1);
    expect(server.sendSubmission).toHaveBeenCalledWith(ATTEMPT, {
      q2: { answer: { type: 'multiple', choices: ['a'] }, answeredAt: Date.now() + AHEAD },
    });
    expect(stage()).toBe('over');
    expect(pendingAnswers(ATTEMPT).read()).toBeNull();
    await settle();
    expect(server.sendAnswer).not.toHaveBeenCalled();
  });

  test('if it fails, keeps the answers and says so; the next attempt counts', async () => {
    await startAnswering();
    state().answer('q1', { type: 'single', choice: 'b' });
    server.sendSubmission.mockResolvedValueOnce(refuse('NETWORK'));
    server.sendAnswer.mockResolvedValue(refuse('NETWORK'));
    await state().submit();
    expect(stage()).toBe('answering');
    expect(state().problem).toBe('没有连上网络，请检查网络后重试。');
    await state().submit();
    expect(server.sendSubmission).toHaveBeenLastCalledWith(ATTEMPT, {
      q1: { answer: { type: 'single', choice: 'b' }, answeredAt: expect.any(Number) },
    });
    expect(stage()).toBe('over');
  });

  test('if it fails, no longer says that there is no network once an answer has arrived', async () => {
    await startAnswering();
    state().answer('q1', { type: 'single', choice: 'b' });
    server.sendSubmission.mockResolvedValueOnce(refuse('NETWORK'));
    await state().submit();
    await settle();
    expect(state()).toMatchObject({ saveState: 'saved', problem: null });
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
