import { ok, type Result, refuse } from '../../core/kernel/result';
import { auditEntry } from '../_kit/audit';
import { AuditLog } from '../_kit/collections';
import type { MemberContext } from '../_kit/serve';
import { claimIn } from './claims';
import { Statutes } from './collections';
import type { ArticleDoc, StatuteDoc } from './documents';
import { removeReplaced, type StatuteHead, saveArticles } from './repository';

interface Import {
  statute: StatuteDoc;
  articles: readonly ArticleDoc[];
  /** The versions of this document that the library already has. */
  versions: readonly StatuteHead[];
  path: readonly string[];
}

/**
 * Writes the articles beside those that are read, in several steps, and makes them the version's own in one. If somebody
 * else has imported the version meanwhile, the same text is a success and another one is `CONFLICT`. Resolves to the
 * version as it stands: whether it is the newest is decided here, against all that are imported at the same moment.
 */
export async function saveStatute(
  { statute, articles, versions, path }: Import,
  context: MemberContext,
): Promise<Result<StatuteDoc, 'CONFLICT' | 'CODE_TAKEN'>> {
  await saveArticles(context.db, articles);
  const existing = versions.find(({ _id }) => _id === statute._id);
  const audit = auditEntry(context, {
    action: 'statute.imported',
    subject: statute._id,
    path,
    detail: { title: statute.title, articles: statute.articles },
  });
  const saved = await context.db.transaction(
    async (transaction): Promise<Result<StatuteDoc, 'CONFLICT' | 'CODE_TAKEN'>> => {
      const statutes = transaction.in(Statutes);
      const present = await statutes.find(statute._id);
      if (present?.fingerprint !== existing?.fingerprint) {
        return present?.fingerprint === statute.fingerprint ? ok(present) : refuse('CONFLICT');
      }
      const claimed = await claimIn(transaction, statute, versions);
      if (!claimed.ok) return claimed;
      const written = { ...statute, isNewest: claimed.value.isNewest };
      await statutes.put(written);
      for (const superseded of claimed.value.superseded) await statutes.update(superseded, { isNewest: false });
      await transaction.in(AuditLog).put(audit);
      return ok(written);
    },
  );
  if (saved.ok) await removeReplaced(context.db, statute, { replaced: existing, now: context.now });
  return saved;
}
