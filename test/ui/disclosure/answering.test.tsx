import Taro from '@tarojs/taro';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { ok, refuse } from '../../../core/kernel/result';
import * as api from '../../../src/features/disclosure/desk/api';
import { FeedbackQueue } from '../../../src/features/disclosure/feedback/components/feedback-queue';
import { useAnswer } from '../../../src/features/disclosure/feedback/queue-store';
import { feedbackRow } from './sample';

jest.mock('../../../src/features/disclosure/desk/api');
const server = jest.mocked(api);
const asks = jest.spyOn(Taro, 'showModal');
const agree = (confirm: boolean) => asks.mockResolvedValue({ confirm, cancel: !confirm, errMsg: 'ok' });

const press = (name: string) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
  });
const answer = async (text: string) => {
  await press('答复陈小雨的意见');
  fireEvent.change(screen.getByLabelText('答复'), { target: { value: text } });
  await press('提交答复');
};

beforeEach(async () => {
  jest.clearAllMocks();
  useAnswer.getState().cancel();
  agree(true);
  server.fetchQueue.mockResolvedValue(ok({ items: [feedbackRow()], next: null }));
  await act(async () => {
    render(<FeedbackQueue state='waiting' />);
  });
});

describe('answering', () => {
  test('asks once, naming who will see it, and takes the feedback off the queue', async () => {
    server.sendAnswer.mockResolvedValue(ok(feedbackRow({ state: 'answered' })));
    await answer('下周装好。');
    expect(asks.mock.calls[0]?.[0]?.content).toContain('陈小雨会看到这条答复');
    expect(server.sendAnswer).toHaveBeenCalledWith('d1:m1:k1', '下周装好。', false, false);
    expect(screen.getByText('没有待答复的意见。')).toBeTruthy();
  });

  test('sends nothing when the question is declined', async () => {
    agree(false);
    await answer('下周装好。');
    expect(server.sendAnswer).not.toHaveBeenCalled();
    expect(useAnswer.getState().text).toBe('下周装好。');
  });

  test('that nobody has checked stays, and sent once more it says that somebody has looked', async () => {
    server.sendAnswer.mockResolvedValue(refuse('CONTENT_HELD'));
    await answer('下周装好。');
    expect(screen.getByRole('alert').textContent).toContain('请通读一遍，没有不妥就再点一次');
    expect(useAnswer.getState().text).toBe('下周装好。');
    await act(async () => void (await useAnswer.getState().send()));
    expect(server.sendAnswer).toHaveBeenLastCalledWith('d1:m1:k1', '下周装好。', false, true);
  });

  test('says that somebody else has answered already', async () => {
    server.sendAnswer.mockResolvedValue(refuse('ALREADY_ANSWERED'));
    await answer('下周装好。');
    expect(screen.getByRole('alert').textContent).toBe('这条意见已经有人答复过了。');
  });

  test('goes on with what was written before the page was left, until it is sent or given up', async () => {
    const begun = () => {
      act(() => useAnswer.setState({ feedbackId: null, text: '' }));
      act(() => useAnswer.getState().begin('d1:m1:k1'));
      return useAnswer.getState().text;
    };
    agree(false);
    await answer('下周装好。');
    expect(begun()).toBe('下周装好。');
    server.sendAnswer.mockResolvedValue(ok(feedbackRow({ state: 'answered' })));
    await act(async () => void (await useAnswer.getState().send()));
    expect(begun()).toBe('');
    act(() => useAnswer.getState().write('算了'));
    act(() => useAnswer.getState().cancel());
    expect(begun()).toBe('');
  });
});
