import type { ManagedUnits, UnitView } from '../../../core/org/workbench-contract';
import { foldedBelowTop, placesOf, rowsNamed, scopeRows, toggleScope } from '../../../src/features/org/scope-tree';

const unit = (name: string, ...path: string[]): UnitView => ({
  unitId: path[path.length - 1] ?? '',
  name,
  kind: path.length === 1 ? 'generalBranch' : 'branch',
  parentId: path[path.length - 2] ?? null,
  path,
});
const root = unit('党总支', 'root');
const whole: ManagedUnits = { items: [root, unit('一支部', 'root', 'b1'), unit('二支部', 'root', 'b2')], above: [] };
const branch: ManagedUnits = {
  items: [unit('一支部', 'root', 'b1'), unit('第一小组', 'root', 'b1', 'g1')],
  above: [root],
};

const shown = (units: ManagedUnits, speakerId: string | null, scope: string[], closed: string[] = []) =>
  scopeRows(placesOf(units, speakerId, scope), scope, new Set(closed)).map(
    ({ name, depth, state }) => `${'-'.repeat(depth)}${name} ${state}`,
  );

describe('who may be chosen to see it', () => {
  test('an administrator chooses from the whole tree', () => {
    expect(shown(whole, 'root', [])).toEqual(['党总支 free', '-一支部 free', '-二支部 free']);
  });

  test('a branch may also propose to address all above it', () => {
    expect(shown(branch, 'b1', ['b1'])).toEqual(['党总支 free', '-一支部 chosen', '--第一小组 covered']);
  });

  test('units above another of my units are not offered, unless they were chosen', () => {
    const two: ManagedUnits = {
      items: [unit('一支部', 'root', 'x', 'b1'), unit('三支部', 'root', 'y', 'b3')],
      above: [root, unit('东片', 'root', 'x'), unit('西片', 'root', 'y')],
    };
    expect(shown(two, 'b1', [])).toEqual(['党总支 free', '-东片 free', '--一支部 free', '-三支部 free']);
    expect(shown(two, 'b1', ['y'])).toContain('-西片 chosen');
    expect(shown(two, null, [])).toEqual(['一支部 free', '三支部 free']);
  });

  test('a unit that somebody else chose stays in sight', () => {
    expect(shown(branch, 'b1', ['b1', 'b9'])).toContain('另一个单元 chosen');
  });

  test('units below a folded one are left out', () => {
    expect(shown(whole, 'root', [], ['root'])).toEqual(['党总支 free']);
  });

  test('a large tree starts with the top of what I manage and what is right below', () => {
    const places = placesOf(whole, 'root', []);
    expect(scopeRows(places, [], foldedBelowTop(whole)).map(({ name }) => name)).toEqual([
      '党总支',
      '一支部',
      '二支部',
    ]);
    expect([...foldedBelowTop(branch)]).toEqual(['g1']);
  });

  test('a unit is found by letters of its name, wherever it is', () => {
    const places = placesOf(branch, 'b1', ['root']);
    expect(rowsNamed(places, ['root'], '小组')).toEqual([
      { unitId: 'g1', name: '第一小组', depth: 0, state: 'covered', hasChildren: false },
    ]);
  });
});

describe('choosing', () => {
  const places = placesOf(whole, 'root', []);

  test('choosing a unit removes the chosen units below it', () => {
    expect(toggleScope(places, ['b1', 'b2'], 'root')).toEqual(['root']);
  });

  test('choosing a chosen unit again removes it', () => {
    expect(toggleScope(places, ['b1', 'b2'], 'b1')).toEqual(['b2']);
  });
});
