import { nameKeyOf } from '../../../core/kernel/name-key';
import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/org/contract';
import { Notices } from '../../_kit/collections';
import type { Database } from '../../_kit/database';
import { type NoticeDoc, noticeDoc } from '../../_kit/notices';
import { route } from '../../_kit/serve';
import { BindingRequests } from '../collections';
import { type BindingRequestDoc, checkCodeOf, findRequest, identityKindOf, requestIdOf } from '../repository/bindings';
import { findInvitationByCode } from '../repository/invitations';
import { findHolders, findNamesakes } from '../repository/members';
import { giveTryBack, takeTry } from '../repository/visitor-tries';
import { findUnit } from '../units';

/** The answer is the same whether or not the name is on the roster: only the secretary learns that. */
export const requestBinding = route(contract.requestBinding, async (input, { identity, now, db }) => {
  if (!(await takeTry(db, identity, now))) return refuse('RATE_LIMITED');
  const invitation = await findInvitationByCode(db, input.code, now);
  const unit = invitation?._id === input.unitId ? await findUnit(db, input.unitId) : null;
  if (!unit) return refuse('INVITATION_UNKNOWN');

  const holders = await findHolders(db, [identity]);
  const requestId = requestIdOf(identity);
  const present = await findRequest(db, requestId);
  const isRepeated = present?.status === 'waiting' && present.unitId === unit._id && present.name === input.name;
  // Whoever asks in one name after the other tells one member after the other, so that counts like a wrong code.
  if (holders.has(identity) || isRepeated || !present) await giveTryBack(db, identity);
  if (holders.has(identity)) return refuse('ALREADY_BOUND');
  if (isRepeated) return ok(pending(present));
  const request: BindingRequestDoc = {
    _id: requestId,
    v: 1,
    identity,
    name: input.name,
    nameKey: nameKeyOf(input.name),
    unitId: unit._id,
    unitName: unit.name,
    path: unit.path,
    requestedAt: now,
    // WeChat has no account with a name: one that is said with it is somebody else's.
    ...(identityKindOf(identity) === 'browser' && input.account !== undefined && { account: input.account }),
    status: 'waiting',
    // Another name in between does not take back that a member has said no; only a decision does.
    ...(present?.status === 'waiting' && present.declinedBy && { declinedBy: present.declinedBy }),
  };
  const notices = await noticesOf(db, request);
  await db.transaction(async (transaction) => {
    await transaction.in(BindingRequests).put(request);
    for (const notice of notices) await transaction.in(Notices).put(notice);
  });
  return ok(pending(request));
});

/** A member of that name who has an account already learns that somebody asks for another one. */
async function noticesOf(
  db: Database,
  { _id, name, unitId, unitName, requestedAt, declinedBy = [] }: BindingRequestDoc,
): Promise<NoticeDoc[]> {
  const namesakes = (await findNamesakes(db, [unitId], [name])).filter(
    (member) => member.identities.length > 0 && !declinedBy.includes(member._id),
  );
  const text = `有人以您的姓名在${unitName}申请绑定一个微信或账号。是不是您，请到“我的”里的“账号与安全”答复。`;
  return namesakes.map((member) =>
    noticeDoc({
      memberId: member._id,
      key: `asked:${_id}:${requestedAt}`,
      text,
      link: { kind: 'account', id: member._id },
      at: requestedAt,
    }),
  );
}

const pending = ({ _id, unitName, name, requestedAt }: BindingRequestDoc): contract.Membership => ({
  state: 'pending',
  unitName,
  name,
  requestedAt,
  checkCode: checkCodeOf(_id),
});
