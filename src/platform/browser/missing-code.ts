import Taro from '@tarojs/taro';
import { sayCodeIsMissing } from '../missing-code';

/** What webpack rejects with when the script or the style of a page did not come. */
const isMissingCode = (reason: unknown): boolean =>
  reason instanceof Error &&
  (reason.name === 'ChunkLoadError' || ('code' in reason && reason.code === 'CSS_CHUNK_LOAD_FAILED'));

const isTab = (path: string): boolean => path.startsWith('/tabs/');

/** A page whose code cannot be fetched: Taro has moved the address and the tab bar, and nothing else happens. */
export function answerForMissingCode(): void {
  window.addEventListener('unhandledrejection', (event) => {
    if (!isMissingCode(event.reason)) return;
    event.preventDefault();
    sayCodeIsMissing();
    const shown = (Taro.getCurrentInstance().page?.path ?? '').split('?')[0] ?? '';
    if (shown !== '') backTo(shown);
  });
}

/** Brings the address and the tab bar back to the page that is still shown. */
function backTo(shown: string): void {
  const wanted = window.location.hash.slice(1);
  if (isTab(shown) && isTab(wanted)) void Taro.switchTab({ url: shown });
  else window.history.back();
}
