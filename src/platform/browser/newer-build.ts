/** Remembers, as long as this tab is open, for which build the page was loaded anew. */
const TRIED = 'weiketang:loaded-for';
const PATIENCE_MS = 3000;

const APP = /\/js\/app\.[0-9a-f]+\.js/;

/**
 * The name of a newer build that stands on the server; null when there is none, when the server cannot be asked, or when
 * the page was loaded anew for it already: whatever is wrong then, loading once more mends nothing.
 */
export async function newerBuild(): Promise<string | null> {
  const running = [...document.scripts].map(({ src }) => APP.exec(src)?.[0]).find((name) => name !== undefined);
  const standing = APP.exec(await pageOfServer())?.[0];
  if (standing === undefined || standing === running) return null;
  return sessionStorage.getItem(TRIED) === standing ? null : standing;
}

/** '' when it does not come. */
async function pageOfServer(): Promise<string> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), PATIENCE_MS);
  try {
    const answer = await fetch('/', { cache: 'no-store', signal: controller.signal });
    return answer.ok ? await answer.text() : '';
  } catch {
    return '';
  } finally {
    clearTimeout(timer);
  }
}

/** Loads the document anew, for the build of this name, at the place that the person wants. */
export function loadFor(build: string, hash: string): void {
  sessionStorage.setItem(TRIED, build);
  window.history.replaceState(window.history.state, '', hash);
  window.location.reload();
}
