import type { RoleGrant } from '../../kernel/roles';
import type { RoleChange } from '../import-contract';
import { hasGrant } from './grants';
import type { ImportStep } from './import-step';
import type { RosterMember } from './roster';

interface Known {
  /** Unit id → name, for the units on which roles are given or held. */
  units: ReadonlyMap<string, string>;
  /** The existing members that the steps change. */
  members: ReadonlyMap<string, Pick<RosterMember, 'name' | 'roles' | 'identities'>>;
}

/** The roles that the steps of an import give, end and open to another account, so that whoever imports reads them before they hold. */
export const roleChangesOf = (steps: readonly ImportStep<RosterMember>[], known: Known): RoleChange[] =>
  steps.flatMap((step) => changesOf(step, known));

function changesOf(step: ImportStep<RosterMember>, { units, members }: Known): RoleChange[] {
  if (step.kind === 'same') return [];
  const before = step.kind === 'change' ? members.get(step.id) : undefined;
  const had = before?.roles ?? [];
  const { name = before?.name ?? '', roles = had } = step.kind === 'add' ? step.added : step.changes;
  const say = (grants: readonly RoleGrant[], change: RoleChange['change']) =>
    grants.map(({ role, unitId }) => ({ line: step.line, name, role, unitName: units.get(unitId) ?? unitId, change }));
  return [
    ...say(
      roles.filter((grant) => !hasGrant(had, grant)),
      'given',
    ),
    ...say(
      had.filter((grant) => !hasGrant(roles, grant)),
      'ended',
    ),
    ...say(bindsTo(step, before) ? had.filter((grant) => hasGrant(roles, grant)) : [], 'bound'),
  ];
}

const bindsTo = (step: ImportStep<RosterMember>, before: Pick<RosterMember, 'identities'> | undefined): boolean =>
  step.kind === 'change' && (step.changes.identities ?? []).some((each) => !before?.identities.includes(each));
