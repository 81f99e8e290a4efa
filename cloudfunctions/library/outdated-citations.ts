import { outdatingOf } from '../../core/library/rules/citations';
import { type ArticleChange, compareVersions } from '../../core/library/rules/compare-versions';
import { newestOf } from '../../core/library/rules/versions';
import type { Article } from '../../core/library/statute';
import type { Database } from '../_kit/database';
import { findCiting, isNews, type OutdatedQuestion } from '../bank/public';
import { listArticles, type StatuteHead } from './repository';
import { articleTextOf } from './views';

interface Imported {
  head: StatuteHead;
  articles: readonly Article[];
}

/**
 * Questions whose cited article is changed or gone in the newest version, which may be the imported one, and stale ones
 * for which that version has other words than the one that made them stale. A question is compared with the version that
 * it cites; if the library does not have that version, the question is not reported.
 */
export async function findOutdatedQuestions(
  db: Database,
  imported: Imported,
  stored: readonly StatuteHead[],
): Promise<OutdatedQuestion[]> {
  const versions = [imported.head, ...stored.filter(({ _id }) => _id !== imported.head._id)];
  const newest = newestOf(versions);
  const questions = await findCiting(db, imported.head.documentKey);
  const cited = new Set(questions.map(({ source }) => source.version));
  const superseded = versions.filter((head) => head !== newest && cited.has(head.version));
  if (!newest || superseded.length === 0) return [];

  const articlesOf = async (head: StatuteHead): Promise<readonly Article[]> =>
    head === imported.head ? imported.articles : listArticles(db, head);
  const current = await articlesOf(newest);
  const changesBy = new Map<string, ArticleChange<Article>[]>();
  for (const head of superseded) changesBy.set(head.version, compareVersions(await articlesOf(head), current));

  const findingFor = (question: OutdatedQuestion['question']): OutdatedQuestion[] => {
    const changes = changesBy.get(question.source.version);
    if (!changes) return [];
    const outdating = outdatingOf(question.source.article, changes);
    if (!outdating) return [{ question, outdated: null }];
    const before = articleTextOf(outdating.before);
    const { version } = newest;
    return [
      {
        question,
        outdated:
          outdating.kind === 'gone'
            ? { kind: 'gone', version, before, after: null }
            : { kind: 'changed', version, before, after: articleTextOf(outdating.after) },
      },
    ];
  };
  return questions.flatMap(findingFor).filter(isNews);
}
