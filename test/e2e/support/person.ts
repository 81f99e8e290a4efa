import type { BrowserContext, Locator, Page } from 'playwright-core';
import { type RouteName, urlOf } from '../../../src/platform/routes';
import { hasArrived, isAtRest, whyMissed } from './missed';
import { PATIENCE_MS, until } from './until';

/** Password of all accounts of the sample. */
export const PASSWORD = 'weiketang';

/** Somebody with a phone, who looks for texts and buttons as people do. */
export class Person {
  /** Errors on the console and exceptions since the list was last emptied. */
  readonly problems: string[] = [];
  /** How often this person has pressed something. */
  presses = 0;

  constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    readonly url: string,
  ) {
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(message.text());
    });
    page.on('pageerror', (error) => this.problems.push(String(error)));
  }

  /** Opens a page by its link, as if the app was not open. */
  open(name: RouteName, params: Record<string, string> = {}): Promise<void> {
    return this.openPath(urlOf(name, params));
  }

  /** Opens an address of the app that need not be one of its pages. */
  async openPath(path: string): Promise<void> {
    const link = `${this.url}/#${path}`;
    if (!this.page.url().startsWith(`${this.url}/`)) {
      await this.page.goto(link);
      return;
    }
    // Two links of the app differ only after the #, which alone would not load the document anew.
    await this.page.evaluate((to) => history.replaceState(null, '', to), link);
    await this.page.reload();
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

  /** Only what is visible: other pages of the stack are in the document too. */
  visible(locator: Locator): Locator {
    return locator.filter({ visible: true });
  }

  text(text: string | RegExp): Locator {
    return this.visible(this.page.getByText(text)).first();
  }

  /** A heading with just this text: “支部” is the page, “支部动态” a part of another. */
  heading(name: string | RegExp): Locator {
    return this.visible(this.page.getByRole('heading', { name, exact: true })).first();
  }

  button(name: string | RegExp): Locator {
    return this.visible(this.page.getByRole('button', { name, exact: true })).first();
  }

  /** The row of a list that begins with this title; its facts follow. */
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

  async tab(name: '首页' | '学习' | '支部' | '我的'): Promise<void> {
    await this.press(`the tab “${name}”`, this.visible(this.page.getByRole('link', { name, exact: true })));
    await this.heading(name).waitFor();
  }

  /** Presses a link, such as one of the navigation at a desk. */
  async follow(name: string | RegExp): Promise<void> {
    await this.press(`the link “${name}”`, this.visible(this.page.getByRole('link', { name })).first());
  }

  async fill(label: string, value: string): Promise<void> {
    const field = this.field(label);
    await this.canBeReached(`the field “${label}”`, field);
    await field.fill(value);
  }

  async choose(role: 'radio' | 'checkbox' | 'tab' | 'switch', name: string | RegExp): Promise<void> {
    await this.press(`the ${role} “${name}”`, this.visible(this.page.getByRole(role, { name })).first());
  }

  /** Chooses in one of several groups that offer the same. */
  async chooseIn(group: string, name: string): Promise<void> {
    const choices = this.visible(this.page.getByRole('group', { name: group, exact: true })).first();
    await this.press(`“${name}” of “${group}”`, choices.getByRole('radio', { name, exact: true }));
  }

  /** Presses once, when no page is sliding. If the press does not reach its target, the error says why. */
  private async press(what: string, target: Locator): Promise<void> {
    await this.canBeReached(what, target);
    this.presses += 1;
    try {
      await target.click();
    } catch (cause) {
      throw new Error(`${what} was not pressed: ${await whyMissed(this.page, target)}`, { cause });
    }
  }

  /**
   * Waits until the target is visible and no page is sliding: a page that slides away still shows its buttons, which
   * are not meant.
   */
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

  /** Confirms a dialog whose text contains `says` by its button `verb`. Returns the text. */
  async agree(verb: string, says: string): Promise<string> {
    // The page behind it may say the same, and have a button of the same name.
    const dialog = this.visible(this.page.getByRole('dialog').filter({ hasText: says }));
    const words = await dialog.getByText(says).first().innerText();
    this.presses += 1;
    await dialog.getByText(verb, { exact: true }).last().click();
    await dialog.waitFor({ state: 'hidden' });
    return words;
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.text(text).waitFor();
  }

  /** Of what stands there for two seconds only: looks for it from before the act that brings it. */
  async seesInPassing(text: string, act: () => Promise<unknown>): Promise<void> {
    const seen = this.page.waitForFunction((wanted) => document.body.innerText.includes(wanted), text);
    await Promise.all([seen, act()]);
  }

  async seesButton(name: string | RegExp): Promise<void> {
    await this.button(name).waitFor();
  }

  async seesNo(text: string | RegExp): Promise<void> {
    await until(`“${text}” is gone`, async () => (await this.visible(this.page.getByText(text)).count()) === 0);
  }

  /** All text on the screen. */
  async words(): Promise<string> {
    return this.page.locator('body').innerText();
  }

  /** Waits until the page has arrived and nothing of it is loading. */
  async isShown(): Promise<void> {
    await until('the page has arrived', () => hasArrived(this.page));
    const waiting = this.visible(this.page.getByRole('status', { name: '正在加载' }));
    await until('the page has loaded', async () => (await waiting.count()) === 0);
  }
}
