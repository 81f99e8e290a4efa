import type { MutedRow, OwnMute } from '../../core/discussion/mute-contract';
import { UPPER_LOOKERS } from '../../core/discussion/rules/lookers';
import { isMuted, type Mute, mayDecide, mayPlead } from '../../core/discussion/rules/muting';
import { orderKey } from '../../core/kernel/order-key';
import { unitsHeld } from '../../core/kernel/roles';
import type { Caller, MemberDoc } from '../_kit/caller';
import { Members } from '../_kit/collections';
import { command, type Database, type Stored } from '../_kit/database';
import { PAGE_LIMIT } from '../_kit/page';
import { Mutes } from './collections';

/** `_id` is the member's: the last one of theirs. */
export interface MuteDoc extends Stored, Mute {
  memberName: string;
  unitName: string;
  /** Of their branch then, root first: its people, and those above, see it. */
  path: readonly string[];
  reason: string;
  byName: string;
  /** ms */
  at: number;
  /** Sorts by its end, see `orderKey`. */
  untilOrder: string;
  revision: number;
}

export const findMute = (db: Database, memberId: string): Promise<MuteDoc | null> => db.in(Mutes).find(memberId);

/** Whether somebody may not write now. One request. */
export const isMutedNow = async (db: Database, { memberId }: Caller, now: number): Promise<boolean> =>
  isMuted(await findMute(db, memberId), now);

/** Those of the caller's branches and below who are muted now, the first to end first. One request. */
export const findMuted = (
  db: Database,
  { memberId, roles }: Caller,
  { now, cursor }: { now: number; cursor: string | undefined },
): Promise<MuteDoc[]> =>
  db.in(Mutes).query(
    {
      isLifted: false,
      path: command().in(unitsHeld(roles, UPPER_LOOKERS)),
      untilOrder: command().gt(cursor ?? orderKey(now, '')),
      _id: command().neq(memberId),
    },
    { orderBy: [['untilOrder', 'asc']], limit: PAGE_LIMIT },
  );

/** People who are asked for another look. */
const MOST_ASKED = 20;

/** Who looks again: of the nearest unit with somebody else than who muted and who is muted. One request. */
export async function lookAgain(db: Database, { _id, byId, path }: MuteDoc): Promise<string[]> {
  const found = await db.in(Members).query<Pick<MemberDoc, '_id' | 'roles' | 'v'>>(
    {
      roles: command().elemMatch({ role: command().in([...UPPER_LOOKERS]), unitId: command().in([...path]) }),
      status: 'active',
    },
    { fields: ['roles'], limit: 1000 },
  );
  const others = found.filter((member) => member._id !== _id && member._id !== byId);
  for (const unitId of [...path].reverse()) {
    const here = others.filter(({ roles }) =>
      roles.some((grant) => grant.unitId === unitId && UPPER_LOOKERS.includes(grant.role)),
    );
    if (here.length > 0) return here.slice(0, MOST_ASKED).map((member) => member._id);
  }
  return [];
}

export const mutedRowOf = (mute: MuteDoc, { memberId }: Pick<Caller, 'memberId'>, now: number): MutedRow => ({
  memberId: mute._id,
  name: mute.memberName,
  unitName: mute.unitName,
  reason: mute.reason,
  byName: mute.byName,
  at: mute.at,
  until: mute.until,
  plea: mute.plea,
  commands: (['lift', 'keep'] as const).filter((name) => mayDecide(mute, name, memberId, now).ok),
  revision: mute.revision,
});

export const ownMuteOf = (mute: MuteDoc, now: number): OwnMute => ({
  until: mute.until,
  reason: mute.reason,
  mayPlead: mayPlead(mute, now),
});
