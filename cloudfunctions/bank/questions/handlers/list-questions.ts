import * as contract from '../../../../core/bank/questions/contract';
import { ok } from '../../../../core/kernel/result';
import { unitsHeld } from '../../../../core/kernel/roles';
import { planSearch } from '../../../../core/search/rules/search-plan';
import { pageOf } from '../../../_kit/page';
import { route } from '../../../_kit/serve';
import { findByFilter, findByGrams } from '../desk-repository';
import { questionRowOf } from '../views';

export const listQuestions = route(
  contract.listQuestions,
  async ({ words = '', cursor, ...chosen }, { caller, db }) => {
    const filter = { ...chosen, unitIds: unitsHeld(caller.roles, ['editor', 'admin']), after: cursor };
    if (words === '') return ok(pageOf(await findByFilter(db, filter), ({ _id }) => _id, questionRowOf));
    const plan = planSearch(words);
    if (plan === null) return ok({ items: [], next: null });
    const found = await findByGrams(db, filter, plan.grams.length > 0 ? plan.grams : plan.titleGrams);
    return ok(
      pageOf(
        found,
        ({ order }) => order,
        ({ question }) => questionRowOf(question),
      ),
    );
  },
);
