import type { PolicyDoc } from '../../_kit/caller';
import { command, type Database, type Transaction } from '../../_kit/database';

export const policiesIn = (transaction: Transaction) => transaction.collection<PolicyDoc>('policies');

/** The policies set by units on this path themselves. */
export const findPolicies = (db: Database, path: readonly string[]): Promise<PolicyDoc[]> =>
  db.collection<PolicyDoc>('policies').query({ _id: command().in([...path]) }, { limit: path.length });
