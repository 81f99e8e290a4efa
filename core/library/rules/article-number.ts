import { chineseNumber } from './chinese-number';

const COUNTED = '[零〇一二三四五六七八九十百千]+';
const NUMBER = new RegExp(`^第(${COUNTED})条(?:之(${COUNTED}))?$`);
/** An article begins with its number and a space; 第三条规定的…… inside a text does not. */
const HEAD = new RegExp(`^(第${COUNTED}条(?:之${COUNTED})?)[\\s\u3000]+(.*)$`, 's');

/** The number in 第N条 or 第N条之M. `inserted` is M, or 0 for 第N条 itself. */
export interface ArticleNumber {
  article: number;
  inserted: number;
}

export function readArticleNumber(text: string): ArticleNumber | null {
  const [, article = '', inserted] = NUMBER.exec(text) ?? [];
  const counted = chineseNumber(article);
  if (counted === null) return null;
  if (inserted === undefined) return { article: counted, inserted: 0 };
  const countedInserted = chineseNumber(inserted);
  return countedInserted === null ? null : { article: counted, inserted: countedInserted };
}

/** `第三条` → `3`, `第三条之一` → `3-1`: the number as part of an id. */
export const articleKeyOf = ({ article, inserted }: ArticleNumber): string =>
  inserted === 0 ? String(article) : `${article}-${inserted}`;

/** Whether `next` may follow `last`: the next number, or the next insertion after the same number. */
export const follows = (last: ArticleNumber | null, next: ArticleNumber): boolean => {
  const { article, inserted } = last ?? { article: 0, inserted: 0 };
  const isNextArticle = next.article === article + 1 && next.inserted === 0;
  const isNextInserted = article > 0 && next.article === article && next.inserted === inserted + 1;
  return isNextArticle || isNextInserted;
};

/** The number and first words of a line that begins an article; null for any other line. */
export function articleHead(line: string): { number: string; words: string } | null {
  const [, number, words] = HEAD.exec(`${line} `) ?? [];
  return number === undefined || words === undefined ? null : { number, words: words.trim() };
}
