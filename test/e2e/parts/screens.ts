import type { RouteName } from '../../../src/platform/routes';
import { barriers } from '../support/barriers';
import type { Person } from '../support/person';
import { elementsOfText } from '../support/planted-markup';
import { tooSmall } from '../support/ruler';
import { keepScreen, lookingCloser } from '../support/screens';
import type { Stage } from '../support/stage';
import { until } from '../support/until';

/** The narrowest phone that people still use. */
export const NARROW = { width: 320, height: 700 };
const COMMON = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };
/** Screens of desks that only pictures are taken on. */
const LARGER_DESKS = [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
];

export interface Screen {
  name: string;
  /** The account that opens the screen. */
  account: string;
  route: RouteName;
  /** What its address carries. */
  params?: Record<string, string>;
  /** Brings the page into the state for the picture. */
  prepare?: (person: Person) => Promise<void>;
  /** Whether it is used on a wide screen too. */
  isWide?: boolean;
}

export const tapText = (text: string) => (person: Person) => person.text(text).click();
export const openRow = (title: string) => (person: Person) => person.openRow(title);
export const inTurn =
  (...steps: ((person: Person) => Promise<void>)[]) =>
  async (person: Person) => {
    for (const step of steps) {
      await person.isShown();
      await step(person);
    }
  };

/**
 * Every screen at phone size and on the narrowest phone, plain and in 长辈版: nothing overflows, and nothing is logged;
 * and once more where each text that a person wrote tries to become HTML.
 */
export function lookingAtScreens(stage: Stage, screens: readonly Screen[]): void {
  test.each(screens)('$name fits', async (screen) => {
    const person = await stage.looking(screen.account);
    await show(person, screen);
    await fits(person);
    await keepScreen(person, screen.name);
    const found = await barriers(person);
    await person.page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await barriers(person, 'dark')));
    await keepScreen(person, `${screen.name}-dark`);
    await person.page.emulateMedia({ colorScheme: 'light' });
    for (const size of screen.isWide ? [NARROW, DESKTOP] : [NARROW]) {
      await person.page.setViewportSize(size);
      if (size === DESKTOP) {
        await keepScreen(person, `${screen.name}-desktop`);
        found.push(...(await barriers(person)));
      }
      await fits(person);
    }
    if (screen.isWide) await lookingCloser(() => atLargerDesks(person, screen.name));
    expect(found).toEqual([]);
    expect(person.problems).toEqual([]);
  });

  test.each(screens)('$name fits in 长辈版', async (screen) => {
    const person = await stage.lookingAsElder(screen.account);
    await show(person, screen);
    await fits(person);
    for (const { size, suffix } of [
      { size: COMMON, suffix: 'elder' },
      { size: NARROW, suffix: 'elder-320' },
    ]) {
      await person.page.setViewportSize(size);
      await keepScreen(person, `${screen.name}-${suffix}`);
      await fits(person);
    }
    const found = [...(await barriers(person, 'elder')), ...(await tooSmall(person))];
    expect(found).toEqual([]);
    expect(person.problems).toEqual([]);
  });

  test.each(screens)('$name shows as text what looks like HTML', async (screen) => {
    const person = await stage.asTarget(screen.account);
    await show(person, screen);
    expect(await elementsOfText(person.page)).toEqual([]);
    // With the HTML in it a text may be longer than its contract allows, which the pages report.
    expect(person.problems.filter((problem) => !problem.includes('answered outside its contract'))).toEqual([]);
  });
}

/** Pictures of a page of the workbench on larger screens, and in the dark. */
async function atLargerDesks(person: Person, name: string): Promise<void> {
  for (const size of LARGER_DESKS) {
    await person.page.setViewportSize(size);
    await keepScreen(person, `${name}-${size.width}`);
  }
  await person.page.emulateMedia({ colorScheme: 'dark' });
  await keepScreen(person, `${name}-1920-dark`);
  await person.page.emulateMedia({ colorScheme: 'light' });
}

async function show(person: Person, { route, params, prepare }: Screen): Promise<void> {
  person.problems.splice(0);
  await person.page.setViewportSize(COMMON);
  await person.open(route, params);
  await person.isShown();
  await prepare?.(person);
  await person.isShown();
}

/** Waits until nothing reaches beyond the edge: a page first slides in from the side. */
export async function fits(person: Person): Promise<void> {
  let beyond: string[] = [];
  await until(
    () => `nothing lies beyond the edge, unlike ${beyond.join(' | ')}`,
    async () => {
      beyond = await beyondTheEdge(person);
      return beyond.length === 0;
    },
  );
}

/** Texts that reach beyond the edge of the screen, except in lists that scroll sideways. */
async function beyondTheEdge(person: Person): Promise<string[]> {
  const width = person.page.viewportSize()?.width ?? 0;
  return person.page.evaluate((edge) => {
    const slides = (element: Element): boolean => {
      for (let at = element.parentElement; at !== null; at = at.parentElement) {
        if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX)) return true;
      }
      return false;
    };
    const found = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width: wide, height } = element.getBoundingClientRect();
      return wide > 0 && height > 0 && (right > edge + 1 || left < -1) && !slides(element);
    });
    const whole = document.scrollingElement?.scrollWidth ?? 0;
    const words = found.map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`);
    return whole > edge ? [`the page is ${whole} px wide`, ...words] : words;
  }, width);
}
