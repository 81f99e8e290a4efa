import { holdsOn, type RoleGrant, unitsHeld } from '../../../core/kernel/roles';

const grants: RoleGrant[] = [
  { role: 'secretary', unitId: 'b1' },
  { role: 'editor', unitId: 'zz' },
  { role: 'editor', unitId: 'b1' },
];

test.each([
  ['holds on the unit it was granted on', ['secretary'] as const, ['zz', 'b1'], true],
  ['holds on everything below that unit', ['secretary'] as const, ['zz', 'b1', 'g1'], true],
  ['does not hold on the unit above', ['secretary'] as const, ['zz'], false],
  ['does not hold on a unit beside', ['secretary'] as const, ['zz', 'b2'], false],
  ['holds when one of several asked for does', ['admin', 'editor'] as const, ['zz', 'b2'], true],
  ['does not hold when it was never granted', ['admin'] as const, ['zz', 'b1'], false],
])('a role %s', (_title, roles, path, expected) => {
  expect(holdsOn(grants, roles, path)).toBe(expected);
});

test('the units of a role are named once each', () => {
  expect(unitsHeld(grants, ['secretary', 'editor'])).toEqual(['b1', 'zz']);
  expect(unitsHeld(grants, ['reviewer'])).toEqual([]);
});
