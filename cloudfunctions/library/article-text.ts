import { citedArticle, documentKeyOf } from '../../core/library/rules/article-address';
import { liesIn } from '../../core/library/rules/place';
import type { Database } from '../_kit/database';
import { Articles } from './collections';
import { editionOf } from './documents';
import { findAmong, listArticles } from './repository';

/** The paragraphs of a cited article; null if the library does not have it. Two requests, for a whole part one more. */
export async function findArticleText(
  db: Database,
  { document, version, article }: { document: string; version: string; article: string },
): Promise<readonly string[] | null> {
  const cited = citedArticle(article);
  if (!cited) return null;
  const [statute] = await findAmong(db, [documentKeyOf(document)], [version]);
  if (!statute) return null;
  const found = await db.in(Articles).find(`${editionOf(statute)}:${cited.key}`);
  if (found || /^[0-9]/.test(cited.key)) return found?.paragraphs ?? null;
  // A part that is cited as a whole is stored paragraph by paragraph.
  const paragraphs = (await listArticles(db, statute)).filter(({ number }) => liesIn(number, cited.key));
  return paragraphs.length === 0 ? null : paragraphs.flatMap((part) => part.paragraphs);
}
