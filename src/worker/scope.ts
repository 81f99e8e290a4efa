// The part of a service worker's world that ours uses: TypeScript has its types only in place of a page's.

interface LastingEvent {
  /** The browser lets the worker live until this has ended. */
  waitUntil(work: Promise<unknown>): void;
}

export interface AskedEvent extends LastingEvent {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface WorkerScope {
  location: Location;
  registration: { unregister(): Promise<boolean> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskedEvent) => void): void;
}

export const scope = globalThis as unknown as WorkerScope;

/** Before the names of all that the worker keeps; the name of the build follows. */
export const PREFIX = 'code:';
