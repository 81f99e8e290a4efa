import { SampleRefused } from './cloud-client.mjs';
import { readRows, writeRows } from './content.mjs';
import { inParallel } from './in-parallel.mjs';

export const ADMIN = 'admin';

const UNIT_KINDS = { 党委: 'committee', 党总支: 'generalBranch', 党支部: 'branch', 党小组: 'group' };

function requireClean(report, what) {
  const [problem] = report.problems;
  if (problem) throw new SampleRefused(`${what}第 ${problem.line} 行“${problem.column}”：${problem.message}`);
}

/** Creates the accounts. Returns member id (`m001`) → uuids of that member's accounts. */
async function createAccounts(cloud, accounts) {
  const identities = new Map();
  const entries = Object.entries(accounts);
  const uuids = await inParallel(entries, ([account]) => cloud.createAccount(account));
  for (const [index, [, memberId]] of entries.entries()) {
    identities.set(memberId, [...(identities.get(memberId) ?? []), `tcb:${uuids[index]}`]);
  }
  return identities;
}

/** The organisation in the files: its root, who acts for which unit, whether something stays within one branch. */
export function organisationOf(content) {
  const units = readRows(content.unitsCsv);
  const roster = readRows(content.membersCsv);
  const root = units.find((unit) => unit.上级编号 === '');
  return {
    root,
    roster,
    /** `accountOf('支部书记', 'b3')`: the account of the first member on the roster with that role on that unit. */
    accountOf(role, unitId) {
      const holder = roster.find((member) => member.角色.split(';').includes(`${role}@${unitId}`));
      if (!holder) throw new SampleRefused(`名册里没有 ${unitId} 的${role}`);
      return holder.编号;
    },
    isWithinBranch(scope) {
      const kinds = scope.map((unitId) => units.find((unit) => unit.编号 === unitId)?.类别);
      return kinds.length === 1 && (kinds[0] === '党支部' || kinds[0] === '党小组');
    },
  };
}

/** Founds the organisation with the setup code, then imports units and roster as an administrator does. */
export async function loadOrganisation(cloud, content, { root, roster }, setupCode) {
  const identities = await createAccounts(cloud, content.accounts);
  const founder = roster.find((member) => member.编号 === content.accounts[ADMIN]);

  const { state } = await cloud.ask(ADMIN, 'org', 'whoAmI');
  if (state !== 'member') {
    await cloud.ask(ADMIN, 'org', 'foundOrganisation', {
      setupCode,
      unitId: root.编号,
      unitName: root.名称,
      kind: UNIT_KINDS[root.类别],
      memberId: founder.编号,
      memberName: founder.姓名,
    });
  }
  const units = await cloud.ask(ADMIN, 'org', 'importUnits', { csv: content.unitsCsv, commit: true });
  requireClean(units, 'units.csv ');

  const csv = writeRows(roster.map((row) => ({ ...row, 账号编号: (identities.get(row.编号) ?? []).join(';') })));
  const members = await cloud.ask(ADMIN, 'org', 'importMembers', { csv, commit: true });
  requireClean(members, 'members.csv ');

  await cloud.ask(ADMIN, 'org', 'setPolicy', { unitId: root.编号, seenRevision: 0, policy: content.policy });
  return { units: units.total, members: members.total };
}
