import type { AskedEvent } from '../../../src/worker/scope';

/** What the browser gives a worker, as far as ours asks for it. */
class FakeCaches {
  readonly kept = new Map<string, Map<string, unknown>>();

  async open(name: string) {
    const one = this.kept.get(name) ?? new Map<string, unknown>();
    this.kept.set(name, one);
    return {
      match: async (path: string) => one.get(path),
      put: async (path: string, response: unknown) => void one.set(path, response),
    };
  }

  async match(path: string, { cacheName }: { cacheName?: string } = {}) {
    const names = cacheName === undefined ? [...this.kept.keys()] : [cacheName];
    return names.map((name) => this.kept.get(name)?.get(path)).find((response) => response !== undefined);
  }

  has = async (name: string) => this.kept.has(name);
  keys = async () => [...this.kept.keys()];
}

type Listener = (event: AskedEvent) => void;

const listeners = new Map<string, Listener>();
const storage = new FakeCaches();
let arrive: (response: object) => void = () => undefined;
const response = { ok: true, status: 200, clone: () => response };

Object.assign(globalThis, {
  BUILD: 'now',
  CODE: [],
  caches: storage,
  addEventListener: (name: string, listener: Listener) => listeners.set(name, listener),
  fetch: () =>
    new Promise((resolve) => {
      arrive = resolve;
    }),
});

/** What the worker answers, and all that it still does. */
function asked(pathname: string, mode: string) {
  const lasting: Promise<unknown>[] = [];
  let answered: Promise<unknown> = Promise.resolve();
  listeners.get('fetch')?.({
    request: { method: 'GET', mode, url: `${location.origin}${pathname}` } as Request,
    respondWith: (answer: Promise<unknown>) => {
      answered = answer;
    },
    waitUntil: (work: Promise<unknown>) => void lasting.push(work),
  });
  const end = async () => {
    expect(await answered).toBe(response);
    await Promise.all(lasting);
  };
  return { end };
}

/** Lets what has begun come to its request. */
const begun = () => new Promise((resolve) => setTimeout(resolve));

// It speaks to the world above as soon as it is loaded.
beforeAll(() => void jest.requireActual('../../../src/worker/worker'));
beforeEach(() => storage.kept.clear());

test('code that comes is kept', async () => {
  await storage.open('code:now');
  const { end } = asked('/js/home.0123abcd.js', 'no-cors');
  await begun();
  arrive(response);
  await end();
  expect([...(storage.kept.get('code:now')?.keys() ?? [])]).toEqual(['/js/home.0123abcd.js']);
});

test('a worker that is retired while it fetches code keeps nothing again', async () => {
  await storage.open('code:now');
  const { end } = asked('/js/home.0123abcd.js', 'no-cors');
  await begun();
  storage.kept.clear();
  arrive(response);
  await end();
  expect(await storage.keys()).toEqual([]);
});

test('one that is still asked for the page makes nothing anew', async () => {
  const { end } = asked('/', 'navigate');
  await begun();
  arrive(response);
  await end();
  expect(await storage.keys()).toEqual([]);
});
