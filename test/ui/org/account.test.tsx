import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ok, refuse } from '../../../core/kernel/result';
import type { AccountView } from '../../../core/org/account-contract';
import * as api from '../../../src/features/org/api';
import AccountPage from '../../../src/features/org/pages/account';
import * as question from '../../../src/platform/confirm';
import * as session from '../../../src/platform/session';

jest.mock('../../../src/features/org/api');
jest.mock('../../../src/platform/confirm');
jest.mock('../../../src/platform/session');
const server = jest.mocked(api);
const confirm = jest.mocked(question.confirm);

const AT = Date.parse('2026-11-20T10:00:00+08:00');
const inHand = {
  identityId: 'i1',
  kind: 'wechat' as const,
  account: null,
  boundAt: null,
  isInHand: true,
  mayEnd: true,
};
const other = { identityId: 'i2', kind: 'browser' as const, account: null, boundAt: AT, isInHand: false, mayEnd: true };
const request = {
  requestId: 'r1',
  kind: 'browser' as const,
  account: 'wa…ng',
  unitName: '第一党支部',
  requestedAt: AT,
  checkCode: '384112',
};
const account = (changes: Partial<AccountView> = {}): AccountView => ({
  identities: [inHand],
  requests: [],
  ...changes,
});

beforeEach(() => {
  jest.resetAllMocks();
  confirm.mockResolvedValue(true);
});
async function open(view: AccountView) {
  server.fetchAccount.mockResolvedValue(ok(view));
  render(<AccountPage />);
  await screen.findByText('绑定的微信和账号');
}

test('a request in my name shows the code to compare; agreeing asks once more and binds', async () => {
  await open(account({ requests: [request] }));
  expect(screen.getByText('核对码 384112')).toBeTruthy();
  expect(screen.getByText('自报账号 wa…ng')).toBeTruthy();
  server.sendBindingAnswer.mockResolvedValue(ok(account({ identities: [inHand, other] })));
  fireEvent.click(screen.getByText('是我，同意'));
  await screen.findByText('浏览器账号');
  expect(confirm).toHaveBeenCalledWith(expect.objectContaining({ content: expect.stringContaining('384112') }));
  expect(server.sendBindingAnswer).toHaveBeenCalledWith({ requestId: 'r1', isMine: true });
  expect(screen.queryByText('核对码 384112')).toBeNull();
});

test('the account in hand is told by its name, and each by when it was bound', async () => {
  jest.mocked(session.accountName).mockReturnValue('wangning');
  await open(
    account({
      identities: [
        { ...other, isInHand: true },
        { ...other, identityId: 'i4', boundAt: null },
        { ...other, identityId: 'i5', account: 'wn…02' },
      ],
    }),
  );
  expect(screen.getByText('浏览器账号 wangning')).toBeTruthy();
  expect(screen.getByText('浏览器账号 wn…02')).toBeTruthy();
  expect(screen.getAllByText(/11月20日.*绑定/)).toHaveLength(2);
  expect(screen.getByText('没有记下哪天绑定')).toBeTruthy();
});

test('who thinks better of it sends nothing', async () => {
  confirm.mockResolvedValue(false);
  await open(account({ requests: [request] }));
  fireEvent.click(screen.getByText('是我，同意'));
  fireEvent.click(screen.getByText('不是我'));
  await waitFor(() => expect(confirm).toHaveBeenCalledTimes(2));
  expect(server.sendBindingAnswer).not.toHaveBeenCalled();
});

test('a request that somebody else has decided meanwhile says so, and the page is read again', async () => {
  await open(account({ requests: [request] }));
  server.sendBindingAnswer.mockResolvedValue(refuse('REQUEST_CLOSED'));
  server.fetchAccount.mockResolvedValue(ok(account()));
  fireEvent.click(screen.getByText('不是我'));
  await screen.findByText('这条申请已经处理过了。');
  await waitFor(() => expect(screen.queryByText('核对码 384112')).toBeNull());
});

test('another account is ended after a question; one that cannot be ended from here offers no button', async () => {
  const older = { ...other, identityId: 'i3', mayEnd: false };
  await open(account({ identities: [inHand, other, older] }));
  expect(screen.getByText(/七天后才能从这里解除/)).toBeTruthy();
  const ends = screen.getAllByText('解除');
  expect(ends).toHaveLength(2);
  server.sendIdentityEnd.mockResolvedValue(ok({}));
  server.fetchAccount.mockResolvedValue(ok(account()));
  fireEvent.click(ends[1] ?? document.body);
  await waitFor(() => expect(screen.queryByText('浏览器账号')).toBeNull());
  expect(server.sendIdentityEnd).toHaveBeenCalledWith('i2');
});

test('ending the account in hand deletes what is unsaved on this device', async () => {
  Taro.setStorageSync('weiketang:post-draft:m1:new', {});
  await open(account());
  server.sendIdentityEnd.mockResolvedValue(ok({}));
  fireEvent.click(screen.getByText('解除'));
  await waitFor(() => expect(Taro.getStorageInfoSync().keys).toEqual([]));
});

test('the last administrator reads why the last account stays', async () => {
  await open(account());
  server.sendIdentityEnd.mockResolvedValue(refuse('LAST_ADMIN'));
  fireEvent.click(screen.getByText('解除'));
  await screen.findByText(/您是最后一名管理员/);
});

describe('in a browser', () => {
  const before = process.env['TARO_ENV'];
  beforeEach(() => {
    process.env['TARO_ENV'] = 'h5';
  });
  afterEach(() => {
    process.env['TARO_ENV'] = before;
  });

  test('who signs out everywhere is asked once, and is told when this server ends no other session by itself', async () => {
    jest.mocked(session.signOutEverywhere).mockResolvedValue(refuse('NEEDS_PASSWORD'));
    await open(account());
    fireEvent.click(screen.getByText('全部退出'));
    expect(await screen.findByText(/还没有退出/)).toBeTruthy();
    expect(confirm).toHaveBeenCalledWith(expect.objectContaining({ title: '在所有设备上退出' }));
  });
});
