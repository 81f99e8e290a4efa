import { type AppConfig, readAppConfig, WEAPP_ROOT } from './built';
import type { Canvas } from './canvas';
import { Layout } from './layout';
import { createLogicLayer, type LogicLayer } from './logic-layer';
import { PageStack, type ShareCard } from './page-stack';
import type { PageStats, PageView } from './page-view';
import { createPhoneFiles, type PhoneFiles } from './phone-files';
import { createViewLayer, type ViewLayer } from './view-layer';
import { type Cloud, type CloudStorage, createWx, type WxCall } from './wx';

export interface MiniProgramOptions {
  /** Answers cloud calls: `(functionName, { action, input })` → what the function returns. */
  cloud: Cloud;
  /** Takes uploads; without it none comes through. */
  cloudStorage?: CloudStorage;
  /** What earlier visits left on the phone. */
  storage?: Record<string, unknown>;
  /** Replaces members of `wx`: a modal that is refused, a missing API. */
  wx?: Record<string, unknown>;
  root?: string;
  /** The page that it starts on, with its parameters, as from a shared link; without it on its first page. */
  startAt?: string;
}

const POLL_MS = 10;
const PATIENCE_MS = 30_000;
/** Looks in a row at which nothing more is drawn. */
const STILL_POLLS = 2;
/** Stops on the way down; a text that is longer still looks the same from there on. */
const MOST_STOPS = 10;

/** Starts the built mini program, as a tap on its icon does, on its first page. Close it when the test is over. */
export function startMiniProgram(options: MiniProgramOptions): MiniProgram {
  return new MiniProgram(options);
}

export class MiniProgram {
  /** What went wrong in the app or its templates. A test ends with `expect(app.errors).toEqual([])`. */
  readonly errors: string[] = [];
  readonly calls: WxCall[] = [];
  /** What the app asked for to draw on, in the order of the first time. */
  readonly canvases: Canvas[] = [];
  /** Members of `wx` that the app read and that are not there. */
  readonly missingApis: Set<string>;
  readonly storage: Map<string, unknown>;
  /** What lies on the phone, and what its owner chooses when asked. */
  readonly files: PhoneFiles = createPhoneFiles();

  /** What the code before the camera says; null: there is none, and its owner goes back. */
  camera: string | null = null;

  private readonly config: AppConfig;
  private readonly view: ViewLayer;
  private readonly logic: LogicLayer;
  private readonly stack: PageStack;

  constructor({
    cloud,
    cloudStorage = () => Promise.reject(new Error('no network')),
    storage = {},
    wx: overrides = {},
    root = WEAPP_ROOT,
    startAt,
  }: MiniProgramOptions) {
    this.config = readAppConfig(root);
    this.storage = new Map(Object.entries(storage));
    const onError = (error: unknown) => void this.errors.push(describe(error));
    const view = createViewLayer(root, onError);
    this.view = view;
    this.stack = new PageStack(this.config, view, { define: (name) => this.logic.define(name) }, new Layout(root));
    const [firstPage = ''] = this.config.pages;
    const { wx, missing } = createWx({
      cloud,
      cloudStorage,
      files: this.files,
      overrides,
      firstPage,
      storage: this.storage,
      calls: this.calls,
      findCanvas: (selector) => this.findCanvas(selector),
      scanned: () => this.camera,
      shown: () => this.stack.shown(),
      navigation: this.stack,
    });
    this.missingApis = missing;
    this.logic = createLogicLayer({ root, wx, view, pages: () => this.stack.instances(), onError });
    this.logic.require('app.js');
    const launch = { path: firstPage, query: {}, scene: 1001 };
    this.logic.app()?.onLaunch?.(launch);
    this.logic.app()?.onShow?.(launch);
    this.open(startAt ?? firstPage);
  }

  /** The page that is shown. Navigation of the app changes it. */
  get page(): PageView {
    return this.stack.current().view;
  }

  get route(): string {
    return this.stack.current().route;
  }

  /**
   * Starts over from this page, as a shared link or a scene does: `tabs/home/index`, `features/…/index?postId=…`. If
   * there is none, WeChat asks the app.
   */
  open(url: string): void {
    const [path = ''] = url.split('?');
    if (this.config.pages.includes(path)) this.stack.reLaunch(url);
    else this.logic.app()?.onPageNotFound?.({ path, query: {}, isEntryPage: true });
  }

