import type { RoleGrant } from '../../../core/kernel/roles';
import { mayAddress, type PlacedUnit, place, reaches, staysInOneBranch } from '../../../core/kernel/scope';

const unit = (kind: string, ...path: string[]): PlacedUnit => ({ _id: path[path.length - 1] ?? '', kind, path });
const zz = unit('generalBranch', 'zz');
const b1 = unit('branch', 'zz', 'b1');
const b2 = unit('branch', 'zz', 'b2');
const g1 = unit('group', 'zz', 'b1', 'g1');
const g2 = unit('group', 'zz', 'b1', 'g2');
const far = unit('branch', 'far');
const all = [zz, b1, b2, g1, g2, far];

const ids = (placement: ReturnType<typeof place>) => placement?.scope.map((own) => own._id);
const placed = (speaker: PlacedUnit, ...scope: PlacedUnit[]) => ({ unit: speaker, scope });

describe('a scope reaches', () => {
  test.each([
    ['members of its unit', ['b1'], ['zz', 'b1'], true],
    ['members below it', ['zz'], ['zz', 'b1', 'g1'], true],
    ['nobody beside it', ['b2'], ['zz', 'b1'], false],
    ['nobody above it', ['b1'], ['zz'], false],
  ])('%s', (_title, scope, path, is) => {
    expect(reaches(scope, path)).toBe(is);
  });
});

describe('placing', () => {
  test.each<[string, string, string[], string[] | undefined]>([
    ['finds the units', 'b1', ['b1', 'b2'], ['b1', 'b2']],
    ['leaves out what lies below another', 'b1', ['g1', 'zz', 'b2'], ['zz']],
    ['names a unit once', 'b1', ['b1', 'b1'], ['b1']],
    ['knows no unknown scope', 'b1', ['b1', 'nowhere'], undefined],
    ['knows no unknown speaker', 'nowhere', ['b1'], undefined],
  ])('%s', (_title, speaker, scope, found) => {
    expect(ids(place(all, speaker, scope))).toEqual(found);
  });
});

describe('one branch', () => {
  test.each([
    ['the branch itself', placed(b1, b1), true],
    ['a branch addressed from above', placed(zz, b1), true],
    ['a group', placed(g1, g1), true],
    ['groups of the branch that speaks', placed(b1, g1, g2), true],
    ['groups addressed from above', placed(zz, g1, g2), false],
    ['two branches', placed(b1, b1, b2), false],
    ['the whole', placed(b1, zz), false],
  ])('%s', (_title, placement, is) => {
    expect(staysInOneBranch(placement)).toBe(is);
  });
});

describe('an editor of the first branch', () => {
  const grants: RoleGrant[] = [{ role: 'editor', unitId: 'b1' }];
  test.each([
    ['addresses it', placed(b1, b1), true],
    ['addresses a group of it', placed(b1, g1), true],
    ['proposes to address all', placed(b1, zz), true],
    ['proposes to address a neighbour with it', placed(b1, b1, b2), true],
    ['does not address a neighbour alone', placed(b1, b2), false],
    ['does not address another tree', placed(b1, b1, far), false],
  ])('%s', (_title, placement, may) => {
    expect(mayAddress(grants, ['editor'], placement)).toBe(may);
  });

  test('addresses each branch where the role is held above', () => {
    expect(mayAddress([{ role: 'editor', unitId: 'zz' }], ['editor'], placed(zz, b2))).toBe(true);
  });

  test('may address nobody with a role that does not write', () => {
    expect(mayAddress([{ role: 'reviewer', unitId: 'b1' }], ['editor'], placed(b2, b1))).toBe(false);
  });
});
