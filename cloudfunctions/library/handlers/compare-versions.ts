import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/library/contract';
import { compareVersions as compare } from '../../../core/library/rules/compare-versions';
import { countChanges } from '../../../core/library/rules/versions';
import { route } from '../../_kit/serve';
import { findStatute, listArticles } from '../repository';
import { changeViewOf, statuteRowOf } from '../views';

export const compareVersions = route(contract.compareVersions, async (input, { db }) => {
  const [before, after] = await Promise.all([findStatute(db, input.before), findStatute(db, input.after)]);
  if (!before || !after) return refuse('NOT_FOUND');
  if (before.documentKey !== after.documentKey) return refuse('NOT_ONE_DOCUMENT');

  const [old, current] = await Promise.all([listArticles(db, before), listArticles(db, after)]);
  const changes = compare(old, current);
  return ok({
    before: statuteRowOf(before),
    after: statuteRowOf(after),
    counts: countChanges(changes),
    changes: changes.flatMap(changeViewOf),
  });
});
