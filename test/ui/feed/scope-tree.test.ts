import type { UnitView } from '../../../core/org/workbench-contract';
import { placesOf, scopeRows, toggleScope } from '../../../src/features/feed/scope-tree';

const unit = (name: string, ...path: string[]): UnitView => ({
  unitId: path[path.length - 1] ?? '',
  name,
  kind: path.length === 1 ? 'generalBranch' : 'branch',
  parentId: path[path.length - 2] ?? null,
  path,
});
const whole = [unit('党总支', 'root'), unit('一支部', 'root', 'b1'), unit('二支部', 'root', 'b2')];
const branch = [unit('一支部', 'root', 'b1'), unit('第一小组', 'root', 'b1', 'g1')];

const shown = (places: ReturnType<typeof placesOf>, scope: string[], closed: string[] = []) =>
  scopeRows(places, scope, new Set(closed)).map(({ name, depth, state }) => `${'-'.repeat(depth)}${name} ${state}`);

describe('who may be chosen to see a post', () => {
  test('an administrator chooses from the whole tree', () => {
    expect(shown(placesOf(whole, 'root', []), [])).toEqual(['党总支 free', '-一支部 free', '-二支部 free']);
  });

  test('a branch may also propose to address all above it, whose names it is not told', () => {
    expect(shown(placesOf(branch, 'b1', []), ['b1'])).toEqual(['全组织 free', '-一支部 chosen', '--第一小组 covered']);
  });

  test('units in between are told apart by their distance', () => {
    const deep = [unit('一支部', 'root', 'g', 'b1')];
    expect(shown(placesOf(deep, 'b1', []), [])).toEqual(['全组织 free', '-上一级组织 free', '--一支部 free']);
  });

  test('a unit that somebody else chose stays in sight', () => {
    expect(shown(placesOf(branch, 'b1', ['b1', 'b9']), ['b1', 'b9'])).toContain('另一个单元 chosen');
  });

  test('what lies below a folded unit is left out', () => {
    expect(shown(placesOf(whole, 'root', []), [], ['root'])).toEqual(['党总支 free']);
  });
});

describe('choosing', () => {
  const places = placesOf(whole, 'root', []);

  test('a unit above takes the place of those below it', () => {
    expect(toggleScope(places, ['b1', 'b2'], 'root')).toEqual(['root']);
  });

  test('a chosen unit is let go', () => {
    expect(toggleScope(places, ['b1', 'b2'], 'b1')).toEqual(['b2']);
  });
});
