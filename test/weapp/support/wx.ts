import { Canvas } from './canvas';
import { intersectionObserver, type Seen } from './intersection-observer';
import { fileSystem, type PhoneFiles, phoneFilesApi } from './phone-files';
import { selectorQuery } from './selector-query';
import { createInnerAudio, createRecorder } from './sound';

interface Callbacks {
  success?: (result: object) => void;
  fail?: (error: object) => void;
  complete?: (result: object) => void;
}

/** What the app asked of WeChat, in order. */
export interface WxCall {
  api: string;
  options: unknown;
}

export type Cloud = (name: string, data: unknown) => Promise<unknown>;

/** Where wx.cloud.uploadFile puts bytes; answers with the file id. */
export type CloudStorage = (cloudPath: string, bytes: Uint8Array) => Promise<string>;

/** The ways in which WeChat moves between pages; each may refuse by throwing. */
export interface Navigation {
  navigateTo(url: string): void;
  redirectTo(url: string): void;
  switchTab(url: string): void;
  reLaunch(url: string): void;
  navigateBack(delta: number): void;
}

interface WxHost {
  cloud: Cloud;
  cloudStorage: CloudStorage;
  files: PhoneFiles;
  storage: Map<string, unknown>;
  navigation: Navigation;
  calls: WxCall[];
  /** A canvas of the page that is shown. */
  findCanvas: (selector: string) => Canvas | null;
  /** What the code before the camera says; null: whoever holds the phone goes back. */
  scanned: () => string | null;
  /** The page that is shown; null when none is open any more. */
  shown: () => (Seen & { scrollTop: number; scrollTo(px: number): void }) | null;
  firstPage: string;
  overrides: Record<string, unknown>;
}

const WINDOW = { windowWidth: 375, windowHeight: 667, pixelRatio: 2, statusBarHeight: 20 };
const DEVICE = { platform: 'devtools', system: 'iOS 17.0', brand: 'devtools', model: 'iPhone' };
const SAFE_AREA = { top: 20, bottom: 667, left: 0, right: 375, width: 375, height: 647 };
const SYSTEM = { ...WINDOW, ...DEVICE, SDKVersion: '3.7.0', language: 'zh_CN', safeArea: SAFE_AREA, theme: 'light' };

/** Calls that only have to succeed. A modal is agreed to; a test that disagrees overrides showModal. */
const SUCCEED: Record<string, object> = {
  showShareMenu: {},
  hideShareMenu: {},
  showToast: {},
  hideToast: {},
  showLoading: {},
  hideLoading: {},
  showModal: { confirm: true, cancel: false },
  setNavigationBarTitle: {},
  setTabBarBadge: {},
  removeTabBarBadge: {},
  setClipboardData: {},
  stopPullDownRefresh: {},
  requestSubscribeMessage: {},
  openDocument: {},
  previewImage: {},
  shareFileMessage: {},
  getPrivacySetting: { needAuthorization: false, privacyContractName: '《用户隐私保护指引》' },
  openPrivacyContract: {},
};

const LISTENERS = [
  ...['AppShow', 'AppHide', 'Error', 'UnhandledRejection', 'PageNotFound', 'ThemeChange', 'WindowResize'],
  'NetworkStatusChange',
];

interface ScrollTarget {
  scrollTop?: number;
  selector?: string;
  offsetTop?: number;
}

