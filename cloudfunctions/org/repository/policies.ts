import type { KeptPolicyDoc } from '../../_kit/caller';
import { Policies } from '../../_kit/collections';
import { command, type Database } from '../../_kit/database';

/** The policies set by units on this path themselves. */
export const findPolicies = (db: Database, path: readonly string[]): Promise<KeptPolicyDoc[]> =>
  db.in(Policies).query({ _id: command().in([...path]) }, { limit: path.length });
