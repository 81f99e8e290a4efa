import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/surveys/contract';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { findReadable } from '../readable-survey';
import { findVoterPage } from '../repository';

/** Who may vote, never who has: the turnout is a number. */
export const listVoters = route(contract.listVoters, async ({ surveyId, cursor }, { db, caller }) => {
  const held = await findReadable(db, surveyId, caller);
  if (!held?.survey.roll || held.survey.kind !== 'ballot') return refuse('NOT_FOUND');
  return ok(
    pageOf(
      await findVoterPage(db, held.survey.roll.id, cursor),
      ({ _id }) => _id,
      ({ memberId, name, unitName }) => ({ memberId, name, unitName }),
    ),
  );
});
