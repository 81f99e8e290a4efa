import { citedArticle, documentKeyOf } from '../../core/library/rules/article-address';
import type { Database } from '../_kit/database';
import { Articles } from './collections';
import { editionOf } from './documents';
import { findAmong } from './repository';

/** The paragraphs of a cited article; null if the library does not have it. Two requests. */
export async function findArticleText(
  db: Database,
  { document, version, article }: { document: string; version: string; article: string },
): Promise<readonly string[] | null> {
  const cited = citedArticle(article);
  if (!cited) return null;
  const [statute] = await findAmong(db, [documentKeyOf(document)], [version]);
  const found = statute && (await db.in(Articles).find(`${editionOf(statute)}:${cited.key}`));
  return found?.paragraphs ?? null;
}
