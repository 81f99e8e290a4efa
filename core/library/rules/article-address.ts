import { articleKeyOf, readArticleNumber } from './article-number';

/** The permanent address of an article: `监察法@2024-12-25#第三条`. */
export interface ArticleAddress {
  /** The short name, `监察法`. */
  document: string;
  /** Date of the version, `YYYY-MM-DD`. */
  version: string;
  /** `第三条` */
  article: string;
}

const ADDRESS = /^([^@#\s]+)@(\d{4}-\d{2}-\d{2})#(\S+)$/;
const STATE = '中华人民共和国';

/** `《中华人民共和国监察法》` → `监察法` */
export function shortNameOf(title: string): string {
  const plain = title.replace(/[\s\u3000]/g, '').replace(/^《(.+)》$/, '$1');
  return plain.startsWith(STATE) && plain.length > STATE.length ? plain.slice(STATE.length) : plain;
}

/** One key for every spelling of a document's title: short or long, with or without 《》, half or full width. */
export const documentKeyOf = (title: string): string => shortNameOf(title).normalize('NFKC').toLowerCase();

export const formatAddress = ({ document, version, article }: ArticleAddress): string =>
  `${shortNameOf(document)}@${version}#${article}`;

/** Returns null if the text is not an address. */
export function parseAddress(address: string): ArticleAddress | null {
  const [, document, version, article] = ADDRESS.exec(address) ?? [];
  if (document === undefined || version === undefined || article === undefined) return null;
  return readArticleNumber(article) === null ? null : { document, version, article };
}

/**
 * The article that a citation refers to, as printed (`number`) and as part of an id (`key`). Reads `第三条`, `第三条第二款` and
 * `第三条之一`; null for others, such as `第三章`.
 */
export function citedArticle(article: string): { number: string; key: string } | null {
  const number = /^第[^条]+条(?:之[零〇一二三四五六七八九十百]+)?/.exec(article.replace(/[\s\u3000]/g, ''))?.[0] ?? '';
  const counted = readArticleNumber(number);
  return counted && { number, key: articleKeyOf(counted) };
}
