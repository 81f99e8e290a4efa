import { readAppConfig, WEAPP_ROOT } from './built';
import { createLogicLayer, type LogicLayer } from './logic-layer';
import { PageStack } from './page-stack';
import type { PageStats, PageView } from './page-view';
import { createViewLayer } from './view-layer';
import { type Cloud, createWx, type WxCall } from './wx';

export interface MiniProgramOptions {
  /** Answers cloud calls: `(functionName, { action, input })` → what the function returns. */
  cloud: Cloud;
  /** What earlier visits left on the phone. */
  storage?: Record<string, unknown>;
  /** Replaces members of `wx`: a modal that is refused, a missing API. */
  wx?: Record<string, unknown>;
  root?: string;
}

const POLL_MS = 10;
const PATIENCE_MS = 10_000;

/** Starts the built mini program, as a tap on its icon does. Close it when the test is over. */
export function startMiniProgram(options: MiniProgramOptions): MiniProgram {
  return new MiniProgram(options);
}

export class MiniProgram {
  /** What went wrong in the app or its templates. A test ends with `expect(app.errors).toEqual([])`. */
  readonly errors: string[] = [];
  readonly calls: WxCall[] = [];
  /** Members of `wx` that the app read and that are not there. */
  readonly missingApis: Set<string>;
  readonly storage: Map<string, unknown>;

  private readonly logic: LogicLayer;
  private readonly stack: PageStack;

  constructor({ cloud, storage = {}, wx: overrides = {}, root = WEAPP_ROOT }: MiniProgramOptions) {
    const config = readAppConfig(root);
    this.storage = new Map(Object.entries(storage));
    const onError = (error: unknown) => void this.errors.push(describe(error));
    const view = createViewLayer(root, onError);
    this.stack = new PageStack(config, view, { define: (name) => this.logic.define(name) });
    const [firstPage = ''] = config.pages;
    const host = { cloud, overrides, firstPage, storage: this.storage, calls: this.calls, navigation: this.stack };
    const { wx, missing } = createWx(host);
    this.missingApis = missing;
    this.logic = createLogicLayer({ root, wx, view, pages: () => this.stack.instances(), onError });
    this.logic.require('app.js');
    const launch = { path: firstPage, query: {}, scene: 1001 };
    this.logic.app()?.onLaunch?.(launch);
    this.logic.app()?.onShow?.(launch);
  }

  /** The page that is shown. Navigation of the app changes it. */
  get page(): PageView {
    return this.stack.current().view;
  }

  get route(): string {
    return this.stack.current().route;
  }

  /** Starts over from this page, as a shared link or a scene does: `tabs/home/index`, `features/…/index?postId=…`. */
  open(url: string): void {
    this.stack.reLaunch(url);
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

  /** Waits until the page shows these words. */
  sees(words: string): Promise<void> {
    return this.until(`the page shows “${words}”`, () => this.page.text().includes(words));
  }

  /** Waits until something is called or reads `label`, and taps it. */
  async tap(label: string, index = 0): Promise<void> {
    await this.until(`“${label}” can be tapped`, () => this.page.findAll(label).length > index);
    this.page.tap(label, index);
  }

  /** Waits until this page has been opened. */
  arrivesAt(route: string): Promise<void> {
    return this.until(`${route} is shown`, () => this.route === route);
  }

  stats(): PageStats & { setDataCalls: number; maxSetDataBytes: number } {
    const { view, setData } = this.stack.current();
    return { ...view.stats(), setDataCalls: setData.calls, maxSetDataBytes: setData.maxBytes };
  }

  close(): void {
    this.stack.clear();
    this.logic.close();
  }
}

const describe = (error: unknown): string =>
  error instanceof Error ? `${error.message} ${(error.stack ?? '').split('\n').slice(1, 3).join(' ')}` : String(error);
