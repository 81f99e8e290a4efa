import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Locator, type Page } from 'playwright-core';
import { Members } from '../../cloudfunctions/_kit/collections';
import { openHome } from '../../core/home/contract';
import type { BenchCloud } from './bench-cloud';
import { measureLighthouse } from './lighthouse/measure';
import type { LighthouseScores } from './lighthouse/scores';
import { at, type Organisation, openidOf } from './organisation';
import { measureSlowPhone, type SlowPhone } from './slow-phone';

/** Bytes of the scripts loaded until a screen was complete. */
interface Weight {
  gzipped: number;
  /** As local hosting sends them to this browser. */
  sent: number;
}

export interface FirstScreens {
  signIn: Weight;
  /** For a signed-in member. */
  home: Weight;
  slowPhone: SlowPhone;
  lighthouse: LighthouseScores;
}

/** Without the worker, which fetches what the first screen does not need. */
const PHONE = { viewport: { width: 390, height: 844 }, serviceWorkers: 'block' } as const;
const ACCOUNT = 'bench';
const PASSWORD = 'weiketang';

interface Place {
  root: string;
  cloud: BenchCloud;
  organisation: Organisation;
  h5Dir: string;
  chromiumPath: string;
  tell: (line: string) => void;
}

/** Opens the built pages in Chromium and adds up every script that loads until the screen is complete. */
export async function weighFirstScreens({
  root,
  cloud,
  organisation,
  h5Dir,
  chromiumPath,
  tell,
}: Place): Promise<FirstScreens> {
  const memberId = await addAccount(cloud, organisation);
  const { data } = await cloud.ask(memberId, openHome, {});
  const { title } = at(data.posts, 0);
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  const { url } = cloud.local;
  try {
    const visitor = await browser.newContext(PHONE);
    const page = await visitor.newPage();
    const signIn = await weighLoad(page, { url, h5Dir, standsWhen: page.locator('input[type=password]') });
    await enter(page, title);

    // A new context with the session but an empty cache.
    const storageState = await visitor.storageState();
    const member = await browser.newContext({ ...PHONE, storageState });
    const again = await member.newPage();
    const home = await weighLoad(again, { url, h5Dir, standsWhen: again.getByText(title).first() });
    const slowPhone = await measureSlowPhone(browser, [
      { url, context: PHONE, stands: (slow) => slow.locator('input[type=password]').click({ trial: true }) },
      {
        url,
        context: { ...PHONE, storageState },
        stands: (slow) => slow.getByText(title).first().click({ trial: true }),
      },
    ]);
    const lighthouse = await measureLighthouse({ root, url, chromiumPath, tell, enter: (at) => enter(at, title) });
    return { signIn, home, slowPhone, lighthouse };
  } finally {
    await browser.close();
  }
}

/** Gives a member of the roster a browser account; returns the member's id. */
async function addAccount(cloud: BenchCloud, { members }: Organisation): Promise<string> {
  const { uuid } = await cloud.local.auth.createAccount(ACCOUNT, PASSWORD);
  const { _id: memberId } = at(members, members.length - 1);
  await cloud.update(Members, memberId, { identities: [`wx:${openidOf(memberId)}`, `tcb:${uuid}`] });
  return memberId;
}

interface Load {
  url: string;
  h5Dir: string;
  /** Visible when the screen is complete. */
  standsWhen: Locator;
}

async function weighLoad(page: Page, { url, h5Dir, standsWhen }: Load): Promise<Weight> {
  const scripts = new Map<string, Promise<number>>();
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script') return;
    scripts.set(
      new URL(request.url()).pathname,
      request.sizes().then(({ responseBodySize }) => responseBodySize),
    );
  });
  await page.goto(url);
  await standsWhen.waitFor();
  // Scripts that were requested but not needed for drawing count too.
  await page.waitForLoadState('networkidle');
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  return {
    gzipped: sum([...scripts.keys()].map((script) => gzipSync(readFileSync(path.join(h5Dir, script))).length)),
    sent: sum(await Promise.all(scripts.values())),
  };
}

/** Signs in and waits for the home page. */
async function enter(page: Page, homeShows: string): Promise<void> {
  await page.locator('input').first().fill(ACCOUNT);
  await page.locator('input[type=password]').fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByText(homeShows).first().waitFor();
}
