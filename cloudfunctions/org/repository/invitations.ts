import { command, type Database, type Stored, type Transaction } from '../../_kit/database';

/** `_id` is the unit: a unit has one invitation at a time, and a new one takes its place. */
export interface InvitationDoc extends Stored {
  code: string;
  /** ms */
  expiresAt: number;
}

export const invitationsIn = (transaction: Transaction) => transaction.collection<InvitationDoc>('invitations');

/** The invitation of that code, unless it has expired. */
export async function findInvitationByCode(db: Database, code: string, now: number): Promise<InvitationDoc | null> {
  const found = await db
    .collection<InvitationDoc>('invitations')
    .query({ code, expiresAt: command().gt(now) }, { limit: 1 });
  return found[0] ?? null;
}
