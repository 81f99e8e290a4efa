import { command, type Database } from '../_kit/database';
import { PAGE_LIMIT } from '../_kit/page';
import { Articles, Statutes } from './collections';
import type { ArticleDoc, StatuteDoc } from './documents';

/** The fields of one row of the list, and those that link a version to the others. */
export type StatuteHead = Omit<StatuteDoc, 'adoption' | 'outline' | 'importedAt'>;
const HEAD_FIELDS = ['v', 'code', 'documentKey', 'version', 'isNewest', 'title', 'articles', 'fingerprint'];

/** The most documents that one query returns. */
const MOST = 1000;
/** Articles written in one transaction, well below its limit. */
const BATCH = 50;

export const findStatute = (db: Database, statuteId: string): Promise<StatuteDoc | null> =>
  db.in(Statutes).find(statuteId);

/** A page of documents by code, each with its newest version. */
export const findNewest = (db: Database, cursor: string | undefined): Promise<StatuteHead[]> =>
  db
    .in(Statutes)
    .query(
      { isNewest: true, ...(cursor === undefined ? {} : { code: command().gt(cursor) }) },
      { orderBy: [['code', 'asc']], limit: PAGE_LIMIT, fields: HEAD_FIELDS },
    );

/** All versions of a document, newest first. */
export const findVersions = (db: Database, documentKey: string): Promise<StatuteHead[]> =>
  db.in(Statutes).query({ documentKey }, { orderBy: [['version', 'desc']], limit: MOST, fields: HEAD_FIELDS });

/** Any version with this code; null if there is none. */
export const findByCode = async (db: Database, code: string): Promise<StatuteHead | null> =>
  (await db.in(Statutes).query({ code }, { limit: 1, fields: HEAD_FIELDS }))[0] ?? null;

/** The existing statutes among all combinations of these documents and versions. */
export const findAmong = (
  db: Database,
  documentKeys: readonly string[],
  versions: readonly string[],
): Promise<StatuteHead[]> =>
  db
    .in(Statutes)
    .query(
      { documentKey: command().in([...documentKeys]), version: command().in([...versions]) },
      { limit: MOST, fields: HEAD_FIELDS },
    );

/** Articles of a version from `from` to `to` (included), in order; at most 1,000. */
export const findArticles = (
  db: Database,
  statuteId: string,
  { from, to }: { from: number; to: number },
): Promise<ArticleDoc[]> =>
  db
    .in(Articles)
    .query(
      { statuteId, position: command().gte(from).and(command().lte(to)) },
      { orderBy: [['position', 'asc']], limit: MOST },
    );

/** All articles of a version, in order. One request per 1,000 articles. */
export async function listArticles(db: Database, { _id, articles: count }: StatuteHead): Promise<ArticleDoc[]> {
  const found: ArticleDoc[] = [];
  for (let from = 0; from < count; from += MOST) {
    found.push(...(await findArticles(db, _id, { from, to: Math.min(count, from + MOST) - 1 })));
  }
  return found;
}

/** Writes the articles of a version, and removes those that only an earlier import of this version had. */
export async function saveArticles(db: Database, statuteId: string, docs: readonly ArticleDoc[]): Promise<void> {
  const kept = new Set(docs.map(({ _id }) => _id));
  const stored = await listArticleIds(db, statuteId);
  const writes = [...docs, ...stored.filter((articleId) => !kept.has(articleId))];
  for (let start = 0; start < writes.length; start += BATCH) {
    await db.transaction(async (transaction) => {
      const target = transaction.in(Articles);
      for (const write of writes.slice(start, start + BATCH)) {
        if (typeof write === 'string') await target.remove(write);
        else await target.put(write);
      }
    });
  }
}

async function listArticleIds(db: Database, statuteId: string): Promise<string[]> {
  const ids: string[] = [];
  let last = '';
  for (;;) {
    const page = await db
      .in(Articles)
      .query({ statuteId, _id: command().gt(last) }, { orderBy: [['_id', 'asc']], limit: MOST, fields: ['position'] });
    ids.push(...page.map(({ _id }) => _id));
    const end = page.at(-1);
    if (!end || page.length < MOST) return ids;
    last = end._id;
  }
}
