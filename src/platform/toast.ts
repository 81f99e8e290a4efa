import Taro from '@tarojs/taro';

const SHOWN_MS = 2000;
/** What the router of the browser says when another page has come. */
const OTHER_PAGE = '__afterTaroRouterChange';

const show = (title: string): void => void Taro.showToast({ title, icon: 'none', duration: SHOWN_MS });

/** Shows the latest toast once more. */
let again: (() => void) | null = null;

/**
 * Shows briefly that something is done, where the page itself gives no sign of it. What a person has to act on belongs on
 * the page, in a `Notice`.
 */
export function toast(title: string): void {
  show(title);
  if (process.env.TARO_ENV === 'h5') stayOverPages(title);
}

/** Taro takes a toast away with the page that it came on: 已保存 would be gone as soon as its page is left. */
function stayOverPages(title: string): void {
  if (again) Taro.eventCenter.off(OTHER_PAGE, again);
  const mine = () => show(title);
  again = mine;
  Taro.eventCenter.on(OTHER_PAGE, mine);
  setTimeout(() => Taro.eventCenter.off(OTHER_PAGE, mine), SHOWN_MS);
}
