import { command, type Database } from '../_kit/database';
import { PAGE_LIMIT } from '../_kit/page';
import { Articles, Statutes } from './collections';
import { type ArticleDoc, editionOf, type StatuteDoc } from './documents';

/** The fields of one row of the list, and those that link a version to the others. */
export type StatuteHead = Omit<StatuteDoc, 'adoption' | 'outline' | 'importedAt'>;
const HEAD_FIELDS = [
  'v',
  'code',
  'documentKey',
  'version',
  'isNewest',
  'title',
  'articles',
  'counted',
  'fingerprint',
  'edition',
];

/** The most documents that one query returns. */
const MOST = 1000;
/** Articles added by one request, some hundred KB. */
const BATCH = 250;

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
  statute: Pick<StatuteDoc, '_id' | 'edition'>,
  { from, to }: { from: number; to: number },
): Promise<ArticleDoc[]> =>
  db
    .in(Articles)
    .query(
      { statuteId: editionOf(statute), position: command().gte(from).and(command().lte(to)) },
      { orderBy: [['position', 'asc']], limit: MOST },
    );

/** All articles of a version, in order. One request per 1,000 articles. */
export async function listArticles(db: Database, statute: StatuteHead): Promise<ArticleDoc[]> {
  const found: ArticleDoc[] = [];
  const count = statute.articles;
  for (let from = 0; from < count; from += MOST) {
    found.push(...(await findArticles(db, statute, { from, to: Math.min(count, from + MOST) - 1 })));
  }
  return found;
}

/** Writes articles beside those that are read. Nobody sees them until the version refers to them. */
export async function saveArticles(db: Database, docs: readonly ArticleDoc[]): Promise<void> {
  for (let start = 0; start < docs.length; start += BATCH) await addOrRenew(db, docs.slice(start, start + BATCH));
}

async function addOrRenew(db: Database, docs: readonly ArticleDoc[]): Promise<void> {
  const articles = db.in(Articles);
  if (await articles.addMany(docs)) return;
  // An import of the same text has written some of them. Its words are theirs; only the time is new, see removeReplaced.
  const among = { _id: command().in(docs.map(({ _id }) => _id)) };
  await articles.updateWhere(among, { importedAt: docs[0]?.importedAt ?? 0 });
  const found = await articles.query(among, { limit: MOST, fields: ['v'] });
  const known = new Set(found.map(({ _id }) => _id));
  for (const doc of docs) if (!known.has(doc._id)) await articles.add(doc);
}

/** What an import that broke off left is kept this long: it may still be at work. */
const KEPT_MS = 60 * 60_000;

/**
 * Removes the articles that this version has replaced just now, and those that earlier imports of it left: one that
 * broke off, or one that had no time to remove what it replaced.
 */
export async function removeReplaced(
  db: Database,
  present: Pick<StatuteDoc, '_id' | 'edition'>,
  { replaced, now }: { replaced: StatuteHead | undefined; now: number },
): Promise<void> {
  const { _id } = present;
  const articles = db.in(Articles);
  if (replaced?.edition !== undefined && replaced.edition !== present.edition) {
    // An import that brings the replaced text back has written it anew.
    await articles.removeWhere({ statuteId: replaced.edition, importedAt: command().lte(now) });
  }
  if (present.edition === undefined) return;
  await articles.removeWhere({ statuteId: _id });
  await articles.removeWhere({
    statuteId: command()
      .gte(`${_id}#`)
      .and(command().lt(`${_id}$`))
      .and(command().neq(present.edition)),
    importedAt: command().lt(now - KEPT_MS),
  });
}
