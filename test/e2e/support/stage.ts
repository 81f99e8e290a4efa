import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { Endpoint, InputOf, OutputOf } from '../../../core/kernel/endpoint';
import { startBrowser } from './browser';
import { Callers, newSession, post } from './callers';
import { Clock } from './clock';
import { type Kept, PassedRound, putIn, putOver } from './passed-round';
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
  // Nobody waits for a page to slide in, and nothing is drawn again and again while it loads.
  reducedMotion: 'reduce',
  // A worker would answer for the network, which some tests hold back, and fetch all pages ahead on every phone.
  serviceWorkers: 'block',
};

/** One product, one browser, and the people of the week, each with their own phone. */
export class Stage {
  private parts: { product: Product; browser: Browser } | null = null;
  private readonly cast = new Map<string, Promise<Person>>();
  private readonly clock = new Clock();
  private readonly callers = new Callers();
  private readonly passedRound = new PassedRound(
    () => this.stranger(),
    (account, elder) => this.used(account, elder),
  );
  private readonly targets = new PassedRound(
    async () => {
      const person = await this.stranger();
      await plantMarkup(person.context);
      return person;
    },
    (account, elder) => this.used(account, elder),
  );

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

  /** The time on the server and on the phones, ms. */
  now(): number {
    return this.clock.now();
  }

  /**
   * Lets time pass on the server and on the phones. An access token may run out in it, so whoever is signed in gets a new
   * session. What they do next begins with a page that is opened or loaded anew.
   */
  async later(ms: number): Promise<void> {
    await this.clock.moveOn(this.url, ms);
    this.callers.forget();
    for (const [account, entered] of this.cast) {
      const person = await entered;
      await this.clock.setOn(person);
      await putOver(person.page, await this.used(account, false));
    }
  }

  /** What somebody does without a page. Throws if it is refused. */
  call<E extends Endpoint>(account: string, endpoint: E, input: InputOf<E>): Promise<OutputOf<E>> {
    return this.callers.call(this.url, account, endpoint, input);
  }

  /** Errors so far of the server and of the phones of all who are signed in. */
  async complaints(): Promise<string[]> {
    const people = await Promise.all(this.cast.values());
    return [...this.standing().product.complaints, ...people.flatMap(({ problems }) => problems)];
  }

  /** The person behind an account of the sample, signed in on a phone of their own. */
  as(account: string): Promise<Person> {
    const known = this.cast.get(account);
    if (known) return known;
    const person = this.enter(account);
    this.cast.set(account, person);
    return person;
  }

  /** Somebody who only looks at pages: with the phone that they have, or else with one that is passed round. */
  async looking(account: string): Promise<Person> {
    return this.cast.get(account) ?? this.passedRound.to(account, false);
  }

  /** The same with the phone that is passed round, which shows 长辈版. */
  lookingAsElder(account: string): Promise<Person> {
    return this.passedRound.to(account, true);
  }

  /** The same with another phone that is passed round, to which all text comes with HTML in it. */
  asTarget(account: string): Promise<Person> {
    return this.targets.to(account, false);
  }

  /** Somebody who is not signed in. */
  async stranger(options: BrowserContextOptions = {}): Promise<Person> {
    const context = await this.standing().browser.newContext({ ...PHONE, ...options });
    await this.clock.setOn({ context });
    return new Person(await context.newPage(), context, this.url);
  }

  /** Creates an account that can sign in but is bound to no member. */
  async createAccount(username: string): Promise<void> {
    const created = await post(`${this.url}/__local/accounts`, { username, password: PASSWORD });
    if (!created.ok) throw new Error(`The account ${username} was not made: ${await created.text()}`);
  }

  private async enter(account: string): Promise<Person> {
    const person = await this.stranger();
    await putIn(person, await this.used(account, false));
    return person;
  }

  /** What a phone keeps that was used before: signed in, and with the offer of 长辈版 answered. */
  private async used(account: string, elder: boolean): Promise<Kept> {
    const session = await newSession(this.url, account);
    const values = { session, account, preferences: { elder, elderOffered: true } };
    // The form in which Taro stores values in a browser.
    return Object.fromEntries(
      Object.entries(values).map(([name, data]) => [`weiketang:${name}`, JSON.stringify({ data })]),
    );
  }

  private standing(): { product: Product; browser: Browser } {
    if (this.parts === null) throw new Error('The stage has not been raised');
    return this.parts;
  }
}
