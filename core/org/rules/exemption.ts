import type { ExemptionReason } from '../workbench-contract';
import type { RosterMember } from './roster';

type Exempted = Pick<RosterMember, 'exemption' | 'formerExemptions'>;

/**
 * The fields to change when an exemption is set, or lifted with null; empty if nothing changes. A new reason keeps the
 * old start. A lifted exemption is kept in `formerExemptions`: a member who was exempt on a due date never becomes
 * missing later.
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
