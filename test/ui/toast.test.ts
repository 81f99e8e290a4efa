import { EventEmitter } from 'node:events';
import Taro from '@tarojs/taro';
import { toast } from '../../src/platform/toast';

const shown = jest.mocked(Taro.showToast);
const titles = () => shown.mock.calls.map(([options]) => options?.title);
/** Taro hides a toast, then says that another page has come. */
const otherPage = () => router.emit('__afterTaroRouterChange');
let router: EventEmitter;

const { TARO_ENV } = process.env;
beforeEach(() => {
  jest.useFakeTimers();
  shown.mockClear();
  router = new EventEmitter();
  Object.assign(Taro, { eventCenter: router });
  process.env.TARO_ENV = 'h5';
});
afterEach(() => {
  jest.useRealTimers();
  process.env.TARO_ENV = TARO_ENV ?? '';
});

test('what is said as a page is left stands on the page that comes', () => {
  toast('已保存');
  otherPage();
  expect(titles()).toEqual(['已保存', '已保存']);
});

test('only as long as it would have stood, and only the latest', () => {
  toast('已保存');
  toast('已删除');
  otherPage();
  expect(titles()).toEqual(['已保存', '已删除', '已删除']);
  jest.advanceTimersByTime(2000);
  otherPage();
  expect(titles()).toHaveLength(3);
  expect(router.listenerCount('__afterTaroRouterChange')).toBe(0);
});

test('WeChat keeps it over pages by itself', () => {
  process.env.TARO_ENV = 'weapp';
  toast('已保存');
  otherPage();
  expect(titles()).toEqual(['已保存']);
});
