import { command, type Database, type Stored } from '../../_kit/database';
import { VisitorTries } from '../collections';

/** How many wrong codes an identity gave within the hour that began at `since` (ms). */
export interface VisitorTriesDoc extends Stored {
  since: number;
  tries: number;
}

const MOST_TRIES = 10;
const HOUR_MS = 3_600_000;

/**
 * Takes one of the ten tries that an identity has per hour; false when none is left. It is taken before the code is
 * checked, in one atomic step, so that a burst of calls gets no more than ten answers.
 */
export async function takeTry(db: Database, identity: string, now: number): Promise<boolean> {
  const hourAgo = now - HOUR_MS;
  const counted = await db
    .in(VisitorTries)
    .updateWhere(
      { _id: identity, since: command().gt(hourAgo), tries: command().lt(MOST_TRIES) },
      { tries: command().inc(1) },
    );
  if (counted > 0) return true;

  const present = await db.in(VisitorTries).find(identity);
  if (present && present.since > hourAgo) return present.tries < MOST_TRIES && takeTry(db, identity, now);
  const isFirst = present
    ? (await db.in(VisitorTries).updateWhere({ _id: identity, since: present.since }, { since: now, tries: 1 })) > 0
    : await db.in(VisitorTries).add({ _id: identity, v: 1, since: now, tries: 1 });
  // Another call of the same identity has started the hour meanwhile: count within that one.
  return isFirst || takeTry(db, identity, now);
}

/** A right code does not use up a try. */
export const giveTryBack = async (db: Database, identity: string): Promise<void> => {
  await db.in(VisitorTries).updateWhere({ _id: identity, tries: command().gt(0) }, { tries: command().inc(-1) });
};
