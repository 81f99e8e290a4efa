import * as fc from 'fast-check';
import { anchorsOf, isInOverlap, topmost } from '../../../core/statistics/rules/reach';

/** The tree: zz → b1 → g1, g2; zz → b2 → g3. */
const PATHS: Record<string, string[]> = {
  zz: ['zz'],
  b1: ['zz', 'b1'],
  b2: ['zz', 'b2'],
  g1: ['zz', 'b1', 'g1'],
  g2: ['zz', 'b1', 'g2'],
  g3: ['zz', 'b2', 'g3'],
};
const units = Object.entries(PATHS).map(([unitId, path]) => ({ unitId, path }));
const audienceOf = (scope: string[]): string[] => [...new Set(scope.flatMap((unitId) => PATHS[unitId] ?? []))];
const below = (anchors: string[]) => units.filter(({ path }) => path.some((unitId) => anchors.includes(unitId)));
const overlapOf = (scope: string[], managed: string[]): string[] =>
  units.filter(({ path }) => isInOverlap(path, { scope, managed })).map(({ unitId }) => unitId);

describe('where scope and managed units overlap', () => {
  test.each([
    ['the scope, for who manages above it', ['b1'], ['zz'], ['b1', 'g1', 'g2']],
    ['the same, for who manages exactly it', ['b1'], ['b1'], ['b1', 'g1', 'g2']],
    ['the own units, for who manages below it', ['zz'], ['b2'], ['b2', 'g3']],
    ['nothing, for who manages beside it', ['b1'], ['b2'], []],
    ['each part, for who manages above one and below another', ['b1', 'b2'], ['b1', 'g3'], ['b1', 'g1', 'g2', 'g3']],
  ])('is %s', (_title, scope, managed, expected) => {
    expect(overlapOf(scope, managed).sort()).toEqual([...expected].sort());
  });

  test('is completely below the anchors, for any scope and managed units', () => {
    const some = fc.uniqueArray(fc.constantFrom(...Object.keys(PATHS)), { minLength: 1 });
    fc.assert(
      fc.property(some, some, (scope, managed) => {
        const found = below(anchorsOf({ scope, audience: audienceOf(scope), managed })).map(({ unitId }) => unitId);
        expect(found).toEqual(expect.arrayContaining(overlapOf(scope, managed)));
      }),
    );
  });

  test('is only searched below the own branch when everybody was asked', () => {
    expect(anchorsOf({ scope: ['zz'], audience: ['zz'], managed: ['b2'] })).toEqual(['b2']);
  });
});

test('the topmost units of a set have all others of it below them', () => {
  const all = (ids: string[]) => units.filter(({ unitId }) => ids.includes(unitId));
  expect(topmost(all(['b1', 'g1', 'g2', 'g3']))).toEqual(['b1', 'g3']);
  expect(topmost(units)).toEqual(['zz']);
  expect(topmost([])).toEqual([]);
});
