import { dayKey, startOfDay } from '../../kernel/calendar';
import type { RowProblem } from '../import-contract';
import type { UnitView } from '../workbench-contract';
import { withoutDuplicates } from './duplicates';
import { exempt } from './exemption';
import { hasGrant } from './grants';
import { changeOrSame, type ImportPlan } from './import-step';
import type { RosterRow } from './member-rows';
import type { RosterMember } from './roster';
import { rolesEnded } from './transfer';

type Place = Pick<UnitView, 'unitId' | 'name' | 'path'>;

interface Situation {
  /** The units named in the rows that the caller manages. */
  units: ReadonlyMap<string, Place>;
  /** The existing members that the rows name. */
  members: ReadonlyMap<string, RosterMember>;
  /** Unit id → path, for the units on which those members hold roles. */
  pathsOfRoles: ReadonlyMap<string, readonly string[]>;
  /** Identity → memberId, for the identities that the rows name. */
  holders: ReadonlyMap<string, string>;
  isManaged: (path: readonly string[]) => boolean;
  /** Who imports. */
  callerId: string;
  now: number;
}

/** Plans the import of the rows without writing anything. */
export function planMembers(
  rows: readonly RosterRow[],
  situation: Situation,
): Omit<ImportPlan<RosterMember>, 'roleChanges'> {
  const { kept, problems } = withoutDuplicates(rows, (row) => row.memberId);
  const plan: Omit<ImportPlan<RosterMember>, 'roleChanges'> = { steps: [], problems };
  const firstLineOfIdentity = new Map<string, number>();

  for (const row of kept) {
    const unit = situation.units.get(row.unitId);
    const found = [...problemsOf(row, situation), ...repeatedIdentities(row, firstLineOfIdentity)];
    plan.problems.push(...found);
    if (!unit || found.length > 0) continue;

    const before = situation.members.get(row.memberId);
    plan.steps.push(
      before
        ? changeOrSame(row.line, row.memberId, changesBy(row, before, unit, situation))
        : { line: row.line, kind: 'add', added: newMember(row, unit, situation.now) },
    );
  }
  return plan;
}

function problemsOf(row: RosterRow, situation: Situation): RowProblem[] {
  const { units, members, holders, isManaged } = situation;
  const { line, memberId } = row;
  const before = members.get(memberId);
  const problems: RowProblem[] = [];
  const complain = (column: string, message: string) => problems.push({ line, column, message });

  if (before && !isManaged(before.path)) complain('编号', '这个编号已在您管理的范围之外使用');
  if (!units.has(row.unitId)) complain('单元编号', `找不到单元“${row.unitId}”`);
  const strangers = row.roles.filter((grant) => !units.has(grant.unitId));
  for (const grant of strangers) complain('角色', `找不到单元“${grant.unitId}”`);
  const taken = row.identities.filter((identity) => (holders.get(identity) ?? memberId) !== memberId);
  for (const identity of taken) complain('账号编号', `“${identity}”已绑定给另一名党员`);
  if (before && bindsBeyond(row, before, situation))
    complain('账号编号', '这名党员有您管理范围之外的角色，请由上级管理员登记');
  if (before) problems.push(...ownMatters(row, before, situation), ...rolesOfUnitsLeft(row, before, situation));
  return problems;
}

/**
 * Nobody gives a role to themselves, exempts themselves, or moves themselves to where other papers and counts are; only
 * a founder, who begins at the top, settles in a branch below. An account of their own they vouch for by importing it.
 */
function ownMatters(row: RosterRow, before: RosterMember, { callerId, units }: Situation): RowProblem[] {
  if (row.memberId !== callerId) return [];
  const isRoleNew = row.roles.some((grant) => !hasGrant(before.roles, grant));
  const isExemptionNew = row.exemption !== undefined && row.exemption !== (before.exemption?.reason ?? null);
  const isProbationNew = row.isProbationary !== undefined && row.isProbationary !== before.isProbationary;
  const settles = row.unitId !== before.unitId && units.get(row.unitId)?.path.includes(before.unitId) === true;
  const isUnitNew = row.unitId !== before.unitId && !settles;
  const isDayNew = !settles && row.joinedOn !== null && startOfDay(row.joinedOn) !== before.joinedAt;
  const message = '这是您自己的事，要由另一名管理员来定';
  return [
    ...(isUnitNew ? [{ line: row.line, column: '单元编号', message }] : []),
    ...(isDayNew ? [{ line: row.line, column: '进入支部日期', message }] : []),
    ...(isRoleNew ? [{ line: row.line, column: '角色', message }] : []),
    ...(isProbationNew ? [{ line: row.line, column: '党员类别', message }] : []),
    ...(isExemptionNew ? [{ line: row.line, column: '免考核', message }] : []),
  ];
}

