import { placeAtStart, readPlace } from './place';

/** The permanent address of an article or a part: `监察法@2024-12-25#第三条`, `某章程@2024-12-25#总纲第二段`. */
export interface ArticleAddress {
  /** The short name, `监察法`. */
  document: string;
  /** Date of the version, `YYYY-MM-DD`. */
  version: string;
  /** `第三条`, see `Place`. */
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
  return readPlace(article) === null ? null : { document, version, article };
}

/**
 * The place that a citation refers to, in one spelling (`number`) and as part of an id (`key`). Reads `第三条`,
 * `第三条第二款`, `第三条之一`, `总纲第二段`, `附件一`, `第三项`; null for others, such as `第三章`.
 */
export function citedArticle(article: string): { number: string; key: string } | null {
  const found = placeAtStart(article.replace(/[\s\u3000]/g, ''));
  return found && { number: found.place.label, key: found.place.key };
}
