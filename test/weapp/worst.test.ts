import { writeFileSync } from 'node:fs';
import type { RichText } from '../../core/kernel/rich-text';
import { type RouteName, routes } from '../../src/platform/routes';
import { readAppConfig, requireBuild } from './support/built';
import { measurePage, type PageCase, type Worst } from './worst/page-worst';
import { pages } from './worst/pages';
import { mixedText, texts } from './worst/texts';

/** Where the bench, which builds for itself, wants the figures; see scripts/bench/measure-worst.ts. */
const { WEIKETANG_WORST_FIGURES: figuresFile } = process.env;
if (figuresFile === undefined) requireBuild();

const measured: Worst[] = [];
afterAll(() => {
  if (figuresFile === undefined) return;
  const most = (figure: keyof Worst) => Math.max(...measured.map((worst) => worst[figure]));
  writeFileSync(figuresFile, JSON.stringify({ nodes: most('nodes'), setDataBytes: most('maxSetDataBytes') }));
});

async function expectWithinLimits(name: RouteName, page: PageCase, body: RichText): Promise<void> {
  const { worst, route, placeholders, errors, notTaken } = await measurePage(name, page, body);
  measured.push(worst);
  expect(`/${route}`).toBe(routes[name].path);
  // An empty page is within all limits, and so is one that says why it shows nothing.
  expect(placeholders).toEqual([]);
  expect(errors).toEqual([]);
  expect(notTaken).toEqual([]);
  expect(worst.nodes).toBeLessThanOrEqual(1000);
  expect(worst.depth).toBeLessThan(30);
  expect(worst.children).toBeLessThanOrEqual(60);
  expect(worst.maxSetDataBytes).toBeLessThanOrEqual(200_000);
}

test('every page of the app has its worst here', () => {
  const named = Object.values(routes).map(({ path }) => path.slice(1));
  expect(named.sort()).toEqual(readAppConfig().pages.sort());
});

const cases = (Object.keys(pages) as RouteName[]).flatMap((name) =>
  Object.entries(pages[name]).map(([what, page]) => ({ name, what, page })),
);

describe('a page with the most that its contracts allow stays within the limits, all the way down', () => {
  test.each(cases)('$name: $what', ({ name, page }) => expectWithinLimits(name, page, mixedText));
});

describe('a text of 20,000 characters stays within the limits, of whatever it is made', () => {
  test.each(texts)('$name', ({ body }) => expectWithinLimits('post', {}, body));
});
