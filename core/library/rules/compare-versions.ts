import { bigramsOf, similarity } from './text-similarity';

/** What a comparison asks of an article. */
export interface ComparedArticle {
  number: string;
  paragraphs: readonly string[];
}

/** What became of an article. `moved`: the same words under another number; a `changed` one may have another number too. */
export type ArticleChange<Article extends ComparedArticle = ComparedArticle> =
  | { kind: 'same' | 'moved'; before: Article; after: Article }
  | { kind: 'changed'; before: Article; after: Article }
  | { kind: 'gone'; before: Article; after: null }
  | { kind: 'new'; before: null; after: Article };

/**
 * Below this, two articles are about different things. In amendments that were looked at, articles rewritten almost
 * entirely still shared 0.4 of their bigrams with what they came from, articles on different matters up to 0.3.
 */
const LEAST_SIMILARITY = 0.4;

/** White space and the width of characters are matters of print. */
const wordsOf = (article: ComparedArticle): string =>
  article.paragraphs
    .map((paragraph) => paragraph.normalize('NFKC').replace(/\s/g, ''))
    .filter((paragraph) => paragraph !== '')
    .join('\n');

/**
 * What changed between two versions. Articles with the same words are the same, whatever their numbers; of the others, the
 * most similar two belong together first, and so on down to `LEAST_SIMILARITY`. Numbers alone decide nothing, since an
 * inserted article renumbers all that follow. In the order of the newer version; what is gone stands where it stood.
 */
export function compareVersions<Article extends ComparedArticle>(
  before: readonly Article[],
  after: readonly Article[],
): ArticleChange<Article>[] {
  const origin = new Map<Article, Article>();
  pairSameWords(before, after, origin);
  pairSimilar(before, after, origin);

  const taken = new Set(origin.values());
  const gone = before.filter((article) => !taken.has(article));
  const changes: ArticleChange<Article>[] = after.map((article) => changeOf(origin.get(article), article));
  for (const article of gone) {
    changes.splice(placeOf(article, before, changes), 0, { kind: 'gone', before: article, after: null });
  }
  return changes;
}

function changeOf<Article extends ComparedArticle>(
  before: Article | undefined,
  after: Article,
): ArticleChange<Article> {
  if (!before) return { kind: 'new', before: null, after };
  if (wordsOf(before) !== wordsOf(after)) return { kind: 'changed', before, after };
  return { kind: before.number === after.number ? 'same' : 'moved', before, after };
}

/** Right after the article that stood before it. */
function placeOf<Article extends ComparedArticle>(
  article: Article,
  before: readonly Article[],
  changes: readonly ArticleChange<Article>[],
): number {
  const previous = before[before.indexOf(article) - 1];
  return changes.findIndex((change) => change.before !== null && change.before === previous) + 1;
}

function pairSameWords<Article extends ComparedArticle>(
  before: readonly Article[],
  after: readonly Article[],
  origin: Map<Article, Article>,
): void {
  const byWords = new Map<string, Article[]>();
  for (const article of before) byWords.set(wordsOf(article), [...(byWords.get(wordsOf(article)) ?? []), article]);
  for (const article of after) {
    const candidates = byWords.get(wordsOf(article)) ?? [];
    // Where the same words stand twice, the same number is the same article.
    const found = candidates.find(({ number }) => number === article.number) ?? candidates[0];
    if (!found) continue;
    origin.set(article, found);
    byWords.set(
      wordsOf(article),
      candidates.filter((candidate) => candidate !== found),
    );
  }
}

function pairSimilar<Article extends ComparedArticle>(
  before: readonly Article[],
  after: readonly Article[],
  origin: Map<Article, Article>,
): void {
  const taken = new Set(origin.values());
  const old = before.filter((article) => !taken.has(article)).map(withBigrams);
  const pairs = after
    .filter((article) => !origin.has(article))
    .map(withBigrams)
    .flatMap((next) =>
      old.map((previous) => ({
        before: previous.article,
        after: next.article,
        score: similarity(previous.bigrams, next.bigrams),
      })),
    )
    .filter(({ score }) => score >= LEAST_SIMILARITY);
  // Of equals, the same number first; beyond that the sort keeps the order of the versions.
  const isSameNumber = (pair: (typeof pairs)[number]): number => Number(pair.before.number === pair.after.number);
  pairs.sort((one, other) => other.score - one.score || isSameNumber(other) - isSameNumber(one));
  for (const pair of pairs) {
    if (taken.has(pair.before) || origin.has(pair.after)) continue;
    origin.set(pair.after, pair.before);
    taken.add(pair.before);
  }
}

const withBigrams = <Article extends ComparedArticle>(article: Article) => ({
  article,
  bigrams: bigramsOf(article.paragraphs.join('')),
});
