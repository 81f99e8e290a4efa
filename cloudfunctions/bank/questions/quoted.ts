import type { Source } from '../../../core/bank/question';
import { comparable } from '../../../core/bank/rules/comparable';
import type { Database } from '../../_kit/database';
import { findArticleText } from '../../library/public';

/** Whether a quote is acceptable: its words are in the article, or the library does not have the article. */
export async function isQuoted(db: Database, source: Source): Promise<boolean> {
  const paragraphs = await findArticleText(db, source);
  return paragraphs === null || comparable(paragraphs.join('')).includes(comparable(source.quote));
}
