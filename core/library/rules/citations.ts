import { citedArticle } from './article-address';
import type { ArticleChange, ComparedArticle } from './compare-versions';

/** A change that can make text about the article wrong. */
export type Outdating<Article extends ComparedArticle> = Extract<ArticleChange<Article>, { kind: 'changed' | 'gone' }>;

/** What became of the cited article: null if its text is unchanged or the citation names no article. */
export function outdatingOf<Article extends ComparedArticle>(
  article: string,
  changes: readonly ArticleChange<Article>[],
): Outdating<Article> | null {
  const cited = citedArticle(article);
  if (!cited) return null;
  const change = changes.find(({ before }) => before?.number === cited.number);
  return change?.kind === 'changed' || change?.kind === 'gone' ? change : null;
}
