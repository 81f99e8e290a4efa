import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Person } from './person';
import { ROOT } from './product';

/** The part of axe that is used here. */
interface Axe {
  run(
    context: Document,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

const source = readFileSync(path.join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** All rules of axe that are on, and one that is not: what an element is called has in it what stands there. */
const ALL = { rules: { 'label-content-name-mismatch': { enabled: true } } };

/** The rules that can break where only the tokens differ: colours in the dark, sizes in 长辈版. */
const OF_TOKENS = { dark: 'color-contrast', elder: 'target-size' };

/** What on the screen keeps people out who see, hear or move otherwise: a line for each element. */
export async function barriers({ page }: Person, variant?: 'dark' | 'elder'): Promise<string[]> {
  // Not as a script of the page: its policy lets in none but the app's own.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const options = {
    resultTypes: ['violations'],
    preload: false,
    iframes: false,
    ...(variant ? { runOnly: [OF_TOKENS[variant]] } : ALL),
  };
  return page.evaluate(async (options) => {
    const { violations } = await window.axe.run(document, options);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary.replace(/\s+/g, ' ')}`,
      ),
    );
  }, options);
}

declare global {
  interface Window {
    axe: Axe;
  }
}
