import { nameKeyOf } from '../../kernel/name-key';
import type { RoleGrant } from '../../kernel/roles';
import { type LetterKind, type Office, type OfficeRole, officeRole } from '../letter-events';

/** Ordinary letters go to these. 检举控告 goes to the 纪检 office, and nowhere else. */
export const LETTER_ROLES: readonly OfficeRole[] = ['secretary', 'reviewer'];

export const takes = (kind: LetterKind, role: OfficeRole): boolean => (kind === 'report') === (role === 'discipline');

const isOfficeRole = (role: string): role is OfficeRole => officeRole.options.some((known) => known === role);

/** The offices that somebody holds: on the very unit, for a letter is written to one office and not to all above it. */
export const officesOf = (grants: readonly RoleGrant[]): Office[] =>
  grants.flatMap(({ unitId, role }) => (isOfficeRole(role) ? [{ unitId, role }] : []));

/** Somebody who holds a role, as the roster has them. */
export interface Holder {
  memberId: string;
  name: string;
  roles: readonly RoleGrant[];
}

const holds = ({ roles }: Holder, { unitId, role }: Office): boolean =>
  roles.some((grant) => grant.unitId === unitId && grant.role === role);

/** What of a letter says whom it is about. */
export interface Matter {
  kind: LetterKind;
  text: string;
  /** As its writer put it: a name, or one with an office beside it. */
  about: readonly string[];
}

/** Whose letter it is, and whom it is about: none of them has it. */
export interface Parties {
  /** null: nobody is left out for having written it. */
  writerId: string | null;
  /** null: not written yet. */
  matter: Matter | null;
}

/** Who of these holds an office and neither wrote the letter nor is named in it. */
export const handlersOf = (office: Office, holders: readonly Holder[], { writerId, matter }: Parties): Holder[] =>
  holders.filter(
    (holder) =>
      holds(holder, office) && holder.memberId !== writerId && !(matter !== null && isAboutName(matter, holder.name)),
  );

/**
 * The next office above: on the same unit the leader above its secretary, then unit by unit up the path. Only one with
 * somebody who may have the letter; null if there is none.
 */
export function officeAbove(
  { unitId, role }: Office,
  path: readonly string[],
  hasHandler: (office: Office) => boolean,
): Office | null {
  const above = path.slice(0, Math.max(path.indexOf(unitId), 0)).reverse();
  const roles: readonly OfficeRole[] = role === 'discipline' ? ['discipline'] : LETTER_ROLES;
  const candidates = [
    ...(role === 'secretary' ? [{ unitId, role: 'reviewer' as const }] : []),
    ...above.flatMap((unit) => roles.map((one) => ({ unitId: unit, role: one }))),
  ];
  return candidates.find(hasHandler) ?? null;
}

/** Whether a text names a person, however its characters are spaced. Names of one character name nobody. */
export const names = (text: string, name: string): boolean => {
  const key = nameKeyOf(name);
  return key.length > 1 && nameKeyOf(text).includes(key);
};

/** Whether a letter is about somebody of this name. A complaint is read for it too. */
export const isAboutName = ({ kind, text, about }: Matter, name: string): boolean =>
  about.some((entry) => nameKeyOf(entry) === nameKeyOf(name) || names(entry, name)) ||
  (kind === 'report' && names(text, name));

/** Branches with fewer members have their hidden writers guessed. */
export const FEWEST_TO_HIDE_AMONG = 5;
