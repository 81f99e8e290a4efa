import type { BrowserContext, Page } from 'playwright-core';

/** Becomes an element wherever it is read as HTML, and runs there. Short, so that texts keep to their limits. */
const MARKUP = '<img src onerror=planted()>';

/**
 * From the next page on, whatever the pages read, from the server or from this device, carries HTML in each text in
 * which there is a Chinese letter: those are what people write; ids, states and addresses have none.
 */
export async function plantMarkup(context: BrowserContext): Promise<void> {
  await context.addInitScript((markup) => {
    const parse = JSON.parse;
    const planted = (value: unknown): unknown => {
      if (typeof value === 'string') return /\p{Script=Han}/u.test(value) ? `${value}${markup}` : value;
      if (Array.isArray(value)) return value.map(planted);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, planted(inner)]));
    };
    JSON.parse = (text) => planted(parse(text));
  }, MARKUP);
}

/** What has become of texts with HTML in them: the elements that they should not have become. */
export function elementsOfText(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('img[onerror]')].map(
      (element) => element.parentElement?.outerHTML.slice(0, 200) ?? element.outerHTML,
    ),
  );
}
