import { ok, type Result, refuse } from '../../core/kernel/result';
import { auditEntry } from '../_kit/audit';
import { AuditLog } from '../_kit/collections';
import type { MemberContext } from '../_kit/serve';
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
 * else has imported the version meanwhile, the same text is a success and another one is `CONFLICT`.
 */
export async function saveStatute(
  { statute, articles, versions, path }: Import,
  context: MemberContext,
): Promise<Result<null, 'CONFLICT'>> {
  await saveArticles(context.db, articles);
  const existing = versions.find(({ _id }) => _id === statute._id);
  const superseded = versions.filter(({ _id, isNewest }) => isNewest && _id !== statute._id);
  const audit = auditEntry(context, {
    action: 'statute.imported',
    subject: statute._id,
    path,
    detail: { title: statute.title, articles: statute.articles },
  });
  const saved = await context.db.transaction(async (transaction): Promise<Result<null, 'CONFLICT'>> => {
    const statutes = transaction.in(Statutes);
    const present = await statutes.find(statute._id);
    if (present?.fingerprint !== existing?.fingerprint) {
      return present?.fingerprint === statute.fingerprint ? ok(null) : refuse('CONFLICT');
    }
    await statutes.put(statute);
    if (statute.isNewest) for (const { _id } of superseded) await statutes.update(_id, { isNewest: false });
    await transaction.in(AuditLog).put(audit);
    return ok(null);
  });
  if (saved.ok) await removeReplaced(context.db, statute, { replaced: existing, now: context.now });
  return saved;
}
