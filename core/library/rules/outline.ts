import type { Article } from '../statute';

/** The articles below one innermost heading. A text without headings is a single group. */
export interface OutlineGroup {
  chapterPath: string[];
  /** Position of the first article in the statute, from 0. */
  from: number;
  articles: { number: string; opening: string }[];
}

const OPENING_LENGTH = 24;

function openingOf({ paragraphs }: Pick<Article, 'paragraphs'>): string {
  const characters = [...(paragraphs[0] ?? '')];
  return characters.length > OPENING_LENGTH ? `${characters.slice(0, OPENING_LENGTH).join('')}…` : characters.join('');
}

/** The table of contents: headings in order, each with its articles and their first words. */
export function outlineOf(articles: readonly Article[]): OutlineGroup[] {
  const groups: OutlineGroup[] = [];
  for (const [position, article] of articles.entries()) {
    const last = groups[groups.length - 1];
    const head = { number: article.number, opening: openingOf(article) };
    if (last && isSamePath(last.chapterPath, article.chapterPath)) last.articles.push(head);
    else groups.push({ chapterPath: article.chapterPath, from: position, articles: [head] });
  }
  return groups;
}

const isSamePath = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((heading, level) => heading === other[level]);
