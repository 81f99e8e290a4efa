import { Busy, createTurns } from '../../local/turns';

/** Work that ends when the test says so, in the order in which it began. */
function stage(limits: Parameters<typeof createTurns>[0]) {
  const turns = createTurns(limits);
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const take = (lane: string, name: string) =>
    turns.take(lane, () => {
      begun.push(name);
      return new Promise<string>((resolve) => ends.push(() => resolve(name)));
    });
  return {
    begun,
    take,
    async endFirst() {
      ends.shift()?.();
      await new Promise(setImmediate);
    },
  };
}

test('lets the lanes take turns, however much waits in one of them', async () => {
  const { begun, take, endFirst } = stage({ atOnce: 1, perLane: 10, inAll: 20 });
  const all = [1, 2, 3, 4].map((at) => take('crowd', `crowd${at}`));
  all.push(take('one', 'one'), take('other', 'other'));
  for (let at = 0; at < 8; at += 1) await endFirst();
  await Promise.all(all);
  expect(begun).toEqual(['crowd1', 'crowd2', 'one', 'other', 'crowd3', 'crowd4']);
});

test('runs so many at once and no more', async () => {
  const { begun, take, endFirst } = stage({ atOnce: 2, perLane: 10, inAll: 20 });
  const all = ['a', 'b', 'c', 'd'].map((name) => take(name, name));
  await new Promise(setImmediate);
  expect(begun).toEqual(['a', 'b']);
  await endFirst();
  expect(begun).toEqual(['a', 'b', 'c']);
  for (let at = 0; at < 3; at += 1) await endFirst();
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
});

test('leaves room for others, however much one lane has', async () => {
  const { begun, take, endFirst } = stage({ atOnce: 3, atOncePerLane: 2, perLane: 10, inAll: 20 });
  const all = ['a1', 'a2', 'a3', 'a4', 'b1', 'b2'].map((name) => take(name.charAt(0), name));
  await new Promise(setImmediate);
  expect(begun).toEqual(['a1', 'a2', 'b1']);
  for (let at = 0; at < 6; at += 1) await endFirst();
  expect((await Promise.all(all)).sort()).toEqual(['a1', 'a2', 'a3', 'a4', 'b1', 'b2']);
});

test('refuses what is too much for a lane or for all, and takes more when there is room again', async () => {
  const { take, endFirst } = stage({ atOnce: 1, perLane: 2, inAll: 3 });
  const taken = [take('a', 'a1'), take('a', 'a2'), take('a', 'a3')];
  await expect(take('a', 'a4')).rejects.toThrow(Busy);
  taken.push(take('b', 'b1'));
  await expect(take('c', 'c1')).rejects.toThrow(Busy);
  await endFirst();
  taken.push(take('c', 'c2'));
  for (let at = 0; at < 5; at += 1) await endFirst();
  expect(await Promise.all(taken)).toEqual(['a1', 'a2', 'a3', 'b1', 'c2']);
});

test('goes on after work that failed', async () => {
  const turns = createTurns({ atOnce: 1, perLane: 2, inAll: 2 });
  const failed = turns.take('a', () => Promise.reject(new Error('no')));
  const next = turns.take('a', () => Promise.resolve('done'));
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('done');
});
