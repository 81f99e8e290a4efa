import { citedArticle } from './article-address';
import type { ArticleChange, ComparedArticle } from './compare-versions';

/** A change that what was written about an article may not survive. */
export type Outdating<Article extends ComparedArticle> = Extract<ArticleChange<Article>, { kind: 'changed' | 'gone' }>;

/** What became of a cited article, if its text is not what it was; a citation that names no article is not judged. */
export function outdatingOf<Article extends ComparedArticle>(
  article: string,
  changes: readonly ArticleChange<Article>[],
): Outdating<Article> | null {
  const cited = citedArticle(article);
  if (!cited) return null;
  const change = changes.find(({ before }) => before?.number === cited.number);
  return change?.kind === 'changed' || change?.kind === 'gone' ? change : null;
}
