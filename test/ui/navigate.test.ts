import Taro from '@tarojs/taro';
import { go, replaceWith } from '../../src/platform/navigate';

const NOT_THERE = Promise.reject(new Error('navigateTo:fail timeout'));
NOT_THERE.catch(() => undefined);

test.each<[string, 'navigateTo' | 'redirectTo' | 'switchTab', () => void]>([
  ['a page', 'navigateTo', () => go('policy')],
  ['a page in place of another', 'redirectTo', () => replaceWith('policy')],
  ['a tab', 'switchTab', () => go('study')],
])('%s whose code does not come says so', async (_, api, open) => {
  jest.mocked(Taro[api]).mockReturnValueOnce(NOT_THERE as never);
  const say = jest.mocked(Taro.showToast);
  say.mockClear();
  open();
  await Promise.resolve();
  await Promise.resolve();
  expect(say).toHaveBeenCalledWith(expect.objectContaining({ title: '这一页没有取到，请检查网络后再点一次。' }));
});
