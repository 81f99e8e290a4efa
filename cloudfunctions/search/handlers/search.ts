import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/search/contract';
import { readPlace } from '../../../core/search/rules/search-cursor';
import { planSearch } from '../../../core/search/rules/search-plan';
import { route } from '../../_kit/serve';
import { findPage } from '../find-page';
import { hitOf } from '../views';

/** Kinds searched when none is given: everything that is in force. */
const IN_FORCE: readonly contract.HitKind[] = ['lesson', 'article', 'post', 'disclosure', 'note', 'question'];

export const search = route(contract.search, async ({ words, kind, cursor }, { caller, db }) => {
  const place = readPlace(cursor);
  if (!place) return refuse('INVALID_INPUT');
  const plan = planSearch(words);
  if (!plan) return ok({ items: [], next: null });
  const kinds = kind === undefined ? IN_FORCE : [kind];
  return ok(await findPage(db, { plan, kinds, caller, place }, (entry) => hitOf(entry, plan)));
});
