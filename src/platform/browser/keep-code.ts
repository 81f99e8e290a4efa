const WORKER = '/worker.js';
/** For browsers that do not say when they are idle. */
const LATER_MS = 3000;

/**
 * Lets the service worker fetch the code of the pages that members open, once this page has come to rest, so that they
 * open without a network. The development server has no worker, and takes back the one of a build that stood at the same
 * address: it would hide the changes.
 */
export function keepCode(): void {
  if (!('serviceWorker' in navigator)) return;
  if (process.env.NODE_ENV !== 'production') {
    void navigator.serviceWorker.getRegistrations().then((all) => all.forEach((one) => void one.unregister()));
    return;
  }
  // It is refused where a browser keeps nothing, as in a private window: then the app needs the network.
  const register = () => void navigator.serviceWorker.register(WORKER).catch(() => undefined);
  const whenIdle = () =>
    'requestIdleCallback' in window ? requestIdleCallback(register) : setTimeout(register, LATER_MS);
  if (document.readyState === 'complete') whenIdle();
  else window.addEventListener('load', whenIdle, { once: true });
}
