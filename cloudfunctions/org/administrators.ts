import { holdsOn } from '../../core/kernel/roles';
import type { Caller } from '../_kit/caller';
import { Members } from '../_kit/collections';
import type { Transaction } from '../_kit/database';
import { Units } from './collections';

/**
 * Whether one of these members is an administrator of the unit with this path, as the transaction sees it. Only whoever
 * has an account counts: nobody else can let people in.
 */
export async function isOneAdministrator(
  transaction: Transaction,
  memberIds: readonly string[],
  path: readonly string[],
): Promise<boolean> {
  for (const id of memberIds) {
    const member = await transaction.in(Members).find(id);
    if (member?.status !== 'active' || member.identities.length === 0) continue;
    if (holdsOn(member.roles, ['admin'], path)) return true;
  }
  return false;
}

/**
 * Marks a change of administrators, or of their accounts, in the tree of this root. Two such changes at once both write the mark, so the second
 * transaction starts over and sees what the first has done.
 */
export const markAdministratorsChange = (transaction: Transaction, rootId: string, auditId: string): Promise<void> =>
  transaction.in(Units).update(rootId, { administratorsChange: auditId });

/** Whether the caller still administers the unit with this path, as the transaction sees it. */
export const stillAdministers = (
  transaction: Transaction,
  { memberId }: Caller,
  path: readonly string[],
): Promise<boolean> => isOneAdministrator(transaction, [memberId], path);
