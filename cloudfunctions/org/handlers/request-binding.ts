import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/org/contract';
import { route } from '../../_kit/serve';
import { type BindingRequestDoc, findRequest, putRequest, requestIdOf } from '../repository/bindings';
import { findInvitationByCode } from '../repository/invitations';
import { findHolders } from '../repository/members';
import { giveTryBack, takeTry } from '../repository/visitor-tries';
import { findUnit } from '../units';

/** The answer is the same whether or not the name is on the roster: only the secretary learns that. */
export const requestBinding = route(contract.requestBinding, async (input, { identity, now, db }) => {
  if (!(await takeTry(db, identity, now))) return refuse('RATE_LIMITED');
  const invitation = await findInvitationByCode(db, input.code, now);
  const unit = invitation?._id === input.unitId ? await findUnit(db, input.unitId) : null;
  if (!unit) return refuse('INVITATION_UNKNOWN');
  await giveTryBack(db, identity);

  const holders = await findHolders(db, [identity]);
  if (holders.has(identity)) return refuse('ALREADY_BOUND');

  const requestId = requestIdOf(identity);
  const present = await findRequest(db, requestId);
  if (present?.status === 'waiting' && present.unitId === unit._id && present.name === input.name) {
    return ok(pending(present));
  }
  const request: BindingRequestDoc = {
    _id: requestId,
    v: 1,
    identity,
    name: input.name,
    unitId: unit._id,
    unitName: unit.name,
    path: unit.path,
    requestedAt: now,
    status: 'waiting',
  };
  await putRequest(db, request);
  return ok(pending(request));
});

const pending = ({ unitName, name, requestedAt }: BindingRequestDoc): contract.Membership => ({
  state: 'pending',
  unitName,
  name,
  requestedAt,
});
