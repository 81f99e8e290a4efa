import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RichText } from '../../../core/kernel/rich-text';
import { type RouteName, routes } from '../../../src/platform/routes';
import { requireBuild } from '../support/built';
import { measurePage, type PageCase, type Worst } from './page-worst';
import { type MiniProgramPage, pages } from './pages';
import { mixedText } from './texts';

/** Where the bench, which builds for itself, wants the figures; see scripts/bench/measure-worst.ts. */
const { WEIKETANG_WORST_FIGURES: figuresFolder } = process.env;

/** How many test files share the pages: each page is an app of its own, and they take minutes one after the other. */
const PARTS = 4;

const cases = (Object.keys(pages) as MiniProgramPage[]).flatMap((name) =>
  Object.entries(pages[name]).map(([what, page]) => ({ name, what, page })),
);

/** Calls `tests` with what holds a page to the limits; the bench is told the most that was seen. */
export function withinLimits(
  part: string,
  tests: (expectWithinLimits: (name: RouteName, page: PageCase, body: RichText) => Promise<void>) => void,
): void {
  if (figuresFolder === undefined) requireBuild();
  const measured: Worst[] = [];
  afterAll(() => {
    if (figuresFolder === undefined) return;
    const most = (figure: keyof Worst) => Math.max(...measured.map((worst) => worst[figure]));
    mkdirSync(figuresFolder, { recursive: true });
    const figures = { nodes: most('nodes'), setDataBytes: most('maxSetDataBytes') };
    writeFileSync(path.join(figuresFolder, `${part}.json`), JSON.stringify(figures));
  });
  tests(async (name, page, body) => {
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
  });
}

/** The pages of one of the files, 0 to `PARTS` − 1, each with the most that its contracts allow. */
export function pagesWithinLimits(part: number): void {
  withinLimits(`pages-${part}`, (expectWithinLimits) => {
    describe('a page with the most that its contracts allow stays within the limits, all the way down', () => {
      test.each(cases.filter((_, index) => index % PARTS === part))('$name: $what', ({ name, page }) =>
        expectWithinLimits(name, page, mixedText),
      );
    });
  });
}

/** The files that the parts run in: all of them, and no others. */
export const parts = Array.from({ length: PARTS }, (_, part) => `pages-${part}.test.ts`);
