import type { OutlineGroup } from '../../core/library/rules/outline';
import type { Article } from '../../core/library/statute';
import type { Stored } from '../_kit/database';

/** `_id` is `<code>@<version>`. */
export interface StatuteDoc extends Stored {
  /** `code` and `documentKey` are the same for all versions of a document. */
  code: string;
  /** The key that titles in citations are matched by, see `documentKeyOf`. */
  documentKey: string;
  /** Date of the version, `YYYY-MM-DD`. */
  version: string;
  /** Whether this is the newest version of its document; the list shows only these. */
  isNewest: boolean;
  title: string;
  adoption: string[];
  /** All pieces that are read: articles, items and parts. */
  articles: number;
  /** Articles and items alone; missing for a version that was imported before parts were told apart. */
  counted?: number;
  outline: OutlineGroup[];
  /** Hash of title, adoption and articles. */
  fingerprint: string;
  importedAt: number;
  /** The `statuteId` of its articles; missing for a version that was imported before texts stood beside each other. */
  edition?: string;
}

/** The `statuteId` of the articles that a version shows. */
export const editionOf = ({ _id, edition = _id }: Pick<StatuteDoc, '_id' | 'edition'>): string => edition;

/**
 * `_id` is `code:<code>` or `title:<documentKey>`: whichever import writes it first has the code and the title together.
 * All imports of a document meet here, so two at once cannot both become its newest version.
 */
export interface StatuteClaimDoc extends Stored {
  code: string;
  documentKey: string;
  /** The newest version; only under `title:`. */
  newest?: { statuteId: string; version: string };
}

/** `_id` is `<edition>:<article>`, with the article as in `articleKeyOf`. */
export interface ArticleDoc extends Stored, Article {
  /** See `editionOf`. */
  statuteId: string;
  /** When an import wrote it last, in ms; missing in an older one. */
  importedAt?: number;
  /** Position in the statute, from 0. */
  position: number;
}
