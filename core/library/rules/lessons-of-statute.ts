import type { Article } from '../statute';
import { formatAddress } from './article-address';
import { countArticles } from './place';

/** A lesson ready to publish: one chapter, or one part of a long chapter. */
export interface StatuteLesson {
  title: string;
  /** Numbers of its first and last articles. */
  from: string;
  to: string;
  articles: number;
  markdown: string;
}

/**
 * Longest lesson in UTF-16 units, ten minutes on a phone. A longer chapter becomes several lessons of similar length.
 */
const MOST_OF_LESSON = 3_000;
/** Longest lesson title in UTF-16 units. */
const MOST_OF_TITLE = 60;
const PART_NUMBERS = [...'一二三四五六七八九十'];

interface Named {
  /** Title of the statute, short or long. */
  document: string;
  version: string;
}

/** Splits a statute into lessons by chapter. An article is never split; sections become headings inside a lesson. */
export const lessonsOfStatute = (statute: Named, articles: readonly Article[]): StatuteLesson[] =>
  chaptersOf(articles).flatMap(({ title, articles: own }) => {
    const parts = inParts(own);
    return parts.map((part, index) => ({
      title: titleOf(title, parts.length === 1 ? '' : `（${PART_NUMBERS[index] ?? index + 1}）`),
      from: part[0]?.number ?? '',
      to: part[part.length - 1]?.number ?? '',
      articles: countArticles(part.map(({ number }) => number)),
      markdown: markdownOf(statute, part),
    }));
  });

function titleOf(chapter: string, part: string): string {
  const room = MOST_OF_TITLE - part.length;
  return `${chapter.length > room ? `${chapter.slice(0, room - 1)}…` : chapter}${part}`;
}

interface Chapter {
  title: string;
  articles: Article[];
}

const isChapter = (heading: string): boolean => /^第\S+章/.test(heading);

/** The headings down to the chapter. A text with sections only is split by its outermost headings. */
function headingsOf({ chapterPath }: Article): string[] {
  const chapter = chapterPath.findIndex(isChapter);
  return chapterPath.slice(0, Math.max(chapter, 0) + 1);
}

function chaptersOf(articles: readonly Article[]): Chapter[] {
  const chapters: (Chapter & { key: string })[] = [];
  for (const article of articles) {
    const headings = headingsOf(article);
    const key = headings.join('\n');
    const last = chapters[chapters.length - 1];
    if (last?.key === key) last.articles.push(article);
    else chapters.push({ key, title: headings.join(' ') || '全文', articles: [article] });
  }
  return chapters;
}

const lengthOf = ({ paragraphs }: Article): number => paragraphs.reduce((sum, { length }) => sum + length, 0);

/** Splits articles into consecutive parts of similar length, as many as needed. */
function inParts(articles: readonly Article[]): Article[][] {
  const total = articles.reduce((sum, article) => sum + lengthOf(article), 0);
  const target = total / Math.max(1, Math.ceil(total / MOST_OF_LESSON));
  const parts: Article[][] = [];
  let before = 0;
  for (const article of articles) {
    // An article belongs to the part that contains its middle.
    const part = Math.floor((before + lengthOf(article) / 2) / target);
    const open = parts[parts.length - 1];
    if (open && part < parts.length) open.push(article);
    else parts.push([article]);
    before += lengthOf(article);
  }
  return parts;
}

function markdownOf({ document, version }: Named, articles: readonly Article[]): string {
  const blocks: string[] = [];
  let open: string[] = [];
  for (const article of articles) {
    const sections = article.chapterPath.slice(headingsOf(article).length);
    const changed = sections.findIndex((heading, depth) => heading !== open[depth]);
    if (changed >= 0) blocks.push(...sections.slice(changed).map((heading) => `## ${plain(heading)}`));
    open = sections;
    const [first = '', ...others] = article.paragraphs.map(plain);
    const address = formatAddress({ document, version, article: article.number });
    blocks.push(`[**${article.number}**](${address})　${first}`, ...others);
  }
  return blocks.join('\n\n');
}

/** Escapes characters that Markdown would read as markup. */
const plain = (text: string): string =>
  text
    .replace(/[\\`*_[\]{}<>#|~!&]/g, '\\$&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
