import { unitsHeld } from '../../core/kernel/roles';
import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import { headOf, MOST_IN_QUEUE, type QueueHead } from '../_kit/queue-head';
import { findReady } from './imports/repository';
import { findLongestWaiting } from './reports/repository';
import { findStaleSources } from './stale/outdated-questions';

/** The most documents that one query returns. */
const MOST = 1000;

const banksOf = ({ roles }: Caller): string[] => unitsHeld(roles, ['admin']);

/** The questions with reports, without their stems: the caller may still be asked them. One request, or none. */
export async function headOfReports(db: Database, caller: Caller): Promise<QueueHead | null> {
  const unitIds = banksOf(caller);
  if (unitIds.length === 0) return null;
  return headOf(await findLongestWaiting(db, unitIds, MOST_IN_QUEUE), ({ since }) => ({ since }));
}

/**
 * The stale questions to review, as `listStale` shows them: without those that the caller may still be asked. Asked only
 * where there is a bank, because papers stand on the bank and not the other way round. Two requests, or none.
 */
export async function headOfStale(
  db: Database,
  caller: Caller,
  findWithheld: () => Promise<{ has(id: string): boolean; size: number }>,
): Promise<QueueHead | null> {
  const unitIds = banksOf(caller);
  if (unitIds.length === 0) return null;
  const withheld = await findWithheld();
  const found = await findStaleSources(db, unitIds, Math.min(MOST_IN_QUEUE + withheld.size, MOST));
  const queue = found.filter(({ _id }) => !withheld.has(_id));
  return headOf(queue, ({ source }) => ({ title: source.document }));
}

/** The imports that were read and wait for somebody to confirm them. One request, or none. */
export async function headOfImports(db: Database, caller: Caller): Promise<QueueHead | null> {
  const unitIds = banksOf(caller);
  if (unitIds.length === 0) return null;
  return headOf(await findReady(db, unitIds, MOST_IN_QUEUE), ({ name, at }) => ({ title: name, since: at }));
}
