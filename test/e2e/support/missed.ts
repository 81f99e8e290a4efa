import type { Locator, Page } from 'playwright-core';

/** Most buttons that an error message lists. */
const MOST = 12;

/** False while the document is replaced, as by a sign-out, in the middle of the question. */
async function ofOneDocument(asked: Promise<boolean>): Promise<boolean> {
  try {
    return await asked;
  } catch (failure) {
    if (failure instanceof Error && failure.message.includes('Execution context was destroyed')) return false;
    throw failure;
  }
}

/** Whether no page is sliding in or out: Taro marks a page that has arrived, and hides the one that was left. */
export const isAtRest = (page: Page): Promise<boolean> =>
  ofOneDocument(
    page.evaluate(() => {
      const shown = [...document.querySelectorAll('.taro_page')].filter((element) => element.checkVisibility());
      return shown.length <= 1 && shown.every((element) => element.classList.contains('taro_page_stationed'));
    }),
  );

/**
 * Whether the page that the address names has arrived and its title stands there, at a desk outside of it. Until then the
 * screen is empty, or shows the page that is being left.
 */
export const hasArrived = (page: Page): Promise<boolean> =>
  ofOneDocument(
    page.evaluate(() => {
      const wanted = location.hash.slice(1).split('?')[0] || '/tabs/home/index';
      const shown = [...document.querySelectorAll('.taro_page')].filter((element) => element.checkVisibility());
      const [only] = shown;
      return (
        shown.length === 1 &&
        only?.classList.contains('taro_page_stationed') === true &&
        only.id.startsWith(wanted) &&
        (only.querySelector('h1') ?? document.querySelector('#desk h1')) !== null
      );
    }),
  );

/** Why a press did not reach its target, as text for the error message. */
export async function whyMissed(page: Page, meant: Locator): Promise<string> {
  const visible = meant.filter({ visible: true });
  const [all, shown] = [await meant.count(), await visible.count()];
  if (shown === 0) {
    const others = await page.getByRole('button').filter({ visible: true }).all();
    const names = await Promise.all(others.slice(0, MOST).map((button) => button.evaluate(nameOf)));
    const hidden = all > 0 ? `, ${all} of it on pages that are not shown` : '';
    return `it is not on the screen${hidden}; buttons that are: ${names.join(' | ')}`;
  }
  const reasons = [`${shown} of it on the screen`, await visible.first().evaluate(stateOf)];
  if (!(await isAtRest(page))) reasons.push('a page is still sliding');
  return reasons.join('; ');
}

function nameOf(element: Element): string {
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40);
}

/** Runs in the browser. Why the element cannot be pressed, or that nothing covers it. */
function stateOf(element: Element): string {
  if (element.matches(':disabled') || element.closest('[aria-disabled="true"]')) return 'it is disabled';
  const { left, top, width, height } = element.getBoundingClientRect();
  const above = document.elementFromPoint(left + width / 2, top + height / 2);
  if (above === null) return `its middle lies beyond the screen, at ${Math.round(left)}, ${Math.round(top)}`;
  if (above === element || element.contains(above) || above.contains(element)) return 'nothing lies over it';
  return `over it lies <${above.tagName.toLowerCase()} class="${above.className}"> ${above.textContent?.slice(0, 40) ?? ''}`;
}
