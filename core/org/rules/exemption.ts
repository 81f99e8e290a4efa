import type { ExemptionReason } from '../workbench-contract';
import type { RosterMember } from './roster';

type Exempted = Pick<RosterMember, 'exemption' | 'formerExemptions'>;

/**
 * Registers (or, with null, lifts) an exemption. Another reason does not begin it anew, and a lifted one is remembered:
 * who was exempt when something fell due never becomes missing afterwards. Nothing changes: an empty object.
 */
export function exempt(member: Exempted, reason: ExemptionReason | null, now: number): Partial<Exempted> {
  const present = member.exemption;
  if (reason === (present?.reason ?? null)) return {};
  if (reason !== null) return { exemption: { reason, since: present?.since ?? now } };
  if (!present) return {};
  return {
    exemption: null,
    formerExemptions: [...member.formerExemptions, { since: present.since, until: now }],
  };
}
