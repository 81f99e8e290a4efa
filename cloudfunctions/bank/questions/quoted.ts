import type { Source } from '../../../core/bank/question';
import { foldText } from '../../../core/bank/rules/fold-text';
import type { Database } from '../../_kit/database';
import { findArticleText } from '../../library/public';

/** Whether a quote is acceptable: its words are in the article, or the library does not have the article. */
export async function isQuoted(db: Database, source: Source): Promise<boolean> {
  const paragraphs = await findArticleText(db, source);
  return paragraphs === null || foldText(paragraphs.join('')).includes(foldText(source.quote));
}
