import type { Person } from './person';

/** px, of 长辈版: docs/adr/056. */
const SMALLEST_TEXT = 18;
const SMALLEST_TARGET = 60;

/**
 * What is smaller on the screen than 长辈版 promises: text under 18 px, and what can be tapped on under 60 × 60. Measured is
 * what answers a finger: a label counts with its box, a row with all of it. Links within a sentence are as high as its
 * lines, as in the rules for apps.
 */
export function tooSmall({ page }: Person): Promise<string[]> {
  return page.evaluate(
    ({ text, target }) => {
      const isSeen = (element: Element) =>
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        element.closest('.unseen') === null &&
        element.getBoundingClientRect().width > 0;
      const wordsOf = (element: Element) =>
        `${element.className} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30)}”`;

      const texts = [...document.querySelectorAll('body *')].filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
      );
      const smallTexts = texts
        .filter((element) => isSeen(element) && Number.parseFloat(getComputedStyle(element).fontSize) < text)
        .map((element) => `text of ${getComputedStyle(element).fontSize}: ${wordsOf(element)}`);

      const targets = [
        ...document.querySelectorAll(
          'a, button, input, select, textarea, [role=button], [role=radio], [role=checkbox], [role=tab], [role=link], [role=switch]',
        ),
      ];
      const smallTargets = targets.filter(isSeen).flatMap((element) => {
        if (getComputedStyle(element).display === 'inline') return [];
        const area = element.closest('label, [role=row], [role=listitem]:has([data-entry])') ?? element;
        const { width, height } = area.getBoundingClientRect();
        // Half a pixel is the browser's rounding.
        return Math.min(width, height) >= target - 0.5
          ? []
          : [`target of ${Math.round(width)} × ${Math.round(height)}: ${wordsOf(element)}`];
      });
      return [...smallTexts, ...smallTargets];
    },
    { text: SMALLEST_TEXT, target: SMALLEST_TARGET },
  );
}
