import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/org/contract';
import { route } from '../../_kit/serve';
import { findInvitationByCode } from '../repository/invitations';
import { giveTryBack, takeTry } from '../repository/visitor-tries';
import { findUnit } from '../units';

export const findInvitation = route(contract.findInvitation, async ({ code }, { identity, now, db }) => {
  if (!(await takeTry(db, identity, now))) return refuse('RATE_LIMITED');
  const invitation = await findInvitationByCode(db, code, now);
  const unit = invitation && (await findUnit(db, invitation._id));
  if (!unit) return refuse('INVITATION_UNKNOWN');
  await giveTryBack(db, identity);
  return ok({ unitId: unit._id, unitName: unit.name });
});