  /** What 转发 in WeChat's menu sends from this page; null where the menu has none. */
  card(): ShareCard | null {
    const { instance } = this.stack.current();
    const said = this.calls.filter(({ api }) => api === 'showShareMenu' || api === 'hideShareMenu').at(-1);
    return said?.api === 'showShareMenu' ? (instance.onShareAppMessage?.({ from: 'menu' }) ?? null) : null;
  }

  /** Waits for what somebody looking at the phone would wait for. `what` says it when it does not come. */
  async until(what: string, isSo: () => boolean): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    while (!isSo()) {
      if (Date.now() > deadline) {
        const shown = `${this.route} shows: ${this.page.text()}`;
        throw new Error(`Waited in vain: ${what}. ${shown} ${this.errors.join(' ')}`);
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  /** Waits until the page shows these words, somewhere on its length. */
  sees(words: string): Promise<void> {
    return this.comesTo(`the page shows “${words}”`, () => this.page.text().includes(words));
  }

  /** Waits until nothing more is drawn for a while. */
  async settles(): Promise<void> {
    let [calls, still] = [-1, 0];
    await this.until('the page is at rest', () => {
      const { setData } = this.stack.current();
      still = setData.calls === calls ? still + 1 : 0;
      calls = setData.calls;
      return still === STILL_POLLS;
    });
  }

  /** Scrolls down as far as it goes, but for what is longer than many screens; what comes into view is drawn on the way. `each` is called at every stop. */
  async scrollToEnd(each: () => void | Promise<void> = () => {}): Promise<void> {
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      await this.settles();
      await this.until('nothing is blank', () => !this.page.isBlank());
      await each();
      if (!this.page.scrollOn()) return;
    }
  }

  /** Waits as `until` does, and looks down a page that is not drawn whole. */
  private comesTo(what: string, isSo: () => boolean): Promise<void> {
    return this.until(what, () => {
      if (isSo()) return true;
      const { page } = this;
      if (page.hasMore() && !page.isBlank() && !page.scrollOn()) page.scrollTo(0);
      return false;
    });
  }

  /** Waits until something that can be used is called or reads `label`, and taps it. */
  async tap(label: string, index = 0): Promise<void> {
    await this.comesTo(`“${label}” can be tapped`, () => this.page.isUsable(label, index));
    this.page.tap(label, index);
  }

  /** Waits until the input with this label is there, and types into it. */
  async fill(label: string, value: string): Promise<void> {
    await this.comesTo(`“${label}” can be filled in`, () => this.page.takes(label));
    this.page.type(label, value);
  }

  /** Taps the tab bar, which WeChat draws. */
  async tapTab(text: string): Promise<void> {
    const tab = this.config.tabs.find((known) => known.text === text);
    if (!tab) throw new Error(`There is no tab “${text}”`);
    await this.until('the tab bar is shown', () => this.config.tabs.some(({ route }) => route === this.route));
    this.stack.switchTab(tab.route);
  }

  /** Taps the arrow in the navigation bar, which WeChat draws. */
  goBack(): void {
    this.stack.navigateBack(1);
  }

  /** Waits until this page has been opened. */
  arrivesAt(route: string): Promise<void> {
    return this.until(`${route} is shown`, () => this.route === route);
  }

  stats(): PageStats & { setDataCalls: number; maxSetDataBytes: number } {
    const { view, setData } = this.stack.current();
    return { ...view.stats(), setDataCalls: setData.calls, maxSetDataBytes: setData.maxBytes };
  }

  private findCanvas(selector: string): Canvas | null {
    const canvas = this.page.canvas(selector);
    if (canvas && !this.canvases.includes(canvas)) this.canvases.push(canvas);
    return canvas;
  }

  close(): void {
    this.stack.clear();
    this.logic.close();
    this.view.close();
  }
}

const describe = (error: unknown): string =>
  error instanceof Error ? `${error.message} ${(error.stack ?? '').split('\n').slice(1, 3).join(' ')}` : String(error);
