import type { RoleGrant } from '../../kernel/roles';
import type { ExemptionReason } from '../workbench-contract';

/** A past exemption of a member, in ms; `until` is when it was lifted. */
export interface FormerExemption {
  since: number;
  until: number;
}

/** A member as stored in the roster. */
export interface RosterMember {
  memberId: string;
  name: string;
  unitId: string;
  unitName: string;
  path: string[];
  roles: RoleGrant[];
  identities: string[];
  /** When the member joined the present unit, in ms. */
  joinedAt: number;
  /** 预备党员: takes part and does not vote. */
  isProbationary: boolean;
  exemption: { reason: ExemptionReason; since: number } | null;
  /** Kept so that the figures of past deadlines do not change. */
  formerExemptions: FormerExemption[];
  status: 'active' | 'left';
}
