import { type AskedEvent, PREFIX, scope } from './scope';

/**
 * Keeps the code of the app in the browser, so that it opens without a network: the page itself and the scripts, styles
 * and icons of this build, and nothing else. Answers of functions, files of the storage and whatever else somebody may
 * see pass by it. docs/adr/055.
 */

/** Both are put in by the build: see scripts/build/worker.mjs. */
declare const BUILD: string;
/** What members open, by address. */
declare const CODE: readonly string[];

const OWN = `${PREFIX}${BUILD}`;
const PAGE = '/';
/** Files that never change under their name. */
const HASHED = /^\/(js|css|images)\/[^?]+\.[0-9a-f]{8}\.\w+$/;
/** Behind a network that does not answer, the page that is kept opens after this. */
const PATIENCE_MS = 4000;
/** A tap of the person comes before what is fetched ahead. */
const LANES = 2;

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(dropOldBuilds()));
scope.addEventListener('fetch', answer);

async function install(): Promise<void> {
  const own = await caches.open(OWN);
  const waiting = [...CODE];
  const lane = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await keep(own, path);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  const page = await fetched(PAGE, { cache: 'no-cache' });
  if (!isOfThisBuild(await page.clone().text())) throw new Error('The page is of another build');
  await own.put(PAGE, page);
  // Pages that are open go on: what they may still ask for is kept too, see dropOldBuilds.
  await scope.skipWaiting();
}

async function keep(own: Cache, path: string): Promise<void> {
  const known = await caches.match(path);
  await own.put(path, known ?? (await fetched(path)));
}

async function fetched(path: string, how: RequestInit = {}): Promise<Response> {
  const response = await fetch(path, { ...how, credentials: 'omit' });
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}`);
  return response;
}

const isOfThisBuild = (html: string): boolean => {
  const scripts = [...html.matchAll(/src="(\/js\/[^"]+)"/g)].map(([, path = '']) => path);
  return scripts.length > 0 && scripts.every((path) => CODE.includes(path));
};

/** Of the builds before this one only the last is kept: pages that are open run on it. */
async function dropOldBuilds(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== OWN);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

function answer(event: AskedEvent): void {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== scope.location.origin) return;
  if (mode === 'navigate' && pathname === PAGE) event.respondWith(pageFor(event.request));
  else if (HASHED.test(pathname)) event.respondWith(codeFor(event, pathname));
}

/** The page of the server, so that nobody stays with an old build; without one, or when it is slow, the one that is kept. */
async function pageFor(request: Request): Promise<Response> {
  const fresh = fetch(request);
  const kept = await caches.match(PAGE, { cacheName: OWN });
  if (kept === undefined) return fresh;
  const tired = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
  const first = await Promise.race([fresh.catch(() => null), tired]);
  return first === null || first.status >= 500 ? kept : first;
}

async function codeFor(event: AskedEvent, path: string): Promise<Response> {
  const known = await caches.match(path);
  if (known) return known;
  const response = await fetch(event.request);
  if (response.ok) {
    const copy = response.clone();
    event.waitUntil(keepAsked(path, copy));
  }
  return response;
}

/** Keeps what a page has asked for. Opening what was deleted would make it anew, and whoever retired this worker has gone. */
async function keepAsked(path: string, response: Response): Promise<void> {
  if (await caches.has(OWN)) await (await caches.open(OWN)).put(path, response);
}
