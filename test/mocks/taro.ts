import { useEffect } from 'react';

const storage = new Map<string, unknown>();
const done = () => Promise.resolve({ errMsg: 'ok' });

/** The parameters of the page under test. */
export const router: { path?: string; params: Record<string, string> } = { params: {} };

const Taro = {
  navigateTo: jest.fn(done),
  redirectTo: jest.fn(done),
  switchTab: jest.fn(done),
  reLaunch: jest.fn(done),
  navigateBack: jest.fn(done),
  getCurrentPages: jest.fn((): unknown[] => [{}]),
  setNavigationBarTitle: jest.fn(done),
  stopPullDownRefresh: jest.fn(done),
  setClipboardData: jest.fn(done),
  showToast: jest.fn(done),
  showModal: jest.fn(() => Promise.resolve({ confirm: true, cancel: false, errMsg: 'ok' })),
  getStorageSync: (key: string) => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
  removeStorageSync: (key: string) => void storage.delete(key),
  getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10_240 }),
};
export default Taro;

export const useRouter = () => router;

const onMount = (run: () => void): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: these hooks run once, when the page appears
  useEffect(() => run(), []);
};
export const useDidShow = onMount;
export const useLoad = onMount;
/** Never called: no test pulls a page down. */
export const usePullDownRefresh = (): void => {};
/** Never called: no test hides a page. */
export const useDidHide = (): void => {};
export const useUnload = (): void => {};
