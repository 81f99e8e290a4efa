import { bigramsOf, similarity } from '../../kernel/text-similarity';

/** The fields of an article that are compared. */
export interface ComparedArticle {
  number: string;
  paragraphs: readonly string[];
}

/**
 * What became of an article. `moved`: the same words under another number. A `changed` article may have another number
 * too.
 */
export type ArticleChange<Article extends ComparedArticle = ComparedArticle> =
  | { kind: 'same' | 'moved'; before: Article; after: Article }
  | { kind: 'changed'; before: Article; after: Article }
  | { kind: 'gone'; before: Article; after: null }
  | { kind: 'new'; before: null; after: Article };

/**
 * Below this similarity (0–1) two articles are about different things. In real amendments, articles rewritten almost
 * entirely still shared 0.4 of their bigrams with their origin; unrelated articles shared up to 0.3.
 */
const LEAST_SIMILARITY = 0.4;
/**
 * Pairs of characters that are looked up, about a second of work. 250 rewritten articles of 120 characters need that many;
 * most amendments rewrite a tenth of their articles.
 */
const MOST_LOOKUPS = 8_000_000;

/** White space, invisible marks and character width differ between prints and do not count. */
const wordsOf = (article: ComparedArticle): string =>
  article.paragraphs
    .map((paragraph) =>
      paragraph.normalize('NFKC').replace(/[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g, ''),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n');

/**
 * What changed between two versions. Articles with the same words are the same, whatever their numbers. The others are
 * paired by similarity, the most similar pair first, down to `LEAST_SIMILARITY`. Numbers alone decide nothing, because
 * an inserted article renumbers all that follow. The result is in the order of the newer version; a removed article
 * comes where it was.
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

/** The place right after the article that preceded it. */
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
  for (const article of before) {
    const alike = byWords.get(wordsOf(article));
    if (alike) alike.push(article);
    else byWords.set(wordsOf(article), [article]);
  }
  for (const article of after) {
    const candidates = byWords.get(wordsOf(article)) ?? [];
    // If the same words occur twice, articles with the same number belong together.
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
  const renewed = after.filter((article) => !origin.has(article)).map(withBigrams);
  // So much is a new law under an old name; what is not compared counts as gone and new.
  const lookups = renewed.length * old.reduce((total, { bigrams }) => total + bigrams.counts.size, 0);
  if (lookups > MOST_LOOKUPS) return;
  const pairs = renewed
    .flatMap((next) =>
      old.map((previous) => ({
        before: previous.article,
        after: next.article,
        score: similarity(previous.bigrams, next.bigrams),
      })),
    )
    .filter(({ score }) => score >= LEAST_SIMILARITY);
  // Equally similar pairs: same number first, then (the sort is stable) the order of the versions.
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
