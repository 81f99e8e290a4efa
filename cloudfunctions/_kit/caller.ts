import type { RoleGrant } from '../../core/kernel/roles';
import { DEFAULT_POLICY, type Policy } from '../../core/org/policy';
import type { ExemptionReason } from '../../core/org/workbench-contract';
import { invocationVariables } from './cloudbase';
import { Members, Policies } from './collections';
import type { Database, Stored } from './database';

export interface MemberDoc extends Stored {
  name: string;
  /** See `nameKeyOf`; missing in a document from before there were any, until its name is written again: see `findNamesakes`. */
  nameKey?: string;
  /** By what the name is found, see `namePartsOf`; missing in an older document until the index of searches has been compared. */
  nameParts?: string[];
  unitId: string;
  unitName: string;
  /** Ids from the root to the member's own unit. */
  path: string[];
  roles: RoleGrant[];
  /** `wx:<openid>`, `tcb:<uuid>` */
  identities: string[];
  /** Set when the last identity was ended: there may be private notes of somebody who had one. */
  wasBound?: boolean;
  /** When the member joined the present unit, in ms. */
  joinedAt: number;
  /** 预备党员: takes part and does not vote; missing in one from before this was kept, who is taken for 正式. */
  isProbationary?: boolean;
  exemption: { reason: ExemptionReason; since: number } | null;
  /** Past exemptions (ms), kept for the figures of deadlines that fell into them. */
  formerExemptions?: { since: number; until: number }[];
  status: 'active' | 'left';
}

export interface PolicyDoc extends Stored {
  policy: Policy;
  /** Incremented by every change. */
  revision: number;
}

/** One from before changes were counted. */
export type KeptPolicyDoc = Omit<PolicyDoc, 'revision'> & Partial<Pick<PolicyDoc, 'revision'>>;

/** The calling member as stored in the roster, with the policy that applies to their unit. */
export interface Caller {
  memberId: string;
  name: string;
  unitId: string;
  unitName: string;
  path: readonly string[];
  roles: readonly RoleGrant[];
  /** 预备党员: takes part and does not vote. */
  isProbationary: boolean;
  isExempt: boolean;
  policy: Policy;
}

/** Who calls: an account, a client without a sign-in, or the platform itself (its timer or console). */
export type Invoker =
  | { kind: 'account'; identity: string; isFromClient: boolean }
  | { kind: 'anonymous' }
  | { kind: 'platform' };

/** Sources that are clients: `wx_client`, `web_client`, `wx_http` …; through another function `wx_client,scf`. */
const FROM_A_CLIENT = /client|http|devtools/;

/**
 * Reads the invoker from the platform's context, never from the payload. An anonymous sign-in does not count as an
 * account, because one person could get any number of them.
 */
export function invokerOf(context: unknown): Invoker {
  const variables = invocationVariables(context);
  const { WX_OPENID: openid, TCB_UUID: uuid, TCB_SOURCE: source } = variables;
  // Of what does not say where it comes from, a client is believed to be the sender.
  const isFromClient = typeof source !== 'string' || source === '' || FROM_A_CLIENT.test(source);
  if (typeof openid === 'string' && openid !== '') {
    return { kind: 'account', identity: `wx:${openid}`, isFromClient };
  }
  if (String(variables.TCB_ISANONYMOUS_USER) === 'true' || variables.LOGINTYPE === 'ANONYMOUS') {
    return { kind: 'anonymous' };
  }
  if (typeof uuid === 'string' && uuid !== '') return { kind: 'account', identity: `tcb:${uuid}`, isFromClient: true };
  return FROM_A_CLIENT.test(String(variables.TCB_SOURCE)) ? { kind: 'anonymous' } : { kind: 'platform' };
}

/** Completes a policy stored before `standings` existed with the default, `off`. */
export const upgraded = (stored: KeptPolicyDoc): PolicyDoc => ({
  ...stored,
  revision: stored.revision ?? 0,
  policy: { ...DEFAULT_POLICY, ...stored.policy },
});

/** The policy of the unit nearest to the end of a path (root first); undefined if none is set. */
export const nearestPolicy = (path: readonly string[], policies: readonly KeptPolicyDoc[]): PolicyDoc | undefined =>
  [...path].reverse().flatMap((unitId) => policies.filter((candidate) => candidate._id === unitId).map(upgraded))[0];

/** The policy of the nearest unit at or above the member that has set one. */
const effectivePolicy = (path: readonly string[], policies: readonly KeptPolicyDoc[]): Policy =>
  nearestPolicy(path, policies)?.policy ?? DEFAULT_POLICY;

/**
 * The member with this identity, read together with the policies along the member's path; null if there is none. One
 * request.
 */
export async function findCaller(db: Database, identity: string): Promise<Caller | null> {
  const [found] = await db
    .in(Members)
    .aggregate<MemberDoc & { policies: KeptPolicyDoc[] }>(
      { match: { identities: identity, status: 'active' } },
      { limit: 1 },
      { lookup: { from: Policies.name, localField: 'path', foreignField: '_id', as: 'policies' } },
    );
  if (!found) return null;
  return {
    memberId: found._id,
    name: found.name,
    unitId: found.unitId,
    unitName: found.unitName,
    path: found.path,
    roles: found.roles,
    isProbationary: found.isProbationary ?? false,
    isExempt: found.exemption !== null,
    policy: effectivePolicy(found.path, found.policies),
  };
}
