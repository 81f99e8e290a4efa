import type { RoleGrant } from '../../../core/kernel/roles';
import { rolesEnded } from '../../../core/org/rules/transfer';

/** zz ─ g1 ─ b1, b2 · zz ─ g2 ─ b3 */
const PATHS: Record<string, string[]> = {
  zz: ['zz'],
  g1: ['zz', 'g1'],
  b1: ['zz', 'g1', 'b1'],
  group: ['zz', 'g1', 'b1', 'group'],
  b2: ['zz', 'g1', 'b2'],
  g2: ['zz', 'g2'],
  b3: ['zz', 'g2', 'b3'],
};
const pathOf = (unitId: string): string[] => PATHS[unitId] ?? [unitId];

describe('the roles that end when a member moves', () => {
  test.each<[from: string, to: string, on: string, isEnded: boolean]>([
    ['b1', 'b2', 'b1', true],
    ['b1', 'b2', 'group', true],
    ['b1', 'b2', 'b2', false],
    ['b1', 'b2', 'g1', false],
    ['b1', 'b2', 'zz', false],
    ['b1', 'b2', 'b3', false],
    ['b1', 'b3', 'b2', true],
    ['b1', 'b3', 'g1', true],
    ['b1', 'b3', 'zz', false],
    ['b1', 'group', 'b1', false],
    ['group', 'b1', 'group', true],
    ['group', 'b1', 'b1', false],
    ['zz', 'b1', 'zz', false],
    ['b1', 'b1', 'b1', false],
    ['b1', 'b2', 'a unit that is gone', false],
  ])('from %s to %s: the one on %s: %j', (from, to, on, isEnded) => {
    const grant: RoleGrant = { role: 'secretary', unitId: on };
    expect(rolesEnded([grant], { from: pathOf(from), to: pathOf(to), pathOf })).toEqual(isEnded ? [grant] : []);
  });
});
