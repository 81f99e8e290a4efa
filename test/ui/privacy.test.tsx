import Taro from '@tarojs/taro';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { copy } from '../../src/platform/copy';
import { pickFile } from '../../src/platform/pick-file';
import { agreesToPrivacy, usePrivacy } from '../../src/platform/privacy';
import { PrivacySheet } from '../../src/ui/privacy-sheet';

const before = process.env['TARO_ENV'];
let needAuthorization = true;
let given: Record<string, unknown>;

beforeEach(() => {
  process.env['TARO_ENV'] = 'weapp';
  needAuthorization = true;
  given = {
    getPrivacySetting: jest.fn(({ success }: { success: (answer: object) => void }) => success({ needAuthorization })),
    setClipboardData: jest.fn(async () => ({})),
    chooseMessageFile: jest.fn(async () => ({ tempFiles: [{ name: 'a.csv', size: 3, path: 'tmp/a.csv' }] })),
    showToast: jest.fn(async () => ({})),
    openPrivacyContract: jest.fn(),
  };
  Object.assign(Taro, given);
});
afterEach(() => {
  process.env['TARO_ENV'] = before;
  usePrivacy.setState({ answer: null });
});

const isAsked = () => usePrivacy.getState().answer !== null;
const answer = async (agrees: boolean) => {
  await act(async () => usePrivacy.getState().answer?.(agrees));
};
const settled = () => act(async () => {});

test('a browser asks nobody', async () => {
  process.env['TARO_ENV'] = 'h5';
  expect(await agreesToPrivacy()).toBe(true);
  expect(given['getPrivacySetting']).not.toHaveBeenCalled();
});

test('who has agreed is not asked again', async () => {
  needAuthorization = false;
  expect(await agreesToPrivacy()).toBe(true);
  expect(isAsked()).toBe(false);
});

test('agreeing continues what was begun', async () => {
  const picking = pickFile({ extensions: ['csv'], mostBytes: 10 });
  await settled();
  expect(isAsked()).toBe(true);
  expect(given['chooseMessageFile']).not.toHaveBeenCalled();
  await answer(true);
  expect(await picking).toMatchObject({ ok: true, value: { name: 'a.csv' } });
  expect(isAsked()).toBe(false);
});

test('refusing touches nothing, and the next try asks again', async () => {
  const picking = pickFile({ extensions: ['csv'], mostBytes: 10 });
  await settled();
  await answer(false);
  expect(await picking).toEqual({ ok: false, code: 'NOT_AGREED' });
  expect(given['chooseMessageFile']).not.toHaveBeenCalled();

  const copying = copy('邀请码');
  await settled();
  expect(isAsked()).toBe(true);
  await answer(false);
  await copying;
  expect(given['setClipboardData']).not.toHaveBeenCalled();
  expect(given['showToast']).toHaveBeenCalledWith(expect.objectContaining({ title: '没有同意隐私保护指引，没有复制' }));
});

test('a second question answers the first with no', async () => {
  const first = agreesToPrivacy();
  await settled();
  const second = agreesToPrivacy();
  await settled();
  expect(await first).toBe(false);
  await answer(true);
  expect(await second).toBe(true);
});

test('the sheet shows while somebody is asked, opens the guide, and takes a refusal', async () => {
  const asked = agreesToPrivacy();
  // Drawn with the attributes of a browser, which are those that this test's document knows.
  process.env['TARO_ENV'] = 'h5';
  render(<PrivacySheet />);
  expect(screen.queryByText('用户隐私保护')).toBeNull();
  await settled();
  fireEvent.click(screen.getByText('阅读《用户隐私保护指引》'));
  expect(given['openPrivacyContract']).toHaveBeenCalled();
  fireEvent.click(screen.getByText('拒绝'));
  expect(await asked).toBe(false);
  expect(screen.queryByText('用户隐私保护')).toBeNull();
});
