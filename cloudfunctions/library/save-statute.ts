import { auditEntry } from '../_kit/audit';
import { AuditLog } from '../_kit/collections';
import type { MemberContext } from '../_kit/serve';
import { Statutes } from './collections';
import type { ArticleDoc, StatuteDoc } from './documents';
import { type StatuteHead, saveArticles } from './repository';

interface Import {
  statute: StatuteDoc;
  articles: readonly ArticleDoc[];
  /** The versions of this document that the library already has. */
  versions: readonly StatuteHead[];
  path: readonly string[];
}

/** Writes the articles first, in several steps: nothing refers to them until the statute itself is written. */
export async function saveStatute(
  { statute, articles, versions, path }: Import,
  context: MemberContext,
): Promise<void> {
  await saveArticles(context.db, statute._id, articles);
  const superseded = versions.filter(({ _id, isNewest }) => isNewest && _id !== statute._id);
  const audit = auditEntry(context, {
    action: 'statute.imported',
    subject: statute._id,
    path,
    detail: { title: statute.title, articles: statute.articles },
  });
  await context.db.transaction(async (transaction) => {
    const statutes = transaction.in(Statutes);
    await statutes.put(statute);
    if (statute.isNewest) for (const { _id } of superseded) await statutes.update(_id, { isNewest: false });
    await transaction.in(AuditLog).put(audit);
  });
}
