import { ok, type Result, refuse } from '../../core/kernel/result';
import { newestOf } from '../../core/library/rules/versions';
import type { Transaction } from '../_kit/database';
import { StatuteClaims } from './collections';
import type { StatuteDoc } from './documents';
import type { StatuteHead } from './repository';

interface Claimed {
  isNewest: boolean;
  /** The versions that are stored as the newest and no longer are. */
  superseded: string[];
}

/**
 * Claims the code and the title of a version for its document, and says whether it is the newest of all that were
 * imported before it. `versions` was read before the transaction: it counts for documents that are older than the claims.
 */
export async function claimIn(
  transaction: Transaction,
  { _id, code, documentKey, version }: StatuteDoc,
  versions: readonly StatuteHead[],
): Promise<Result<Claimed, 'CODE_TAKEN'>> {
  const claims = transaction.in(StatuteClaims);
  const [codeId, titleId] = [`code:${code}`, `title:${documentKey}`];
  const byCode = await claims.find(codeId);
  const byTitle = await claims.find(titleId);
  if (byCode && byCode.documentKey !== documentKey) return refuse('CODE_TAKEN');
  if (byTitle && byTitle.code !== code) return refuse('CODE_TAKEN');
  const listed = versions
    .filter(({ isNewest }) => isNewest)
    .map((head) => ({ statuteId: head._id, version: head.version }));
  const before = byTitle?.newest ? [byTitle.newest, ...listed] : listed;
  const own = { statuteId: _id, version };
  const newest = newestOf([...before, own]) ?? own;
  if (!byCode) await claims.put({ _id: codeId, v: 1, code, documentKey });
  if (byTitle?.newest?.statuteId !== newest.statuteId) {
    await claims.put({ _id: titleId, v: 1, code, documentKey, newest });
  }
  const superseded = new Set(before.map(({ statuteId }) => statuteId));
  superseded.delete(newest.statuteId);
  superseded.delete(_id);
  return ok({ isNewest: newest.statuteId === _id, superseded: [...superseded] });
}
