import type { RoleGrant } from '../../kernel/roles';
import type { ExemptionReason } from '../workbench-contract';

/** A time during which a member was exempt, ms; `until` is the instant it was lifted. */
export interface FormerExemption {
  since: number;
  until: number;
}

/** A member as the roster has it. */
export interface RosterMember {
  memberId: string;
  name: string;
  unitId: string;
  unitName: string;
  path: string[];
  roles: RoleGrant[];
  identities: string[];
  /** When the member joined the present unit, ms. */
  joinedAt: number;
  exemption: { reason: ExemptionReason; since: number } | null;
  /** Kept so that the figures of a past deadline stay as they were. */
  formerExemptions: FormerExemption[];
}
