import { ok, refuse } from '../../../core/kernel/result';
import type { openArticles } from '../../../core/library/contract';
import type { Handler } from '../../_kit/serve';
import { findArticles, findStatute } from '../repository';
import { articleViewOf } from '../views';

export const handleOpenArticles: Handler<typeof openArticles> = async ({ statuteId, from, to }, { db }) => {
  const [statute, articles] = await Promise.all([
    findStatute(db, statuteId),
    findArticles(db, statuteId, { from, to }),
  ]);
  if (!statute) return refuse('NOT_FOUND');
  return ok({ items: articles.map((article) => articleViewOf(article, statute)) });
};
