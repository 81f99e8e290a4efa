import type { AccountView } from '../../core/org/account-contract';
import { mayEnd, type OwnIdentity } from '../../core/org/rules/binding';
import { Members } from '../_kit/collections';
import type { MemberContext } from '../_kit/serve';
import { checkCodeOf, findBindings, findRequestsNamed, identityKindOf, requestIdOf } from './repository/bindings';

/** The caller's accounts, and the requests in their name that they have not answered. Three requests. */
export async function accountViewOf({ caller, identity, now, db }: MemberContext): Promise<AccountView> {
  const [member, requests] = await Promise.all([
    db.in(Members).find(caller.memberId),
    findRequestsNamed(db, caller.name, caller.path),
  ]);
  const identities = member?.identities ?? [];
  const bindings = await findBindings(db, identities);
  const own = (one: string): OwnIdentity => ({ identity: one, boundAt: bindings.get(one)?.boundAt ?? 0 });
  return {
    identities: identities.map((one) => ({
      identityId: requestIdOf(one),
      kind: identityKindOf(one),
      account: bindings.get(one)?.account ?? null,
      boundAt: bindings.get(one)?.boundAt ?? null,
      isInHand: one === identity,
      mayEnd: mayEnd(own(one), own(identity), now),
    })),
    requests: requests
      .filter((request) => !request.declinedBy?.includes(caller.memberId))
      .map((request) => ({
        requestId: request._id,
        kind: identityKindOf(request.identity),
        account: request.account ?? null,
        unitName: request.unitName,
        requestedAt: request.requestedAt,
        checkCode: checkCodeOf(request._id),
      })),
  };
}
