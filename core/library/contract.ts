import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, day, id, page, text } from '../kernel/fields';

export const statuteRow = v.object({
  /** `<code>@<version>` */
  statuteId: id,
  title: v.string(),
  /** The name used in citations: without the name of the state. */
  shortName: v.string(),
  /** Date of the version. */
  version: day,
  /** Articles and items, without the parts around them. */
  articles: count,
});
export type StatuteRow = v.InferOutput<typeof statuteRow>;

export const listStatutes = endpoint({
  fn: 'library',
  action: 'listStatutes',
  kind: 'query',
  summary: '法规库：每部文件的最新一版',
  allow: 'member',
  input: v.object({ cursor: v.optional(cursor) }),
  output: page(statuteRow),
});

/** The articles below one innermost heading. Positions count the statute's articles from 0. */
export const outlineGroup = v.object({
  /** Headings, outermost first; empty if there are none. */
  chapterPath: v.array(v.string()),
  /** Position of the first article. */
  from: count,
  articles: v.array(v.object({ number: v.string(), opening: v.string() })),
});

export const statuteView = v.object({
  ...statuteRow.entries,
  adoption: v.array(v.string()),
  outline: v.array(outlineGroup),
  /** All versions, newest first. */
  versions: v.array(v.object({ statuteId: id, version: day })),
});
export type StatuteView = v.InferOutput<typeof statuteView>;

export const openStatute = endpoint({
  fn: 'library',
  action: 'openStatute',
  kind: 'query',
  summary: '打开一部文件的一版：通过和修改情况、章节目录、各版本',
  allow: 'member',
  input: v.object({ statuteId: id }),
  output: statuteView,
});

export const articleText = v.object({
  /** The number as printed: `第三条`. */
  number: v.string(),
  paragraphs: v.array(v.string()),
});
export type ArticleText = v.InferOutput<typeof articleText>;

export const articleView = v.object({
  ...articleText.entries,
  chapterPath: v.array(v.string()),
  /** Permanent address: `监察法@2024-12-25#第三条`. */
  address: v.string(),
});
export type ArticleView = v.InferOutput<typeof articleView>;

/** The most articles that one call returns. */
export const MOST_ARTICLES = 100;

export const openArticles = endpoint({
  fn: 'library',
  action: 'openArticles',
  kind: 'query',
  summary: `条文：按位置从第几条到第几条（从 0 数起，含两端），一次最多 ${MOST_ARTICLES} 条`,
  allow: 'member',
  input: v.pipe(
    v.object({ statuteId: id, from: count, to: count }),
    v.check(({ from, to }) => from <= to && to - from < MOST_ARTICLES),
  ),
  output: v.object({ items: v.array(articleView) }),
});

export const changeCounts = v.object({ same: count, moved: count, changed: count, gone: count, new: count });

export const articleChange = v.variant('kind', [
  v.object({ kind: v.picklist(['moved', 'changed']), before: articleText, after: articleText }),
  v.object({ kind: v.literal('gone'), before: articleText, after: v.null() }),
  v.object({ kind: v.literal('new'), before: v.null(), after: articleText }),
]);
export type ArticleChangeView = v.InferOutput<typeof articleChange>;

export const versionComparison = v.object({
  before: statuteRow,
  after: statuteRow,
  counts: changeCounts,
  /** Without the unchanged articles. */
  changes: v.array(articleChange),
});
export type VersionComparison = v.InferOutput<typeof versionComparison>;

export const compareVersions = endpoint({
  fn: 'library',
  action: 'compareVersions',
  kind: 'query',
  summary: '同一部文件的两版对照：改动、新增、删去、只改了条号的条文',
  allow: 'member',
  input: v.object({ before: id, after: id }),
  output: versionComparison,
  errors: ['NOT_ONE_DOCUMENT'],
});

/** A document and version as a citation names them. */
export const citation = v.object({ document: text(80), version: text(40) });
export type Citation = v.InferOutput<typeof citation>;

export const findCited = endpoint({
  fn: 'library',
  action: 'findCited',
  kind: 'query',
  summary: '引用的文件和版本，哪些在法规库里',
  allow: 'member',
  input: v.object({ citations: v.pipe(v.array(citation), v.minLength(1), v.maxLength(100)) }),
  /** Only the citations that the library has, with the document and version as they were sent. */
  output: v.object({ items: v.array(v.object({ ...citation.entries, statuteId: id })) }),
});