/** A table in which somebody has changed the unit but not the roles: the roles on the units left end with the move. */
function rolesOfUnitsLeft(row: RosterRow, before: RosterMember, { units }: Situation): RowProblem[] {
  const to = units.get(row.unitId)?.path;
  if (!to || before.unitId === row.unitId) return [];
  const pathOf = (unitId: string) => units.get(unitId)?.path ?? [unitId];
  return rolesEnded(row.roles, { from: before.path, to, pathOf }).map(({ unitId }) => ({
    line: row.line,
    column: '角色',
    message: `转出以后，在“${unitId}”的角色随之结束，请从这一格去掉`,
  }));
}

/**
 * Whether a row binds an account to a member with roles outside what the caller manages: the rule of `mayBindTo` for
 * administrators.
 */
const bindsBeyond = (row: RosterRow, before: RosterMember, { pathsOfRoles, isManaged }: Situation): boolean =>
  row.identities.some((identity) => !before.identities.includes(identity)) &&
  before.roles.some(({ unitId }) => !isManaged(pathsOfRoles.get(unitId) ?? [unitId]));

function repeatedIdentities(row: RosterRow, firstLine: Map<string, number>): RowProblem[] {
  return row.identities.flatMap((identity) => {
    const first = firstLine.get(identity);
    if (first === undefined) {
      firstLine.set(identity, row.line);
      return [];
    }
    return [{ line: row.line, column: '账号编号', message: `“${identity}”和第 ${first} 行的相同` }];
  });
}

const newMember = (row: RosterRow, unit: Place, now: number): RosterMember => ({
  memberId: row.memberId,
  name: row.name,
  unitId: unit.unitId,
  unitName: unit.name,
  path: unit.path,
  roles: row.roles,
  identities: row.identities,
  joinedAt: startOfDay(row.joinedOn ?? dayKey(now)),
  isProbationary: row.isProbationary ?? false,
  exemption: row.exemption ? { reason: row.exemption, since: now } : null,
  formerExemptions: [],
  status: 'active',
});

/**
 * The fields that a row changes. A table adds roles and identities but removes none, so an old table cannot take an
 * office away; that needs a command of its own. A move ends the roles on the units left. A member who moves, or comes
 * back, without a date joins the unit today.
 */
function changesBy(
  row: RosterRow,
  before: RosterMember,
  unit: Place,
  { now, pathsOfRoles }: Situation,
): Partial<RosterMember> {
  const isBack = before.status === 'left';
  const isMoved = isBack || before.unitId !== unit.unitId;
  const pathOf = (unitId: string) => pathsOfRoles.get(unitId) ?? [unitId];
  const ended = rolesEnded(before.roles, { from: before.path, to: unit.path, pathOf });
  const joinedAt = joinedAtBy(row, before, isMoved, now);
  const roles = row.roles.filter((grant) => !hasGrant(before.roles, grant));
  const identities = row.identities.filter((identity) => !before.identities.includes(identity));
  return {
    ...(before.name === row.name ? {} : { name: row.name }),
    ...(isMoved ? { unitId: unit.unitId, path: unit.path } : {}),
    ...(before.unitName === unit.name ? {} : { unitName: unit.name }),
    ...(before.joinedAt === joinedAt ? {} : { joinedAt }),
    ...(row.isProbationary === undefined || row.isProbationary === before.isProbationary
      ? {}
      : { isProbationary: row.isProbationary }),
    ...(row.exemption === undefined ? {} : exempt(before, row.exemption, now)),
    ...(roles.length + ended.length === 0
      ? {}
      : { roles: [...before.roles.filter((grant) => !hasGrant(ended, grant)), ...roles] }),
    ...(isBack ? { status: 'active' as const } : {}),
    ...(identities.length === 0 ? {} : { identities: [...before.identities, ...identities] }),
  };
}

function joinedAtBy(row: RosterRow, before: RosterMember, isMoved: boolean, now: number): number {
  if (row.joinedOn !== null) return startOfDay(row.joinedOn);
  return isMoved ? startOfDay(dayKey(now)) : before.joinedAt;
}
