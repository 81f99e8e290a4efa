import type { Article } from '../statute';
import { formatAddress } from './article-address';

/** A lesson as it would be published: one chapter, or a part of a long one. */
export interface StatuteLesson {
  title: string;
  /** Numbers of its first and last article. */
  from: string;
  to: string;
  articles: number;
  markdown: string;
}

/** UTF-16 units: ten minutes on a phone. A longer chapter becomes several lessons of about the same length. */
const MOST_OF_LESSON = 3_000;
/** As long as the title of a lesson may be. */
const MOST_OF_TITLE = 60;
const PART_NUMBERS = [...'一二三四五六七八九十'];

interface Named {
  /** Title of the statute, short or long. */
  document: string;
  version: string;
}

/** Chapters → lessons. An article is never split; sections stand in a lesson as headings. */
export const lessonsOfStatute = (statute: Named, articles: readonly Article[]): StatuteLesson[] =>
  chaptersOf(articles).flatMap(({ title, articles: own }) => {
    const parts = inParts(own);
    return parts.map((part, index) => ({
      title: titleOf(title, parts.length === 1 ? '' : `（${PART_NUMBERS[index] ?? index + 1}）`),
      from: part[0]?.number ?? '',
      to: part[part.length - 1]?.number ?? '',
      articles: part.length,
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

/** Headings down to the chapter; a text of sections alone is taken by its outermost headings. */
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

/** Whole articles in order, in as many parts as it takes, each about as long as the others. */
function inParts(articles: readonly Article[]): Article[][] {
  const total = articles.reduce((sum, article) => sum + lengthOf(article), 0);
  const target = total / Math.max(1, Math.ceil(total / MOST_OF_LESSON));
  const parts: Article[][] = [];
  let before = 0;
  for (const article of articles) {
    // An article belongs to the part in which its middle lies.
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

/** Words that Markdown would read as marks stay words. */
const plain = (text: string): string =>
  text
    .replace(/[\\`*_[\]{}<>#|~!&]/g, '\\$&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
