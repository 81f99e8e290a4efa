import type { OutlineGroup } from '../../core/library/rules/outline';
import type { Article } from '../../core/library/statute';
import type { Stored } from '../_kit/database';

/** `_id` is `<code>@<version>`. */
export interface StatuteDoc extends Stored {
  /** The same for all versions of a document, and so is `documentKey`. */
  code: string;
  /** What titles in citations are compared by, see `documentKeyOf`. */
  documentKey: string;
  /** Day of the version. */
  version: string;
  /** The list shows one version of each document. */
  isNewest: boolean;
  title: string;
  adoption: string[];
  articles: number;
  outline: OutlineGroup[];
  /** Of title, adoption and articles. */
  fingerprint: string;
  importedAt: number;
}

/** `_id` is `<statuteId>:<article>`, the article as in `articleKeyOf`. */
export interface ArticleDoc extends Stored, Article {
  statuteId: string;
  /** From 0. */
  position: number;
}
