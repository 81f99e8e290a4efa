import { startOfDay } from '../../core/kernel/calendar';
import { shortNameOf } from '../../core/library/rules/article-address';
import { everybody } from '../../core/search/rules/readers';
import { command, type Database } from '../_kit/database';
import type { EntrySet, EntrySetPage } from '../_kit/search-entries';
import { Statutes } from './collections';
import type { ArticleDoc } from './documents';
import { listArticles, type StatuteHead } from './repository';

/** Search entries of a version's articles, for everybody. Those of a former version are found only on request. */
export const searchableStatute = (
  { _id, title, version, isNewest }: StatuteHead,
  articles: readonly Pick<ArticleDoc, 'number' | 'paragraphs' | 'chapterPath'>[],
): EntrySet => ({
  owner: `statute:${_id}`,
  things: articles.map(({ number, paragraphs, chapterPath }) => ({
    kind: isNewest ? 'article' : 'formerArticle',
    subjectId: number,
    parentId: _id,
    title: `${shortNameOf(title)} ${number}`,
    text: paragraphs.join('\n'),
    context: chapterPath.join(' · '),
    at: startOfDay(version),
    ...everybody,
  })),
});

export async function listSearchableStatutes(db: Database, after: string): Promise<EntrySetPage> {
  const [statute] = await db.in(Statutes).query({ _id: command().gt(after) }, { orderBy: [['_id', 'asc']], limit: 1 });
  if (!statute) return { sets: [], next: null };
  return { sets: [searchableStatute(statute, await listArticles(db, statute))], next: statute._id };
}
