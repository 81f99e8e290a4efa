import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/org/account-contract';
import { mayEnd } from '../../../core/org/rules/binding';
import { auditEntry } from '../../_kit/audit';
import type { Caller } from '../../_kit/caller';
import { AuditLog, Members, Notices } from '../../_kit/collections';
import type { Database, Transaction } from '../../_kit/database';
import { noticeDoc } from '../../_kit/notices';
import { type Answer, route } from '../../_kit/serve';
import { isOneAdministrator, markAdministratorsChange } from '../administrators';
import { unbindIn } from '../binding';
import { Bindings } from '../collections';
import { requestIdOf } from '../repository/bindings';
import { findAdministrators } from '../repository/members';
import { findUnits } from '../units';

export const endIdentity = route(contract.endIdentity, async ({ identityId }, context) => {
  const { caller, identity: inHand, now, db } = context;
  const { memberId } = caller;
  const audit = auditEntry(context, { action: 'binding.ended', subject: memberId, path: caller.path });
  const notice = noticeDoc({
    memberId,
    key: `ended:${audit._id}`,
    text: '您名下的一个微信或账号解除了绑定。不是您做的，请告诉管理员。',
    link: { kind: 'account', id: memberId },
    at: now,
    exceptFor: inHand,
  });
  const others = await otherAdministrators(db, caller);

  return db.transaction(async (transaction): Promise<Answer<typeof contract.endIdentity>> => {
    const member = await transaction.in(Members).find(memberId);
    // Ended since the call came: it would count as an old one here, and could end what it must not.
    if (!member?.identities.includes(inHand)) return refuse('NOT_BOUND');
    const ended = member.identities.find((identity) => requestIdOf(identity) === identityId);
    // Ended by an earlier try of the same call.
    if (ended === undefined) return ok({});
    const bindings = transaction.in(Bindings);
    const own = async (identity: string) => ({ identity, boundAt: (await bindings.find(identity))?.boundAt ?? 0 });
    if (!mayEnd(await own(ended), await own(inHand), now)) return refuse('TOO_NEW');
    if (member.identities.length === 1) {
      if (!(await isAdministeredBy(transaction, others))) return refuse('LAST_ADMIN');
      const [rootId] = others[0]?.path ?? [];
      if (rootId !== undefined) await markAdministratorsChange(transaction, rootId, audit._id);
    }
    await unbindIn(transaction, member, [ended]);
    await transaction.in(AuditLog).put({ ...audit, detail: { isOwner: true, isLast: member.identities.length === 1 } });
    await transaction.in(Notices).put(notice);
    return ok({});
  });
});

interface Administered {
  path: readonly string[];
  /** Other administrators at or above the unit. */
  memberIds: string[];
}

/** The units that the caller administers, with those who would be left. No request for anybody else. */
async function otherAdministrators(db: Database, { roles, memberId }: Caller): Promise<Administered[]> {
  const administered = roles.filter(({ role }) => role === 'admin').map(({ unitId }) => unitId);
  if (administered.length === 0) return [];
  const units = await findUnits(db, administered);
  return Promise.all(
    units.map(async ({ path }) => ({
      path,
      memberIds: (await findAdministrators(db, path)).filter((id) => id !== memberId),
    })),
  );
}

async function isAdministeredBy(transaction: Transaction, units: readonly Administered[]): Promise<boolean> {
  for (const { path, memberIds } of units) {
    if (!(await isOneAdministrator(transaction, memberIds, path))) return false;
  }
  return true;
}