/** The part of the `wx` object that the app meets. Reading another member shows up in `missing`. */
export function createWx(host: WxHost) {
  const { cloud, cloudStorage, files, storage, navigation, calls, findCanvas, scanned, shown, firstPage, overrides } =
    host;
  const recorder = createRecorder(files);
  const launch = { path: firstPage, query: {}, scene: 1001 };
  const wx: Record<string, unknown> = {
    cloud: {
      init: (options: unknown) => calls.push({ api: 'cloud.init', options }),
      callFunction: async (options: { name: string; data: unknown }) => {
        calls.push({ api: 'cloud.callFunction', options });
        // Copied, as the wire would: neither side may keep hold of the other's objects.
        const result = await cloud(options.name, copy(options.data));
        return { errMsg: 'cloud.callFunction:ok', result: copy(result) };
      },
      uploadFile: (options: Callbacks & { cloudPath: string; filePath: string }) => {
        const { cloudPath, filePath } = options;
        calls.push({ api: 'cloud.uploadFile', options: { cloudPath, filePath } });
        const hearing: ((update: { progress: number }) => void)[] = [];
        void settle(options, 'cloud.uploadFile', async () => {
          const fileID = await cloudStorage(cloudPath, files.read(filePath));
          for (const hear of hearing) hear({ progress: 100 });
          return { fileID, statusCode: 204 };
        });
        return { onProgressUpdate: (hear: (typeof hearing)[number]) => void hearing.push(hear), abort: () => {} };
      },
    },
    webpackJsonp: [], // no member of WeChat's: the scripts of a build find each other there
    env: { USER_DATA_PATH: 'http://usr' },
    getFileSystemManager: () => fileSystem(files),
    getSystemInfoSync: () => SYSTEM,
    getWindowInfo: () => ({ ...WINDOW, safeArea: SAFE_AREA }),
    getDeviceInfo: () => DEVICE,
    getAppBaseInfo: () => ({ SDKVersion: SYSTEM.SDKVersion, theme: 'light' }),
    getMenuButtonBoundingClientRect: () => ({ top: 26, bottom: 58, left: 281, right: 368, width: 87, height: 32 }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop' } }),
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    canIUse: () => true,
    nextTick: (run: () => void) => Promise.resolve().then(run),
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, copy(value)),
    removeStorageSync: (key: string) => void storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10_240 }),
    createSelectorQuery: () => selectorQuery(findCanvas, (selector) => shown()?.boxes(selector) ?? []),
    createIntersectionObserver: () => intersectionObserver(shown()),
    getRecorderManager: () => recorder,
    createInnerAudioContext: createInnerAudio,
    createOffscreenCanvas: () => new Canvas(),
  };
  for (const [api, result] of Object.entries(SUCCEED)) {
    wx[api] = (options: Callbacks = {}) => {
      calls.push({ api, options });
      return settle(options, api, () => result);
    };
  }
  wx.pageScrollTo = (options: Callbacks & ScrollTarget) => {
    calls.push({ api: 'pageScrollTo', options });
    return settle(options, 'pageScrollTo', () => {
      const page = shown();
      if (!page) return {};
      const { scrollTop, selector, offsetTop = 0 } = options;
      const [box] = selector === undefined ? [] : page.boxes(selector);
      if (selector !== undefined && !box) throw new Error(`nothing is called ${selector}`);
      page.scrollTo(box ? page.scrollTop + box.top + offsetTop : (scrollTop ?? 0));
      return {};
    });
  };
  for (const api of ['navigateTo', 'redirectTo', 'switchTab', 'reLaunch'] as const) {
    wx[api] = (options: Callbacks & { url: string }) => {
      calls.push({ api, options: { url: options.url } });
      return settle(options, api, () => {
        navigation[api](options.url);
        return {};
      });
    };
  }
  wx.navigateBack = (options: Callbacks & { delta?: number } = {}) => {
    calls.push({ api: 'navigateBack', options: { delta: options.delta } });
    return settle(options, 'navigateBack', () => {
      navigation.navigateBack(options.delta ?? 1);
      return {};
    });
  };
  wx.scanCode = (options: Callbacks = {}) => {
    calls.push({ api: 'scanCode', options });
    return settle(options, 'scanCode', () => {
      const result = scanned();
      if (result === null) throw new Error('cancel');
      return { result, scanType: 'QR_CODE' };
    });
  };
  for (const [api, act] of Object.entries(phoneFilesApi(files))) {
    wx[api] = (options: Callbacks = {}) => {
      calls.push({ api, options });
      return settle(options, api, () => act(options));
    };
  }
  for (const event of LISTENERS) {
    wx[`on${event}`] = () => {};
    wx[`off${event}`] = () => {};
  }
  Object.assign(wx, overrides);

  const missing = new Set<string>();
  const watched = new Proxy(wx, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target)) missing.add(name);
      return Reflect.get(target, name);
    },
  });
  return { wx: watched, missing };
}

/** WeChat answers asynchronously, by callback and by promise at once. */
async function settle(callbacks: Callbacks, api: string, act: () => object | Promise<object>): Promise<object> {
  await Promise.resolve();
  try {
    const result = { errMsg: `${api}:ok`, ...(await act()) };
    callbacks.success?.(result);
    callbacks.complete?.(result);
    return result;
  } catch (problem) {
    const error = { errMsg: `${api}:fail ${problem instanceof Error ? problem.message : problem}` };
    callbacks.fail?.(error);
    callbacks.complete?.(error);
    // The promise form rejects only for callers that gave no callback.
    if (callbacks.fail) return error;
    throw error;
  }
}

const copy = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
