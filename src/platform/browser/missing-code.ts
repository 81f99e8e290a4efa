import Taro from '@tarojs/taro';
import { sayCodeIsMissing } from '../missing-code';
import { askInBrowser } from './dialog';
import { loadFor, newerBuild } from './newer-build';
import { sayNothingToShow } from './nothing-to-show';
import { useOpening } from './opening';

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
    useOpening.getState().end();
    void answerFor(window.location.hash);
  });
}

/** After a deploy the code has another name, which the document knows once it is loaded anew. */
async function answerFor(wanted: string): Promise<void> {
  const build = await newerBuild();
  if (build !== null && (!isAnythingWritten() || (await agreesToLoad()))) {
    loadFor(build, wanted);
    return;
  }
  const shown = (Taro.getCurrentInstance().page?.path ?? '').split('?')[0] ?? '';
  if (shown === '') {
    sayNothingToShow();
    return;
  }
  if (build === null) sayCodeIsMissing();
  backTo(shown, wanted.slice(1));
}

const FIELDS = 'textarea, input:not([type=search], [type=file], [type=checkbox], [type=radio], [type=range])';

/** Whether a text stands in a field of any open page: some forms restore it, not all. */
const isAnythingWritten = (): boolean =>
  [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(FIELDS)].some(({ value }) => value !== '');

const agreesToLoad = (): Promise<boolean> =>
  askInBrowser({
    title: '应用有了新版本',
    content: '打开这一页要先重新载入。写了还没有保存的，请先保存。',
    confirmText: '重新载入',
  });

/** Brings the address and the tab bar back to the page that is still shown. */
function backTo(shown: string, wanted: string): void {
  if (window.location.hash.slice(1) !== wanted) return;
  if (isTab(shown) && isTab(wanted)) void Taro.switchTab({ url: shown });
  else window.history.back();
}
