import { ok, type Result, refuse } from '../../../core/kernel/result';
import { holdsOn } from '../../../core/kernel/roles';
import type { Caller } from '../../_kit/caller';
import type { Database } from '../../_kit/database';
import { Imports } from '../collections';
import type { ImportDoc } from './documents';

/** The import, if the caller administers its unit; `NOT_FOUND` for others. */
export async function findManagedImport(
  db: Database,
  caller: Caller,
  importId: string,
): Promise<Result<ImportDoc, 'NOT_FOUND'>> {
  const found = await db.in(Imports).find(importId);
  return found && holdsOn(caller.roles, ['admin'], found.path) ? ok(found) : refuse('NOT_FOUND');
}
