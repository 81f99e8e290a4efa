import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/surveys/contract';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { holdingAll } from '../readable-survey';
import { findShown } from '../repository';
import { surveyRowOf } from '../views';

export const listSurveys = route(contract.listSurveys, async ({ when, cursor }, { caller, db, now }) => {
  const found = await holdingAll(db, await findShown(db, caller.path, { when, cursor, now }), caller);
  return ok(
    pageOf(
      found,
      ({ survey }) => survey.endOrder,
      (held) => surveyRowOf(held, { caller, now }),
    ),
  );
});
