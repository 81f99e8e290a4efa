import Taro from '@tarojs/taro';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { ok } from '../../../core/kernel/result';
import * as api from '../../../src/features/quiz/api';
import { useAttempt } from '../../../src/features/quiz/attempts/store';
import { AnswerActions } from '../../../src/features/quiz/components/answer-actions';
import { Answering } from '../../../src/features/quiz/components/answering';
import { closedAttempt, openAttempt, PAPER, paper } from './sample-attempt';

jest.mock('../../../src/features/quiz/api');
const server = jest.mocked(api);

function Sitting() {
  const { stage } = useAttempt();
  if (stage.state !== 'ready' || stage.value.at !== 'answering') return <p>完</p>;
  return (
    <>
      <Answering attempt={stage.value.attempt} isShown />
      <AnswerActions questions={stage.value.attempt.questions} />
    </>
  );
}

beforeEach(async () => {
  jest.useFakeTimers();
  jest.clearAllMocks();
  server.sendAnswer.mockImplementation(async () => ok({ savedAt: Date.now(), newer: null }));
  server.sendSubmission.mockResolvedValue(ok(closedAttempt()));
  server.fetchPaper.mockResolvedValue(ok(paper('open')));
  server.sendStart.mockResolvedValue(ok(openAttempt(Date.now())));
  await useAttempt.getState().open(PAPER);
  render(<Sitting />);
});
afterEach(() => {
  act(() => useAttempt.getState().close());
  jest.useRealTimers();
});

const press = (name: string | RegExp, role = 'button') => fireEvent.click(screen.getByRole(role, { name }));
const settle = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms));

describe('an open attempt on the screen', () => {
  test('goes on after one tap, and stays where an answer is changed', async () => {
    press(/^A/, 'radio');
    expect(screen.getByText(/^第 2 题/)).toBeTruthy();
    press('上一题');
    press(/^B/, 'radio');
    expect(screen.getByText(/^第 1 题，共/)).toBeTruthy();
    expect(screen.getByRole('radio', { name: /^A/ }).getAttribute('aria-checked')).toBe('false');
    expect(screen.getByRole('radio', { name: /^B/ }).getAttribute('aria-checked')).toBe('true');
    await settle();
    expect(screen.getByText('已保存')).toBeTruthy();
  });

  test('takes several options of a multiple choice, by keyboard too', async () => {
    press('下一题');
    press(/^A/, 'checkbox');
    fireEvent.keyDown(screen.getByRole('checkbox', { name: /^B/ }), { key: ' ' });
    await settle();
    expect(server.sendAnswer).toHaveBeenLastCalledWith(expect.any(String), 'q2', {
      answer: { type: 'multiple', choices: ['a', 'b'] },
      answeredAt: expect.any(Number),
    });
  });

  test('names the questions without an answer before it hands in, and asks once however fast it is tapped', async () => {
    press('下一题');
    press('下一题');
    fireEvent.change(screen.getByLabelText('第 2 空'), { target: { value: '安全' } });
    press('交卷');
    press('交卷');
    await settle();
    expect(Taro.showModal).toHaveBeenCalledTimes(1);
    expect(Taro.showModal).toHaveBeenCalledWith(
      expect.objectContaining({ content: '还有 2 题没有作答（第 1、2 题）。交卷后不能再改。' }),
    );
    expect(server.sendSubmission).toHaveBeenCalledTimes(1);
    expect(screen.getByText('完')).toBeTruthy();
  });

  test('the answer sheet leads to any question and tells which are answered', async () => {
    press(/^A/, 'radio');
    press('答题卡');
    expect(screen.getByText('已答 1 / 3')).toBeTruthy();
    press('第 2 题 未答');
    expect(screen.getByText('哪些是密级？')).toBeTruthy();
    press('第 1 题 已答');
    expect(screen.getByText('哪一个不是密级？')).toBeTruthy();
  });

  test('warns in words in the last minute, and hands in by itself when the time is over', async () => {
    await settle(9 * 60_000 - 1_000);
    expect(screen.queryByText(/不到 1 分钟/)).toBeNull();
    await settle(1_000);
    expect(screen.getByText(/不到 1 分钟/)).toBeTruthy();
    await settle(60_000);
    expect(server.sendSubmission).toHaveBeenCalledTimes(1);
    expect(screen.getByText('完')).toBeTruthy();
  });
});
