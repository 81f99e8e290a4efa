import type { ArticleChangeView, ArticleText, ArticleView, StatuteRow, StatuteView } from '../../core/library/contract';
import { formatAddress, shortNameOf } from '../../core/library/rules/article-address';
import type { ArticleChange, ComparedArticle } from '../../core/library/rules/compare-versions';
import type { ArticleDoc, StatuteDoc } from './documents';
import type { StatuteHead } from './repository';

type Row = Pick<StatuteHead, '_id' | 'title' | 'version' | 'articles' | 'counted'>;

export const statuteRowOf = (statute: Row): StatuteRow => ({
  statuteId: statute._id,
  title: statute.title,
  shortName: shortNameOf(statute.title),
  version: statute.version,
  articles: statute.counted ?? statute.articles,
});

export const statuteViewOf = (statute: StatuteDoc, versions: readonly StatuteHead[]): StatuteView => ({
  ...statuteRowOf(statute),
  adoption: statute.adoption,
  outline: statute.outline,
  versions: versions.map(({ _id, version }) => ({ statuteId: _id, version })),
});

export const articleViewOf = (article: ArticleDoc, { title, version }: StatuteDoc): ArticleView => ({
  ...articleTextOf(article),
  chapterPath: article.chapterPath,
  address: formatAddress({ document: title, version, article: article.number }),
});

export const articleTextOf = ({ number, paragraphs }: ComparedArticle): ArticleText => ({
  number,
  paragraphs: [...paragraphs],
});

/** An unchanged article is left out of the view. */
export function changeViewOf(change: ArticleChange): ArticleChangeView[] {
  switch (change.kind) {
    case 'same':
      return [];
    case 'moved':
    case 'changed':
      return [{ kind: change.kind, before: articleTextOf(change.before), after: articleTextOf(change.after) }];
    case 'gone':
      return [{ kind: 'gone', before: articleTextOf(change.before), after: null }];
    case 'new':
      return [{ kind: 'new', before: null, after: articleTextOf(change.after) }];
    default:
      return change satisfies never;
  }
}
