import * as z from 'zod/mini';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, day, id, page, text } from '../kernel/fields';

export const statuteRow = z.object({
  /** `<code>@<version>` */
  statuteId: id,
  title: z.string(),
  /** As it is cited: without the name of the state. */
  shortName: z.string(),
  /** Day of the version. */
  version: day,
  articles: count,
});
export type StatuteRow = z.infer<typeof statuteRow>;

export const listStatutes = endpoint({
  fn: 'library',
  action: 'listStatutes',
  kind: 'query',
  summary: '法规库：每部文件的最新一版',
  allow: 'member',
  input: z.object({ cursor: z.optional(cursor) }),
  output: page(statuteRow),
});

/** Articles below one innermost heading. Positions count the articles of the statute from 0. */
export const outlineGroup = z.object({
  /** Headings, the outermost first; empty where there are none. */
  chapterPath: z.array(z.string()),
  /** Position of the first article. */
  from: count,
  articles: z.array(z.object({ number: z.string(), opening: z.string() })),
});

export const statuteView = z.object({
  ...statuteRow.shape,
  adoption: z.array(z.string()),
  outline: z.array(outlineGroup),
  /** All versions, newest first. */
  versions: z.array(z.object({ statuteId: id, version: day })),
});
export type StatuteView = z.infer<typeof statuteView>;

export const openStatute = endpoint({
  fn: 'library',
  action: 'openStatute',
  kind: 'query',
  summary: '打开一部文件的一版：通过和修改情况、章节目录、各版本',
  allow: 'member',
  input: z.object({ statuteId: id }),
  output: statuteView,
});

export const articleText = z.object({
  /** `第三条` */
  number: z.string(),
  paragraphs: z.array(z.string()),
});
export type ArticleText = z.infer<typeof articleText>;

export const articleView = z.object({
  ...articleText.shape,
  chapterPath: z.array(z.string()),
  /** Where it is found for good: `监察法@2024-12-25#第三条`. */
  address: z.string(),
});
export type ArticleView = z.infer<typeof articleView>;

/** Articles of one call. */
export const MOST_ARTICLES = 100;

export const openArticles = endpoint({
  fn: 'library',
  action: 'openArticles',
  kind: 'query',
  summary: `条文：按位置从第几条到第几条（从 0 数起，含两端），一次最多 ${MOST_ARTICLES} 条`,
  allow: 'member',
  input: z
    .object({ statuteId: id, from: count, to: count })
    .check(z.refine(({ from, to }) => from <= to && to - from < MOST_ARTICLES)),
  output: z.object({ items: z.array(articleView) }),
});

export const changeCounts = z.object({ same: count, moved: count, changed: count, gone: count, new: count });

export const articleChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['moved', 'changed']), before: articleText, after: articleText }),
  z.object({ kind: z.literal('gone'), before: articleText, after: z.null() }),
  z.object({ kind: z.literal('new'), before: z.null(), after: articleText }),
]);
export type ArticleChangeView = z.infer<typeof articleChange>;

export const versionComparison = z.object({
  before: statuteRow,
  after: statuteRow,
  counts: changeCounts,
  /** Without the articles that stayed the same. */
  changes: z.array(articleChange),
});
export type VersionComparison = z.infer<typeof versionComparison>;

export const compareVersions = endpoint({
  fn: 'library',
  action: 'compareVersions',
  kind: 'query',
  summary: '同一部文件的两版对照：改动、新增、删去、只改了条号的条文',
  allow: 'member',
  input: z.object({ before: id, after: id }),
  output: versionComparison,
  errors: ['NOT_ONE_DOCUMENT'],
});

/** A document and version as a source names them. */
export const citation = z.object({ document: text(80), version: text(40) });
export type Citation = z.infer<typeof citation>;

export const findCited = endpoint({
  fn: 'library',
  action: 'findCited',
  kind: 'query',
  summary: '引用的文件和版本，哪些在法规库里',
  allow: 'member',
  input: z.object({ citations: z.array(citation).check(z.minLength(1), z.maxLength(100)) }),
  /** Only those that are there, under the words they were asked for by. */
  output: z.object({ items: z.array(z.object({ ...citation.shape, statuteId: id })) }),
});
