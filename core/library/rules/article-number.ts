import { chineseNumber, inChinese } from '../../kernel/chinese-number';

const COUNTED = '[零〇○一二三四五六七八九十百千]+';
const NUMBER = new RegExp(`^第(${COUNTED})条(?:之(${COUNTED}))?$`);

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

/** One spelling for every print of the number: `第一百○二条` → `第一百零二条`. */
export const articleLabel = ({ article, inserted }: ArticleNumber): string =>
  `第${inChinese(article)}条${inserted === 0 ? '' : `之${inChinese(inserted)}`}`;

/** Whether `next` may follow `last`: the next number, or the next insertion after the same number. */
export const follows = (last: ArticleNumber, next: ArticleNumber): boolean => {
  const isNextArticle = next.article === last.article + 1 && next.inserted === 0;
  const isNextInserted = next.article === last.article && next.inserted === last.inserted + 1;
  return isNextArticle || isNextInserted;
};
