import { command, type Database, type Stored } from '../../_kit/database';
import { Invitations } from '../collections';

/** `_id` is the unit's id: a unit has one invitation at a time, and a new one replaces it. */
export interface InvitationDoc extends Stored {
  code: string;
  /** ms */
  expiresAt: number;
}

/** The invitation with this code, unless it has expired. */
export async function findInvitationByCode(db: Database, code: string, now: number): Promise<InvitationDoc | null> {
  const found = await db.in(Invitations).query({ code, expiresAt: command().gt(now) }, { limit: 1 });
  return found[0] ?? null;
}
