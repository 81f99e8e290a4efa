import type { Browser, BrowserContextOptions } from 'playwright-core';
import { startBrowser } from './browser';
import { PASSWORD, Person } from './person';
import { plantMarkup } from './planted-markup';
import { type Product, startProduct } from './product';

export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'zh-CN',
  // A foreign time zone: days must still be those of Asia/Shanghai.
  timezoneId: 'Europe/London',
};

/** One product, one browser, and the people of the week, each with their own phone. */
export class Stage {
  private parts: { product: Product; browser: Browser } | null = null;
  private readonly cast = new Map<string, Promise<Person>>();

  async raise(): Promise<void> {
    const [product, browser] = await Promise.all([startProduct(), startBrowser()]);
    this.parts = { product, browser };
  }

  async lower(): Promise<void> {
    await this.parts?.browser.close();
    await this.parts?.product.stop();
  }

  get url(): string {
    return this.standing().product.url;
  }

  /** Errors so far of the server and of the phones of all who are signed in. */
  async complaints(): Promise<string[]> {
    const people = await Promise.all(this.cast.values());
    return [...this.standing().product.complaints, ...people.flatMap(({ problems }) => problems)];
  }

  /** The person behind an account of the sample, signed in. */
  as(account: string): Promise<Person> {
    return this.remember(account, () => this.enter(account, false));
  }

  private remember(name: string, enter: () => Promise<Person>): Promise<Person> {
    const known = this.cast.get(name);
    if (known) return known;
    const person = enter();
    this.cast.set(name, person);
    return person;
  }

  /** The same person with a second phone, which shows 长辈版. */
  asElder(account: string): Promise<Person> {
    return this.remember(`${account} in 长辈版`, () => this.enter(account, true));
  }

  /** The same person with a third phone, to which all text comes with HTML in it. */
  asTarget(account: string): Promise<Person> {
    return this.remember(`${account} as a target`, async () => {
      const person = await this.enter(account, false);
      await plantMarkup(person.context);
      return person;
    });
  }

  /** Somebody who is not signed in. */
  async stranger(options: BrowserContextOptions = {}): Promise<Person> {
    const context = await this.standing().browser.newContext({ ...PHONE, ...options });
    return new Person(await context.newPage(), context, this.url);
  }

  /** Creates an account that can sign in but is bound to no member. */
  async createAccount(username: string): Promise<void> {
    const created = await fetch(`${this.url}/__local/accounts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: PASSWORD }),
    });
    if (!created.ok) throw new Error(`The account ${username} was not made: ${await created.text()}`);
  }

  /** Opens the app on a phone that was used before: signed in, and with the offer of 长辈版 answered. */
  private async enter(account: string, elder: boolean): Promise<Person> {
    const answer = await fetch(`${this.url}/auth/v1/signin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: account, password: PASSWORD }),
    });
    if (!answer.ok) throw new Error(`${account} was not signed in: ${await answer.text()}`);
    const kept = { session: await answer.json(), account, preferences: { elder, elderOffered: true } };
    // The form in which Taro stores values in a browser.
    const localStorage = Object.entries(kept).map(([name, data]) => ({
      name: `weiketang:${name}`,
      value: JSON.stringify({ data }),
    }));
    return this.stranger({ storageState: { cookies: [], origins: [{ origin: this.url, localStorage }] } });
  }

  private standing(): { product: Product; browser: Browser } {
    if (this.parts === null) throw new Error('The stage has not been raised');
    return this.parts;
  }
}
