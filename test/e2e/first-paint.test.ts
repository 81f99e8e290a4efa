import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startBrowser } from './support/browser';
import { putIn } from './support/passed-round';
import { Person } from './support/person';
import { type Product, startProduct } from './support/product';
import { keepScreen } from './support/screens';
import { PHONE } from './support/stage';
import { until } from './support/until';

/** The still frame that index.html has before any script of the app. */
describe('the first paint', () => {
  let product: Product;
  let browser: Browser;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  async function visitor(options: BrowserContextOptions = {}): Promise<Person> {
    const context = await browser.newContext({ ...PHONE, ...options });
    return new Person(await context.newPage(), context, product.url);
  }
  /** Holds the app back until the returned function is called. */
  async function holdApp(page: Page): Promise<() => void> {
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.route('**/js/app.*.js', async (request) => {
      await held;
      await request.continue();
    });
    return go;
  }
  const session = JSON.stringify({ data: { access_token: 'a', refresh_token: 'b' } });
  const elder = JSON.stringify({ data: { elder: true, elderOffered: true } });

  test.each([
    ['of signing in', {}, {}, '登录'],
    ['of 首页', { 'weiketang:session': session }, {}, '首页'],
    ['of 首页 in the dark', { 'weiketang:session': session }, { colorScheme: 'dark' }, '首页'],
    ['of 首页 in 长辈版', { 'weiketang:session': session, 'weiketang:preferences': elder }, {}, '首页'],
  ] as const)('is a frame %s', async (name, kept, options, title) => {
    const person = await visitor(options);
    await putIn(person, kept);
    await holdApp(person.page);
    await person.page.goto(product.url, { waitUntil: 'commit' });
    await person.text(title).waitFor();
    expect(await person.visible(person.page.locator('#still')).count()).toBe(1);
    await keepScreen(person, `still-${name.replaceAll(' ', '-')}`);
    await person.context.close();
  });

  test('goes when the sign-in has come, before which nobody sees another page', async () => {
    const person = await visitor();
    await person.page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body || document.getElementById('app') === null || document.getElementById('still')) return;
        observer.disconnect();
        document.documentElement.dataset['seen'] = [...document.querySelectorAll('h1')]
          .filter((element) => element.checkVisibility())
          .map(({ textContent }) => textContent)
          .join();
      }).observe(document, { childList: true, subtree: true });
    });
    await person.openAddress();
    await person.heading('登录').waitFor();
    await until('the frame is gone', async () => (await person.page.locator('#still').count()) === 0);
    expect(await person.page.locator('html').getAttribute('data-seen')).toBe('登录');
    await person.context.close();
  });

  test('goes when 首页 has come', async () => {
    const person = await visitor();
    await person.signIn('member');
    await person.heading('首页').waitFor();
    await person.openAddress();
    await person.page.reload();
    await person.isShown();
    expect(await person.page.locator('#still').count()).toBe(0);
    await person.context.close();
  });

  test('what follows consists of plain elements: a slow phone draws a web component twice', async () => {
    const person = await visitor();
    await person.openAddress();
    await person.heading('登录').waitFor();
    const views = person.page.locator('taro-view-core, taro-text-core');
    expect(await views.count()).toBeGreaterThan(10);
    expect(await views.and(person.page.locator(':defined')).count()).toBe(0);
    await person.context.close();
  });
});
