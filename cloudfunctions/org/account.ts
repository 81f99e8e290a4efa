import type { AccountView } from '../../core/org/account-contract';
import { mayEnd, type OwnIdentity } from '../../core/org/rules/binding';
import { Members } from '../_kit/collections';
import type { MemberContext } from '../_kit/serve';
import { checkCodeOf, findBoundAt, findRequestsNamed, identityKindOf, requestIdOf } from './repository/bindings';

/** The caller's accounts, and the requests in their name that they have not answered. Three requests. */
export async function accountViewOf({ caller, identity, now, db }: MemberContext): Promise<AccountView> {
  const [member, requests] = await Promise.all([
    db.in(Members).find(caller.memberId),
    findRequestsNamed(db, caller.name, caller.path),
  ]);
  const identities = member?.identities ?? [];
  const boundAt = await findBoundAt(db, identities);
  const own = (one: string): OwnIdentity => ({ identity: one, boundAt: boundAt.get(one) ?? 0 });
  return {
    identities: identities.map((one) => ({
      identityId: requestIdOf(one),
      kind: identityKindOf(one),
      boundAt: boundAt.get(one) ?? null,
      isInHand: one === identity,
      mayEnd: mayEnd(own(one), own(identity), now),
    })),
    requests: requests
      .filter((request) => !request.declinedBy?.includes(caller.memberId))
      .map((request) => ({
        requestId: request._id,
        kind: identityKindOf(request.identity),
        unitName: request.unitName,
        requestedAt: request.requestedAt,
        checkCode: checkCodeOf(request._id),
      })),
  };
}
