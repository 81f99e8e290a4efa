import type { MemberDoc } from '../../cloudfunctions/_kit/caller';
import type { UnitDoc } from '../../cloudfunctions/org/public';
import { namePartsOf } from '../../core/kernel/name-parts';
import type { RoleGrant } from '../../core/kernel/roles';

export interface OrganisationSize {
  /** 0 puts the branches directly below the root. */
  generalBranches: number;
  branches: number;
  /** Active members. A few former members are added to them. */
  members: number;
}

/** The size of the sample organisation. */
export const SMALL: OrganisationSize = { generalBranches: 0, branches: 7, members: 116 };
export const LARGE: OrganisationSize = { generalBranches: 20, branches: 400, members: 20_000 };

export interface Organisation {
  root: UnitDoc;
  generalBranches: UnitDoc[];
  branches: UnitDoc[];
  /** Active members, branch by branch in turn, so that neighbours in the list belong to different branches. */
  members: MemberDoc[];
  left: MemberDoc[];
}

const JOINED = Date.parse('2020-01-01T00:00:00+08:00');
/** One member in this many is exempt; one in this many has left. */
const EXEMPT = 40;
const LEFT = 50;
const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'];
const GIVEN_NAMES = ['建国', '文澜', '静', '海涛', '晓梅', '志远', '敏', '国强', '宁', '立新', '桐'];

const padded = (value: number): string => String(value).padStart(5, '0');

const unit = (_id: string, name: string, kind: UnitDoc['kind'], above: UnitDoc | null): UnitDoc => ({
  _id,
  v: 1,
  name,
  kind,
  parentId: above?._id ?? null,
  path: [...(above?.path ?? []), _id],
});

/** An organisation of this size, the same on every machine. */
export function organisationOf(size: OrganisationSize): Organisation {
  const root = unit('zz', '公交集团党委', 'committee', null);
  const generalBranches = counted(size.generalBranches, (index) =>
    unit(`g${padded(index)}`, `第${index + 1}党总支`, 'generalBranch', root),
  );
  const branches = counted(size.branches, (index) =>
    unit(
      `b${padded(index)}`,
      `第${index + 1}党支部`,
      'branch',
      generalBranches.length > 0 ? at(generalBranches, index) : root,
    ),
  );
  const member = (index: number, prefix: string): MemberDoc => {
    const own = at(branches, index);
    const name = `${at(SURNAMES, index)}${at(GIVEN_NAMES, index)}`;
    return {
      _id: `${prefix}${padded(index)}`,
      v: 1,
      name,
      nameParts: namePartsOf(name),
      unitId: own._id,
      unitName: own.name,
      path: own.path,
      roles: rolesOf(index, own, root, branches.length),
      identities: [`wx:${openidOf(`${prefix}${padded(index)}`)}`],
      joinedAt: JOINED,
      exemption: index % EXEMPT === EXEMPT - 1 ? { reason: 'aged', since: JOINED } : null,
      status: 'active',
    };
  };
  return {
    root,
    generalBranches,
    branches,
    members: counted(size.members, (index) => member(index, 'm')),
    left: counted(Math.floor(size.members / LEFT), (index) => ({
      ...member(index, 'x'),
      roles: [],
      identities: [],
      status: 'left' as const,
    })),
  };
}

/** The first member of each branch is its secretary; the very first also administers the whole organisation. */
function rolesOf(index: number, own: UnitDoc, root: UnitDoc, branches: number): RoleGrant[] {
  const grants: RoleGrant[] = index < branches ? [{ role: 'secretary', unitId: own._id }] : [];
  return index === 0 ? [{ role: 'admin', unitId: root._id }, ...grants] : grants;
}

/** The member's openid on the platform. */
export const openidOf = (memberId: string): string => `openid-${memberId}`;

const counted = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** The element at `index`, wrapping around at the end. */
export function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('there is nothing to choose from');
  return item;
}
