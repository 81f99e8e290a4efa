import type { Page } from 'playwright-core';
import type { Person } from './person';

/** What the app keeps on a phone, as its browser stores it. */
export type Kept = Record<string, string>;

/** The phone has `kept` on it when it first opens the app. */
export async function putIn({ page, url }: Person, kept: Kept): Promise<void> {
  await page.addInitScript(
    ({ url, kept }) => {
      // Runs before every page, also blank ones, which have no storage.
      if (location.origin !== url || localStorage.length > 0) return;
      for (const [name, value] of Object.entries(kept)) localStorage.setItem(name, value);
    },
    { url, kept },
  );
}

/** Puts `kept` over what a phone keeps that has the app open. The next page is the first to see it. */
export const putOver = (page: Page, kept: Kept): Promise<void> =>
  page.evaluate((values) => {
    for (const [name, value] of Object.entries(values)) localStorage.setItem(name, value);
  }, kept);

/** Replaces what is kept on a phone that has the app open. Returns what was there. The next page is the first to see it. */
async function swap(page: Page, kept: Kept): Promise<Kept> {
  return page.evaluate((next) => {
    const last = { ...localStorage };
    localStorage.clear();
    for (const [name, value] of Object.entries(next)) localStorage.setItem(name, value);
    return last;
  }, kept);
}

/**
 * A phone that is passed round among people who only look at pages. What it keeps is put back for whoever gets it again.
 * A new phone for each of them would have to load and compile the app anew.
 */
export class PassedRound {
  private phone: Person | null = null;
  private holder = '';
  private readonly keptFor = new Map<string, Kept>();

  constructor(
    private readonly unpack: () => Promise<Person>,
    private readonly used: (account: string, elder: boolean) => Promise<Kept>,
  ) {}

  async to(account: string, elder: boolean): Promise<Person> {
    const next = elder ? `${account} in 长辈版` : account;
    if (this.phone && this.holder === next) return this.phone;
    const kept = this.keptFor.get(next) ?? (await this.used(account, elder));
    if (this.phone) this.keptFor.set(this.holder, await swap(this.phone.page, kept));
    else {
      this.phone = await this.unpack();
      await putIn(this.phone, kept);
    }
    this.holder = next;
    return this.phone;
  }
}
