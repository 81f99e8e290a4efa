import Taro from '@tarojs/taro';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { ok, refuse } from '../../../core/kernel/result';
import { AllowMessages } from '../../../src/features/reminders/public';
import * as api from '../../../src/features/reminders/subscription/api';

jest.mock('../../../src/features/reminders/subscription/api');
const server = jest.mocked(api);

type Asked = Parameters<typeof Taro.requestSubscribeMessage>[0];
/** WeChat's question, answered in this way; null: WeChat fails. */
const answering = (word: string | null) => {
  const ask = jest.fn(({ tmplIds = [], success, fail }: Asked) => {
    if (word === null) fail?.({ errCode: 20004, errMsg: 'switched off' });
    else success?.({ errMsg: 'ok', [tmplIds[0] ?? '']: word });
  });
  Object.assign(Taro, { requestSubscribeMessage: ask });
  return ask;
};

const show = (left = 0, templateId: string | null = 't-1') => {
  server.fetchSubscription.mockResolvedValue(ok({ templateId, left }));
  return act(async () => {
    render(<AllowMessages />);
  });
};
const allow = () =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name: '允许在微信里提醒我' }));
  });

beforeEach(() => jest.clearAllMocks());

test('counts what was allowed, once', async () => {
  const ask = answering('accept');
  server.sendSubscription.mockResolvedValue(ok({ left: 3 }));
  await show(2);
  expect(screen.getByText('支部还可以在微信里提醒您 2 次。')).toBeTruthy();
  await allow();
  expect(ask).toHaveBeenCalledWith(expect.objectContaining({ tmplIds: ['t-1'] }));
  expect(server.sendSubscription).toHaveBeenCalledTimes(1);
  expect(screen.getByText('已允许，支部还可以在微信里提醒您 3 次。')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test.each(['reject', 'ban', 'filter', null])('counts nothing when WeChat answers %s', async (word) => {
  answering(word);
  await show();
  expect(screen.getByText('下次有没完成的，支部可以在微信里提醒您一次。')).toBeTruthy();
  await allow();
  expect(server.sendSubscription).not.toHaveBeenCalled();
  expect(screen.getByText('没有允许。提醒仍在首页的通知和待办里。')).toBeTruthy();
});

test('says when a subscription could not be kept', async () => {
  answering('accept');
  server.sendSubscription.mockResolvedValue(refuse('NETWORK'));
  await show();
  await allow();
  expect(screen.getByText('没有连上网络，请检查网络后重试。')).toBeTruthy();
});

test('asks nobody where no message is sent, or where that is not known', async () => {
  await show(0, null);
  expect(document.body.textContent).toBe('');
  server.fetchSubscription.mockResolvedValue(refuse('NETWORK'));
  await act(async () => {
    render(<AllowMessages />);
  });
  expect(document.body.textContent).toBe('');
});
