import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { median } from './median';

/** Of the slower of the sign-in page and the home page, ms since the address was opened. */
export interface SlowPhone {
  /** The first text that is drawn: the still frame of index.html. */
  firstPaintMs: number;
  /** What the screen is for stands there and can be pressed. */
  answerMs: number;
}

export interface Opened {
  url: string;
  context: BrowserContextOptions;
  /** Waits until the screen is complete and can be pressed. */
  stands: (page: Page) => Promise<void>;
}

/** What Lighthouse takes for a phone: Slow 4G, and a processor a quarter as fast as this one. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };
const SLOWER = 4;
const ROUNDS = 3;

export async function measureSlowPhone(browser: Browser, screens: readonly Opened[]): Promise<SlowPhone> {
  const medians: SlowPhone[] = [];
  for (const screen of screens) {
    const rounds: SlowPhone[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await openOnce(browser, screen));
    medians.push({
      firstPaintMs: median(rounds.map(({ firstPaintMs }) => firstPaintMs)),
      answerMs: median(rounds.map(({ answerMs }) => answerMs)),
    });
  }
  return {
    firstPaintMs: Math.max(...medians.map(({ firstPaintMs }) => firstPaintMs)),
    answerMs: Math.max(...medians.map(({ answerMs }) => answerMs)),
  };
}

/** With nothing kept from the last time. */
async function openOnce(browser: Browser, { url, context: options, stands }: Opened): Promise<SlowPhone> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(url, { waitUntil: 'commit' });
  await stands(page);
  const measured = await page.evaluate(() => ({
    firstPaintMs: Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity),
    answerMs: Math.round(performance.now()),
  }));
  await context.close();
  return measured;
}
