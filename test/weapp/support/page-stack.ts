import type { AppConfig } from './built';
import type { Layout } from './layout';
import type { LogicLayer } from './logic-layer';
import { PageView } from './page-view';
import type { ViewLayer } from './view-layer';
import type { Navigation } from './wx';

/** The lifecycle methods of a Page that WeChat calls. */
interface PageInstance {
  route?: string;
  __route__?: string;
  options?: Record<string, string>;
  setData: (data: object, done?: () => void) => void;
  onLoad?: (query: Record<string, string>) => void;
  onShow?: () => void;
  onReady?: () => void;
  onHide?: () => void;
  onUnload?: () => void;
  onShareAppMessage?: (from: { from: 'menu' }) => ShareCard;
}

/** What a page sends to a chat. */
export interface ShareCard {
  title: string;
  path: string;
  imageUrl: string;
}

export interface OpenPage {
  route: string;
  view: PageView;
  instance: PageInstance;
  setData: { calls: number; maxBytes: number };
}

/** WeChat keeps at most ten pages open. */
const MAX_PAGES = 10;

/** The open pages and WeChat's rules for moving between them. */
export class PageStack implements Navigation {
  private pages: OpenPage[] = [];
  /** Tabs stay as they are while another one is shown. */
  private readonly tabs = new Map<string, OpenPage>();

  constructor(
    private readonly config: AppConfig,
    private readonly view: ViewLayer,
    private readonly logic: Pick<LogicLayer, 'define'>,
    private readonly layout: Layout,
  ) {}

  instances(): readonly PageInstance[] {
    return this.pages.map((page) => page.instance);
  }

  /** null before the first page and after the app is closed, when answers may still be on their way. */
  shown(): PageView | null {
    return this.pages.at(-1)?.view ?? null;
  }

  current(): OpenPage {
    const page = this.pages.at(-1);
    if (!page) throw new Error('No page is open');
    return page;
  }

  reLaunch(url: string): void {
    this.clear();
    this.push(url);
  }

  clear(): void {
    for (const page of new Set([...this.pages, ...this.tabs.values()])) this.unload(page);
    this.pages = [];
  }

  navigateTo(url: string): void {
    if (this.isTab(url)) throw new Error('can not navigateTo a tabbar page');
    if (this.pages.length >= MAX_PAGES) throw new Error('webview count limit exceed');
    this.current().instance.onHide?.();
    this.push(url);
  }

  redirectTo(url: string): void {
    if (this.isTab(url)) throw new Error('can not redirectTo a tabbar page');
    const left = this.pages.pop();
    if (left) this.unload(left);
    this.push(url);
  }

  switchTab(url: string): void {
    if (!this.isTab(url)) throw new Error('can not switch to no-tabBar page');
    for (const page of this.pages.slice(1).reverse()) this.unload(page);
    const [left] = this.pages;
    if (left && this.isTab(left.route)) left.instance.onHide?.();
    else if (left) this.unload(left);
    this.pages = [];
    const kept = this.tabs.get(routeOf(url));
    if (kept) {
      this.pages.push(kept);
      kept.instance.onShow?.();
    } else {
      this.push(url);
    }
  }

  navigateBack(delta: number): void {
    if (this.pages.length < 2) throw new Error('cannot navigate back at first page.');
    const kept = Math.max(this.pages.length - delta, 1);
    for (const page of this.pages.splice(kept).reverse()) this.unload(page);
    this.current().instance.onShow?.();
  }

  private isTab(url: string): boolean {
    return this.config.tabs.some((tab) => tab.route === routeOf(url));
  }

  private push(url: string): void {
    const route = routeOf(url);
    if (!this.config.pages.includes(route)) throw new Error(`page "${route}" is not found`);
    this.logic.define(route);
    const root = this.view.createRoot(route);
    const instance: PageInstance = root.get();
    const query = queryOf(url);
    Object.assign(instance, { route, __route__: route, options: query });
    const drawn = new PageView(root, this.layout);
    const page: OpenPage = { route, instance, view: drawn, setData: watchSetData(instance, () => drawn.changed()) };
    this.pages.push(page);
    if (this.isTab(route)) this.tabs.set(route, page);
    instance.onLoad?.(query);
    instance.onShow?.();
    instance.onReady?.();
  }

  private unload(page: OpenPage): void {
    page.instance.onUnload?.();
    page.view.remove();
    this.tabs.delete(page.route);
  }
}

/** WeChat sends at most 256 KB at once from the logic to the view. */
function watchSetData(instance: PageInstance, changed: () => void): OpenPage['setData'] {
  const seen = { calls: 0, maxBytes: 0 };
  const original = instance.setData;
  instance.setData = (data, done) => {
    seen.calls += 1;
    seen.maxBytes = Math.max(seen.maxBytes, Buffer.byteLength(JSON.stringify(data)));
    original.call(instance, data, done);
    changed();
  };
  return seen;
}

const routeOf = (url: string): string => (url.split('?')[0] ?? '').replace(/^\//, '');

/** WeChat hands parameters over as they stand in the address, without decoding them. */
function queryOf(url: string): Record<string, string> {
  const pairs = (url.split('?')[1] ?? '').split('&').filter((pair) => pair !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [key = '', ...value] = pair.split('=');
      return [key, value.join('=')];
    }),
  );
}
