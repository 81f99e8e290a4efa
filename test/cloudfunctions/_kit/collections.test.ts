import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { collections } from '../../../cloudfunctions/collections';

const FUNCTIONS = path.resolve(__dirname, '../../../cloudfunctions');

const declared = readdirSync(FUNCTIONS)
  .map((folder) => path.join(FUNCTIONS, folder, 'collections.ts'))
  .filter(existsSync)
  .flatMap((file): [string, unknown][] => Object.entries(require(file)));

describe('the collections that the features declare', () => {
  test('are all joined, each once', () => {
    const names = collections.map(({ name }) => name);
    expect(names).toHaveLength(new Set(names).size);
    expect([...collections].sort(byName)).toEqual(declared.map(([, collection]) => collection).sort(byName));
  });

  test('are exported under their own names, as types are written', () => {
    for (const [exported, collection] of declared) {
      expect(collection).toMatchObject({ name: exported.charAt(0).toLowerCase() + exported.slice(1) });
    }
  });
});

const nameOf = (collection: unknown): string =>
  typeof collection === 'object' && collection !== null && 'name' in collection ? String(collection.name) : '';

function byName(left: unknown, right: unknown): number {
  return nameOf(left) < nameOf(right) ? -1 : 1;
}
