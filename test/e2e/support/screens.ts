import path from 'node:path';
import type { Person } from './person';
import { ROOT } from './product';

/**
 * The folder in test-results/ for pictures. They take a third of a walk, so they are taken where somebody wants to look
 * at them: `npm run screens`.
 */
const FOLDER = process.env['WEIKETANG_SCREENS'];

/** Does what is for pictures alone, if pictures are wanted. */
export async function lookingCloser(look: () => Promise<void>): Promise<void> {
  if (FOLDER !== undefined) await look();
}

/** Saves a picture of the whole page as <name>.png, if pictures are wanted. */
export async function keepScreen(person: Person, name: string): Promise<void> {
  if (FOLDER === undefined) return;
  const { page } = person;
  const screen = page.viewportSize();
  if (screen === null) throw new Error('A phone has a screen of a fixed size');
  const hidden = await page.evaluate(heightBelow);
  if (hidden > 0) await page.setViewportSize({ ...screen, height: screen.height + hidden });
  await page.screenshot({ path: path.join(ROOT, 'test-results', FOLDER, `${name}.png`), animations: 'disabled' });
  if (hidden > 0) await page.setViewportSize(screen);
}

/** Height of the part of the page below the screen, px. The page scrolls in a box of its own above the tab bar. */
function heightBelow(): number {
  const boxes = [...document.querySelectorAll('*')].filter(
    (element) =>
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowY) && element.clientHeight > window.innerHeight / 2,
  );
  return Math.max(0, ...boxes.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight));
}
