import type { MemberDoc } from '../../cloudfunctions/_kit/caller';
import { Members, Policies } from '../../cloudfunctions/_kit/collections';
import type { Database } from '../../cloudfunctions/_kit/database';
import { Units } from '../../cloudfunctions/org/collections';
import type { UnitDoc } from '../../cloudfunctions/org/public';
import { namePartsOf } from '../../core/kernel/name-parts';
import type { Role } from '../../core/kernel/roles';

/** 2026-11-20 (a Friday) 10:00 in Asia/Shanghai: the time at the start of a test, unless it sets the clock. */
export const FRIDAY_MORNING = Date.parse('2026-11-20T10:00:00+08:00');
const LONG_AGO = Date.parse('2020-01-01T00:00:00+08:00');

const UNITS: [id: string, name: string, kind: UnitDoc['kind'], parentId: string | null][] = [
  ['zz', '滨江公交党总支', 'generalBranch', null],
  ['b1', '第一党支部', 'branch', 'zz'],
  ['b2', '第二党支部', 'branch', 'zz'],
];

/** Id and identity (`wx:<id>`) of the people in the small organisation of the tests. */
const PEOPLE: [id: string, name: string, unitId: string, roles: [Role, string][]][] = [
  ['admin', '周敏', 'b1', [['admin', 'zz']]],
  ['reviewer', '吴桐', 'b2', [['reviewer', 'zz']]],
  ['secretary1', '郑立', 'b1', [['secretary', 'b1']]],
  ['editor1', '王宁', 'b1', [['editor', 'b1']]],
  ['member1', '冯岩', 'b1', []],
  ['member2', '陈晓', 'b1', []],
  ['secretary2', '褚静', 'b2', [['secretary', 'b2']]],
  ['member3', '卫东', 'b2', []],
];

const unitNames = new Map(UNITS.map(([id, name]) => [id, name]));
const pathOf = (unitId: string): string[] => (unitId === 'zz' ? ['zz'] : ['zz', unitId]);

export const memberDoc = (id: string, name: string, unitId: string, roles: [Role, string][] = []): MemberDoc => ({
  _id: id,
  v: 1,
  name,
  nameParts: namePartsOf(name),
  unitId,
  unitName: unitNames.get(unitId) ?? unitId,
  path: pathOf(unitId),
  roles: roles.map(([role, on]) => ({ role, unitId: on })),
  identities: [`wx:${id}`],
  joinedAt: LONG_AGO,
  exemption: null,
  status: 'active',
});

/** One 党总支 `zz` with two branches and eight people; `zz` has the enterprise policy. */
export async function givenOrganisation(db: Database): Promise<void> {
  await Promise.all([
    ...UNITS.map(([_id, name, kind, parentId]) =>
      db.in(Units).put({ _id, v: 1, name, kind, parentId, path: pathOf(_id) }),
    ),
    ...PEOPLE.map((person) => db.in(Members).put(memberDoc(...person))),
    db.in(Policies).put({
      _id: 'zz',
      v: 1,
      policy: { checkIn: 'voluntary', incentives: 'private', standings: 'branch', voices: 'on' },
    } as never),
  ]);
}
