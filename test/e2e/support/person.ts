import type { BrowserContext, Locator, Page } from 'playwright-core';
import { type RouteName, urlOf } from '../../../src/platform/routes';
import { isAtRest, whyMissed } from './missed';
import { until } from './until';

const PATIENCE_MS = 15_000;
/** What every account of the sample has. */
export const PASSWORD = 'weiketang';

/** Somebody with a phone in the hand: looks for words and for what can be pressed, as people do. */
export class Person {
  /** Errors on the console and exceptions, since the last time somebody looked. */
  readonly problems: string[] = [];

  constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    private readonly url: string,
  ) {
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(message.text());
    });
    page.on('pageerror', (error) => this.problems.push(String(error)));
  }

  /** Opens a page by its link, from nothing. */
  async open(name: RouteName, params: Record<string, string> = {}): Promise<void> {
    // Only the part after # differs between two links of the app, and that alone loads nothing anew.
    await this.page.goto('about:blank');
    await this.page.goto(`${this.url}/#${urlOf(name, params)}`);
  }

  /** Opens the address that `npm start` prints. */
  async openAddress(): Promise<void> {
    await this.page.goto(this.url);
  }

  async signIn(account: string, password: string = PASSWORD): Promise<void> {
    await this.open('signIn');
    await this.fill('账号', account);
    await this.fill('密码', password);
    await this.tap('登录');
  }

  /** What lies on other pages of the stack is in the document too, but not to be seen. */
  visible(locator: Locator): Locator {
    return locator.filter({ visible: true });
  }

  text(text: string | RegExp): Locator {
    return this.visible(this.page.getByText(text)).first();
  }

  heading(name: string | RegExp): Locator {
    return this.visible(this.page.getByRole('heading', { name })).first();
  }

  button(name: string | RegExp): Locator {
    return this.visible(this.page.getByRole('button', { name, exact: true })).first();
  }

  /** A row of a list, which opens what its title says; its facts follow the title. */
  row(title: string): Locator {
    const beginning = new RegExp(`^${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
    return this.visible(this.page.getByRole('button', { name: beginning })).first();
  }

  field(label: string): Locator {
    return this.visible(this.page.getByLabel(label, { exact: true })).first();
  }

  async tap(name: string | RegExp): Promise<void> {
    await this.press(`the button “${name}”`, this.button(name));
  }

  async openRow(title: string): Promise<void> {
    await this.press(`the row “${title}”`, this.row(title));
  }

  async tab(name: '首页' | '课堂' | '公开' | '我的'): Promise<void> {
    await this.press(`the tab “${name}”`, this.visible(this.page.getByRole('link', { name, exact: true })));
    await this.heading(name).waitFor();
  }

  async fill(label: string, value: string): Promise<void> {
    const field = this.field(label);
    await this.canBeReached(`the field “${label}”`, field);
    await field.fill(value);
  }

  async choose(role: 'radio' | 'checkbox' | 'tab' | 'switch', name: string | RegExp): Promise<void> {
    await this.press(`the ${role} “${name}”`, this.visible(this.page.getByRole(role, { name })).first());
  }

  /** Presses once, when the page holds still; a press that does not arrive says why. */
  private async press(what: string, target: Locator): Promise<void> {
    await this.canBeReached(what, target);
    try {
      await target.click();
    } catch (cause) {
      throw new Error(`${what} was not pressed: ${await whyMissed(this.page, target)}`, { cause });
    }
  }

  /** A page that slides away shows what is on it a moment longer, and nobody means that. */
  private async canBeReached(what: string, target: Locator): Promise<void> {
    try {
      await until(
        `${what} is there and at rest`,
        async () => (await isAtRest(this.page)) && (await target.isVisible()),
      );
    } catch (cause) {
      throw new Error(`${what} was not reached: ${await whyMissed(this.page, target)}`, { cause });
    }
  }

  /** Agrees to what a dialog asks: `says` is part of the question, `verb` the word on its button. */
  async agree(verb: string, says: string): Promise<string> {
    const question = this.text(says);
    await question.waitFor();
    const words = await question.innerText();
    // The dialog is drawn last, above a button of the same name.
    await this.visible(this.page.getByText(verb, { exact: true }))
      .last()
      .click();
    await question.waitFor({ state: 'hidden' });
    return words;
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.text(text).waitFor();
  }

  async seesButton(name: string | RegExp): Promise<void> {
    await this.button(name).waitFor();
  }

  async seesNo(text: string | RegExp): Promise<void> {
    await until(`“${text}” is gone`, async () => (await this.visible(this.page.getByText(text)).count()) === 0);
  }

  /** The words on the screen. */
  async words(): Promise<string> {
    return this.page.locator('body').innerText();
  }

  /** Nothing is on its way any more. */
  async isShown(): Promise<void> {
    const waiting = this.visible(this.page.getByRole('status', { name: '正在加载' }));
    await until('the page has loaded', async () => (await waiting.count()) === 0);
  }
}
