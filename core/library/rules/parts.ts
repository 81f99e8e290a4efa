import type { OutlineGroup } from './outline';
import { liesIn, placeKeyOf } from './place';

/** The articles shown on one screen: those below one heading, or a slice of them. */
export interface StatutePart {
  chapterPath: string[];
  /** Positions of its first and last articles in the statute, from 0. */
  from: number;
  to: number;
  articles: OutlineGroup['articles'];
}

/** Keeps a screen within the mini program's node limits and easy to read. */
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

/** Index of the part that contains the place with this number, or its first paragraph; -1 if there is none. */
export const partWith = (parts: readonly StatutePart[], number: string): number => {
  if (number === '') return -1;
  const key = placeKeyOf(number);
  return parts.findIndex(({ articles }) => articles.some((article) => liesIn(article.number, key)));
};
