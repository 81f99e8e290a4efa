import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/library/contract';
import { route } from '../../_kit/serve';
import { findArticles, findStatute } from '../repository';
import { articleViewOf } from '../views';

export const openArticles = route(contract.openArticles, async ({ statuteId, from, to }, { db }) => {
  const statute = await findStatute(db, statuteId);
  if (!statute) return refuse('NOT_FOUND');
  const articles = await findArticles(db, statute, { from, to });
  return ok({ items: articles.map((article) => articleViewOf(article, statute)) });
});
