import { ok } from '../../../core/kernel/result';
import { holdsOn } from '../../../core/kernel/roles';
import * as contract from '../../../core/org/import-contract';
import { reportOf } from '../../../core/org/rules/import-step';
import { readRosterRow } from '../../../core/org/rules/member-rows';
import { planMembers } from '../../../core/org/rules/plan-members';
import { roleChangesOf } from '../../../core/org/rules/role-changes';
import { TABLE_COLUMNS } from '../../../core/org/rules/table-columns';
import { route } from '../../_kit/serve';
import { carryOut } from '../import/carry-out';
import { readTable } from '../import/read-table';
import { writeMember } from '../import/write-member';
import { findHolders, findMembers, rosterMemberOf } from '../repository/members';
import { findUnits } from '../units';
import { unitView } from '../views';

export const importMembers = route(contract.importMembers, async ({ csv, lines, commit }, context) => {
  const { caller, now, db } = context;
  const table = readTable(csv, TABLE_COLUMNS.members, lines);
  if (!table.ok) return table;

  const { total } = table.value;
  const read = table.value.rows.map((row) => readRosterRow(row, now));
  const rows = read.flatMap(({ row }) => (row ? [row] : []));
  const isManaged = (path: readonly string[]) => holdsOn(caller.roles, ['admin'], path);
  const [units, members, holders] = await Promise.all([
    findUnits(
      db,
      rows.flatMap((row) => [row.unitId, ...row.roles.map((grant) => grant.unitId)]),
    ),
    findMembers(
      db,
      rows.map((row) => row.memberId),
    ),
    findHolders(
      db,
      rows.flatMap((row) => row.identities),
    ),
  ]);
  const unitsOfRoles = await findUnits(
    db,
    members.flatMap((member) => member.roles.map((grant) => grant.unitId)),
  );
  const present = new Map(members.map((member) => [member._id, rosterMemberOf(member)]));
  const managed = units.map(unitView).filter((unit) => isManaged(unit.path));
  const { steps, problems } = planMembers(rows, {
    units: new Map(managed.map((unit) => [unit.unitId, unit])),
    members: present,
    pathsOfRoles: new Map(unitsOfRoles.map((unit) => [unit._id, unit.path])),
    holders,
    isManaged,
    callerId: caller.memberId,
    now,
  });
  const plan = {
    steps,
    roleChanges: roleChangesOf(steps, {
      units: new Map([...units, ...unitsOfRoles].map((unit) => [unit._id, unit.name])),
      members: present,
    }),
    problems: [...table.value.problems, ...read.flatMap((one) => one.problems), ...problems],
  };
  if (!commit) return ok(reportOf(total, plan));
  return ok(
    await carryOut(context, {
      subject: 'members',
      total,
      plan,
      write: (step) => writeMember(context, step, step.kind === 'change' ? present.get(step.id) : undefined),
    }),
  );
});
