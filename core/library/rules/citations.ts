import { citedArticle } from './article-address';
import type { ArticleChange, ComparedArticle } from './compare-versions';
import { liesIn } from './place';

/** A change that can make text about the article wrong. */
export type Outdating<Article extends ComparedArticle> = Extract<ArticleChange<Article>, { kind: 'changed' | 'gone' }>;

/**
 * What became of the cited article or part: null if its text is unchanged or the citation names none. Of a part that is
 * cited as a whole, the first paragraph that changed.
 */
export function outdatingOf<Article extends ComparedArticle>(
  article: string,
  changes: readonly ArticleChange<Article>[],
): Outdating<Article> | null {
  const cited = citedArticle(article);
  if (!cited) return null;
  for (const change of changes) {
    const isOutdating = change.kind === 'changed' || change.kind === 'gone';
    if (isOutdating && liesIn(change.before.number, cited.key)) return change;
  }
  return null;
}
