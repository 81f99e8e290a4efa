import { standingOf } from '../../../core/disclosure/rules/standing';
import type { Role } from '../../../core/kernel/roles';
import type { PlacedUnit } from '../../../core/kernel/scope';

const zz: PlacedUnit = { _id: 'zz', kind: 'generalBranch', path: ['zz'] };
const b1: PlacedUnit = { _id: 'b1', kind: 'branch', path: ['zz', 'b1'] };

describe('who approves', () => {
  test.each<[string, Role, string, PlacedUnit, boolean]>([
    ['its secretary, within the branch', 'secretary', 'b1', b1, true],
    ['the reviewer above, too', 'reviewer', 'zz', b1, true],
    ['the reviewer of all, beyond the branch', 'reviewer', 'zz', zz, true],
    ['an administrator of all, beyond the branch', 'admin', 'zz', zz, true],
    ['no secretary beyond the branch', 'secretary', 'b1', zz, false],
    ['no secretary of the whole beyond a branch', 'secretary', 'zz', zz, false],
    ['no reviewer of one branch for all', 'reviewer', 'b1', zz, false],
    ['no editor', 'editor', 'b1', b1, false],
    ['no secretary of another branch', 'secretary', 'b2', b1, false],
  ])('%s', (_title, role, unitId, addressed, may) => {
    const person = { memberId: 'm', roles: [{ role, unitId }] };
    expect(standingOf(person, { unit: b1, scope: [addressed] }).mayApprove).toBe(may);
  });
});
