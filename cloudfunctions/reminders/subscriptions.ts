import { MOST_SUBSCRIPTIONS } from '../../core/reminders/contract';
import { command, type Database } from '../_kit/database';
import { ReminderSubscriptions } from './collections';

/** How many keys are kept: a retry comes soon, if it comes at all. */
const KEPT_KEYS = 20;

export const isOnWeChat = (identity: string): boolean => identity.startsWith('wx:');

export const findSubscription = async (db: Database, identity: string): Promise<number> =>
  (await db.in(ReminderSubscriptions).find(identity))?.left ?? 0;

/** Adds one subscription unless this key has been counted; resolves to how many are left. */
export const addOne = (db: Database, identity: string, key: string): Promise<number> =>
  db.transaction(async (transaction) => {
    const subscriptions = transaction.in(ReminderSubscriptions);
    const present = await subscriptions.find(identity);
    if (present?.keys.includes(key)) return present.left;
    const left = Math.min(MOST_SUBSCRIPTIONS, (present?.left ?? 0) + 1);
    const keys = [...(present?.keys ?? []), key].slice(-KEPT_KEYS);
    await subscriptions.put({ _id: identity, v: 1, left, keys });
    return left;
  });

/** Which of these identities may be sent a message. */
export async function findSubscribed(db: Database, identities: readonly string[]): Promise<ReadonlySet<string>> {
  if (identities.length === 0) return new Set();
  const found = await db
    .in(ReminderSubscriptions)
    .query({ _id: command().in([...identities]), left: command().gte(1) }, { fields: ['left'], limit: 1000 });
  return new Set(found.map(({ _id }) => _id));
}

/** Uses up one subscription; false if none is left. */
export const takeOne = async (db: Database, identity: string): Promise<boolean> =>
  (await db
    .in(ReminderSubscriptions)
    .updateWhere({ _id: identity, left: command().gte(1) }, { left: command().inc(-1) })) > 0;

export const giveBack = (db: Database, identity: string): Promise<number> =>
  db.in(ReminderSubscriptions).updateWhere({ _id: identity }, { left: command().inc(1) });

/** The user takes no messages any more, whatever was counted. */
export const empty = (db: Database, identity: string): Promise<number> =>
  db.in(ReminderSubscriptions).updateWhere({ _id: identity }, { left: 0 });
