import type { Browser, BrowserContextOptions } from 'playwright-core';
import { startBrowser } from './support/browser';
import { Person } from './support/person';
import { type Product, startProduct } from './support/product';
import { keepScreen } from './support/screens';
import { Site } from './support/site';
import { PHONE } from './support/stage';
import { until } from './support/until';

/** The worker that keeps the code of the app, what opens without a network, and what a deploy does to open pages. */
describe('the code of the app in the browser', () => {
  let site: Site;
  let product: Product;
  let browser: Browser;

  beforeAll(async () => {
    site = new Site();
    [product, browser] = await Promise.all([startProduct(site.folder), startBrowser()]);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    site.restore();
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
    site.remove();
  });

  async function visitor(serviceWorkers: BrowserContextOptions['serviceWorkers']): Promise<Person> {
    const context = await browser.newContext({ ...PHONE, serviceWorkers });
    return new Person(await context.newPage(), context, product.url);
  }
  async function member(serviceWorkers: BrowserContextOptions['serviceWorkers']): Promise<Person> {
    const person = await visitor(serviceWorkers);
    await person.signIn('member');
    await person.heading('首页').waitFor();
    return person;
  }
  /** The documents that are asked for from now on. What a page shows may stand before its `load` event. */
  const loadsOf = ({ page }: Person): string[] => {
    const loads: string[] = [];
    page.on('request', (request) => {
      if (request.isNavigationRequest()) loads.push(request.url());
    });
    return loads;
  };
  const hasCode = ({ page }: Person): Promise<void> =>
    page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
  /** The addresses of all that the browser keeps for the worker, build by build. */
  const keptFor = ({ page }: Person): Promise<string[][]> =>
    page.evaluate(async () => {
      const names = await caches.keys();
      return Promise.all(
        names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)),
      );
    });

  test('after one visit it opens without a network, with what was read, and is gone but for code after signing out', async () => {
    const person = await member('allow');
    await hasCode(person);
    await person.tab('学习');
    await person.openRow('监察法入门');
    await person.openRow('1. ');
    await person.isShown();

    await person.context.setOffline(true);
    await person.open('home');
    await person.heading('首页').waitFor();
    await person.text('没有连上网络，打开过的课时还能看').waitFor();
    await keepScreen(person, 'home-offline');
    await person.tab('支部');
    await person.tab('学习');
    await person.sees('留在这台设备上的课时');
    await keepScreen(person, 'study-offline');
    await person.openRow('监督就在身边');
    await person.sees('没有联网。这是');
    // What is said before a page has arrived goes with the page that is left.
    await person.isShown();

    // A desk's page is none that members open.
    await person.seesInPassing('这一页没有取到', () =>
      person.page.evaluate(() => {
        location.hash = '#/features/bank/pages/list/index';
      }),
    );

    const [code = [], ...others] = await keptFor(person);
    expect(others).toEqual([]);
    expect(code.length).toBeGreaterThan(20);
    expect(code.filter((path) => path !== '/' && !/^\/(js|css|images)\//.test(path))).toEqual([]);

    await person.open('me');
    await person.tap('退出登录');
    await person.agree('退出', '退出后');
    await person.heading('登录').waitFor();
    const left = await person.page.evaluate(async () => ({
      names: Object.keys(localStorage).filter((name) => name !== 'weiketang:preferences'),
      files: (await indexedDB.databases()).map(({ name }) => name),
    }));
    expect(left).toEqual({ names: [], files: [] });
    expect(await keptFor(person)).toEqual([code]);
  });

  test('a deploy that takes code away leads to one reload, at the place that was wanted', async () => {
    const person = await member('block');
    const loads = loadsOf(person);
    site.deploy();
    await person.tap('搜索');
    await person.heading('搜索').waitFor();
    expect(person.page.url()).toContain('/features/search/pages/search/index');
    expect(loads.length).toBe(1);
    await person.open('home');
    await person.heading('首页').waitFor();
    expect(loads.length).toBe(2);
  });

  test('where the new build lacks the code too, one reload is all', async () => {
    const person = await member('block');
    const loads = loadsOf(person);
    site.deploy();
    site.removePages();
    await person.page.evaluate(() => {
      location.hash = '#/features/search/pages/search/index';
    });
    // In the new document, and it stays there.
    const words = person.page.getByRole('alert').filter({ hasText: '这一页没有取到' });
    await words.waitFor();
    await keepScreen(person, 'page-missing');
    expect(loads.length).toBe(1);
    await person.page.getByRole('button', { name: '重试' }).click();
    await until('the page was loaded anew', async () => loads.length > 1);
    // In the document before it reads 重试….
    await person.page.getByRole('button', { name: '重试', exact: true }).waitFor();
    expect(loads.length).toBe(2);
    site.restore();
    await person.page.getByRole('button', { name: '回首页' }).click();
    await person.heading('首页').waitFor();
    expect(await words.count()).toBe(0);
  });

  test('a text that was being written is not taken away by it', async () => {
    const person = await member('block');
    await person.tap('搜索');
    await person.heading('搜索').waitFor();
    await person.page.evaluate(() => {
      const written = document.createElement('textarea');
      written.value = '还没有保存';
      document.querySelector('#app')?.append(written);
    });
    site.deploy();
    await person.page.evaluate(() => {
      location.hash = '#/features/home/pages/notices/index';
    });
    await person.agree('取消', '写了还没有保存的');
    expect(await person.page.locator('textarea').inputValue()).toBe('还没有保存');
    await person.heading('搜索').waitFor();
  });

  test('a new build takes the place of the old one, which is kept for pages that are open', async () => {
    const person = await member('allow');
    await hasCode(person);
    const [before = []] = await keptFor(person);
    site.deploy();
    await person.open('home');
    await person.heading('首页').waitFor();
    await until('both builds are kept', async () => (await keptFor(person)).length === 2);
    await until('the new one is whole', async () => {
      const [, after = []] = await keptFor(person);
      return after.length >= before.length && after.includes('/');
    });
  });

  test('a worker that is retired leaves nothing', async () => {
    const person = await member('allow');
    await hasCode(person);
    site.retireWorker();
    await person.open('home');
    await person.heading('首页').waitFor();
    await until('nothing is kept', async () => (await keptFor(person)).length === 0);
    await person.context.setOffline(true);
    await expect(person.open('home')).rejects.toThrow();
  });
});
