import { AsyncLocalStorage } from 'node:async_hooks';

test('nothing follows the promises of a test, which Node 20 would do for each of them', () => {
  expect(Object.getOwnPropertySymbols(Promise.resolve())).toEqual([]);
});

test('a storage that a test makes is carried along by its promises', async () => {
  const storage = new AsyncLocalStorage<string>();
  const seen = await storage.run('inside', async () => {
    await new Promise((resolve) => setImmediate(resolve));
    return storage.getStore();
  });
  storage.disable();
  expect([seen, storage.getStore()]).toEqual(['inside', undefined]);
});
