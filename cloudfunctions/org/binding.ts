import { ok, type Result, refuse } from '../../core/kernel/result';
import type { BindingTarget } from '../../core/org/rules/binding';
import type { MemberDoc } from '../_kit/caller';
import { Members, Notices } from '../_kit/collections';
import type { Transaction } from '../_kit/database';
import { type NoticeDoc, noticeDoc } from '../_kit/notices';
import { Bindings } from './collections';
import { placeRoles } from './managed';
import { bindingDoc, identityKindOf, requestIdOf } from './repository/bindings';
import { hasHistory } from './views';

/** The member as the rules about bindings see them. */
export const targetOf = async (transaction: Transaction, member: MemberDoc): Promise<BindingTarget> => ({
  memberId: member._id,
  name: member.name,
  path: member.path,
  hasHistory: hasHistory(member),
  roles: await placeRoles(transaction, member.roles),
});

const kindWords = { wechat: '微信', browser: '浏览器账号' };

interface NewIdentity {
  memberId: string;
  identity: string;
  /** See `BindingDoc`. */
  account?: string | undefined;
  now: number;
  /** Name of whoever decided. */
  by: string;
}

/** Tells a member, on the accounts they had before, that there is another one. */
export const boundNotice = ({ memberId, identity, now, by }: NewIdentity): NoticeDoc =>
  noticeDoc({
    memberId,
    key: `bound:${requestIdOf(identity)}:${now}`,
    text: `您的名下多了一个${kindWords[identityKindOf(identity)]}，由${by}确认。不是您在用的，请到“我的”里的“账号与安全”解除，并告诉管理员。`,
    link: { kind: 'account', id: memberId },
    at: now,
    exceptFor: identity,
  });

/** Binds an identity to the member, and tells the member about it unless it is their first. */
export async function bindIn(
  transaction: Transaction,
  { member, identity, account, now, by }: Omit<NewIdentity, 'memberId'> & { member: MemberDoc },
): Promise<Result<null, 'ALREADY_BOUND'>> {
  const binding = await transaction.in(Bindings).find(identity);
  if (binding && binding.memberId !== member._id) return refuse('ALREADY_BOUND');
  if (member.identities.includes(identity)) return ok(null);
  await transaction.in(Bindings).put(bindingDoc(identity, member._id, now, account));
  await transaction.in(Members).update(member._id, { identities: [...member.identities, identity] });
  if (hasHistory(member)) {
    await transaction.in(Notices).put(boundNotice({ memberId: member._id, identity, now, by }));
  }
  return ok(null);
}

/** Takes these identities from the member. Once the last one is gone, only an administrator binds another. */
export async function unbindIn(
  transaction: Transaction,
  member: MemberDoc,
  ended: readonly string[],
): Promise<Pick<MemberDoc, 'identities' | 'wasBound'>> {
  const identities = member.identities.filter((identity) => !ended.includes(identity));
  const changes = { identities, wasBound: true };
  for (const identity of ended) await transaction.in(Bindings).remove(identity);
  await transaction.in(Members).update(member._id, changes);
  return changes;
}
