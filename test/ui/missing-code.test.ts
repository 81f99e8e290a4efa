import Taro from '@tarojs/taro';
import { answerForMissingCode } from '../../src/platform/browser/missing-code';
import { newerBuild } from '../../src/platform/browser/newer-build';

jest.mock('../../src/platform/browser/newer-build');

const eventCenter = { on: jest.fn(), off: jest.fn(), once: jest.fn<void, [string, () => void]>() };
const show = (path: string | null) =>
  Object.assign(Taro, { eventCenter, getCurrentInstance: () => ({ page: path === null ? null : { path } }) });

/** As webpack rejects. */
async function miss(): Promise<void> {
  const reason = Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' });
  window.dispatchEvent(Object.assign(new Event('unhandledrejection', { cancelable: true }), { reason }));
  await Promise.resolve();
  await Promise.resolve();
}

const standing = () => [...document.querySelectorAll('.no-page > *')].map(({ textContent }) => textContent);

beforeAll(answerForMissingCode);
beforeEach(() => {
  jest.mocked(newerBuild).mockResolvedValue(null);
  document.body.replaceChildren(Object.assign(document.createElement('div'), { id: 'still' }));
});

test('where no page is shown, a lasting sentence stands, once, with two ways on', async () => {
  show(null);
  await miss();
  await miss();
  expect(standing()).toEqual(['这一页没有取到，请检查网络后重试。', '重试', '回首页']);
  expect(document.getElementById('still')).toBeNull();
  expect(eventCenter.once).toHaveBeenCalledTimes(1);
  eventCenter.once.mock.calls[0]?.[1]();
  expect(standing()).toEqual([]);
});

test('where 首页 did not come either, it can be pressed again', async () => {
  show(null);
  await miss();
  const home = [...document.querySelectorAll('button')].at(-1);
  home?.click();
  expect([home?.disabled, home?.textContent]).toEqual([true, '回首页…']);
  await miss();
  expect([home?.disabled, home?.textContent]).toEqual([false, '回首页']);
});

test('over a page that is shown it is said in passing', async () => {
  show('/tabs/home/index?x=1');
  await miss();
  expect(standing()).toEqual([]);
  expect(Taro.showToast).toHaveBeenCalled();
});
