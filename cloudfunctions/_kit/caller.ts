import type { RoleGrant } from '../../core/kernel/roles';
import { DEFAULT_POLICY, type Policy } from '../../core/org/policy';
import type { ExemptionReason } from '../../core/org/workbench-contract';
import { invocationVariables } from './cloudbase';
import type { Database, Stored } from './database';

export interface MemberDoc extends Stored {
  name: string;
  unitId: string;
  unitName: string;
  /** Ids of the units above the member, root first, the own unit last. */
  path: string[];
  roles: RoleGrant[];
  /** `wx:<openid>`, `tcb:<uuid>` */
  identities: string[];
  /** When the member joined the present unit, ms. */
  joinedAt: number;
  exemption: { reason: ExemptionReason; since: number } | null;
  /** Exemptions that were lifted, for the figures of deadlines that lie in them, ms. */
  formerExemptions?: { since: number; until: number }[];
  status: 'active' | 'left';
}

export interface PolicyDoc extends Stored {
  policy: Policy;
}

/** The member who calls, as the roster has it, with the policy that holds for the member's unit. */
export interface Caller {
  memberId: string;
  name: string;
  unitId: string;
  unitName: string;
  path: readonly string[];
  roles: readonly RoleGrant[];
  isExempt: boolean;
  policy: Policy;
}

/** Who calls, from the platform's context and never from the payload; null: nobody the platform knows (its timer, its console). */
export function identityOf(context: unknown): string | null {
  const { WX_OPENID: openid, TCB_UUID: uuid } = invocationVariables(context);
  if (typeof openid === 'string' && openid !== '') return `wx:${openid}`;
  if (typeof uuid === 'string' && uuid !== '') return `tcb:${uuid}`;
  return null;
}

/** Of the policies along a path (root first), that of the unit nearest to its end. */
export const nearestPolicy = (path: readonly string[], policies: readonly PolicyDoc[]): PolicyDoc | undefined =>
  [...path].reverse().flatMap((unitId) => policies.filter((candidate) => candidate._id === unitId))[0];

/** The policy of the nearest unit at or above the member that has set one. */
export const effectivePolicy = (path: readonly string[], policies: readonly PolicyDoc[]): Policy =>
  nearestPolicy(path, policies)?.policy ?? DEFAULT_POLICY;

/** One request: the member of that identity, joined with the policies along the member's path. */
export async function findCaller(db: Database, identity: string): Promise<Caller | null> {
  const [found] = await db
    .collection<MemberDoc>('members')
    .aggregate<MemberDoc & { policies: PolicyDoc[] }>(
      { match: { identities: identity, status: 'active' } },
      { limit: 1 },
      { lookup: { from: 'policies', localField: 'path', foreignField: '_id', as: 'policies' } },
    );
  if (!found) return null;
  return {
    memberId: found._id,
    name: found.name,
    unitId: found.unitId,
    unitName: found.unitName,
    path: found.path,
    roles: found.roles,
    isExempt: found.exemption !== null,
    policy: effectivePolicy(found.path, found.policies),
  };
}
