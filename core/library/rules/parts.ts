import type { OutlineGroup } from './outline';

/** What is read on one screen: the articles below one heading, or a slice of them. */
export interface StatutePart {
  chapterPath: string[];
  /** Positions of its first and last article, from 0. */
  from: number;
  to: number;
  articles: OutlineGroup['articles'];
}

/** A screen of a mini program has its limits, and so has a reader. */
const MOST_ARTICLES_IN_A_PART = 20;

export const partsOf = (outline: readonly OutlineGroup[]): StatutePart[] =>
  outline.flatMap(({ chapterPath, from, articles }) => {
    const slices = Math.ceil(articles.length / MOST_ARTICLES_IN_A_PART);
    return Array.from({ length: slices }, (_unused, slice) => {
      const start = slice * MOST_ARTICLES_IN_A_PART;
      const own = articles.slice(start, start + MOST_ARTICLES_IN_A_PART);
      return { chapterPath, from: from + start, to: from + start + own.length - 1, articles: own };
    });
  });

/** The part with the article of this number; -1 if there is none. */
export const partWith = (parts: readonly StatutePart[], number: string): number =>
  parts.findIndex(({ articles }) => articles.some((article) => article.number === number));
