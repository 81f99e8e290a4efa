import Taro from '@tarojs/taro';
import { startAfresh } from '../navigate';

/** What the router of the browser says when a page has come. */
const PAGE_CAME = '__afterTaroRouterChange';

/**
 * Stands where no page can be shown, until one comes: its code is missing, and nothing was open before. Its styles are in
 * index.html.
 */
export function sayNothingToShow(): void {
  const standing = document.querySelectorAll<HTMLButtonElement>('.no-page button');
  if (standing.length > 0) {
    // What was pressed did not come either: it can be pressed again.
    for (const pressed of standing) rest(pressed);
    return;
  }
  const place = document.createElement('main');
  place.className = 'no-page';
  const words = document.createElement('p');
  words.textContent = '这一页没有取到，请检查网络后重试。';
  words.setAttribute('role', 'alert');
  place.append(
    words,
    button('重试', () => window.location.reload()),
    button('回首页', () => startAfresh('home')),
  );
  document.getElementById('still')?.remove();
  document.body.append(place);
  Taro.eventCenter.once(PAGE_CAME, () => place.remove());
}

function rest(element: HTMLButtonElement): void {
  element.disabled = false;
  element.textContent = element.value;
}

function button(text: string, press: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.value = text;
  rest(element);
  element.addEventListener('click', () => {
    // Loading anew takes a moment; the press is answered at once.
    element.disabled = true;
    element.textContent = `${text}…`;
    press();
  });
  return element;
}
