import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/surveys/contract';
import { PAGE_LIMIT, pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { holdingAll } from '../readable-survey';
import { findOnRolls, findShown, findVoters, type SurveyDoc } from '../repository';
import { surveyRowOf } from '../views';

export const listSurveys = route(contract.listSurveys, async ({ when, cursor }, { caller, db, now }) => {
  const asked = { when, cursor, now };
  const [shown, voters] = await Promise.all([
    findShown(db, caller.path, asked),
    when === 'open' ? findVoters(db, caller.memberId) : null,
  ]);
  // Whoever has moved stays on the roll, and finds what they may still hand in.
  const found = voters ? joined(shown, await findOnRolls(db, voters, asked)) : shown;
  return ok(
    pageOf(
      await holdingAll(db, found, caller, voters),
      ({ survey }) => survey.endOrder,
      (held) => surveyRowOf(held, { caller, now }),
    ),
  );
});

/** The first page of both lists together, each survey once: both begin after the same one and are in the same order. */
const joined = (shown: readonly SurveyDoc[], onRoll: readonly SurveyDoc[]): SurveyDoc[] =>
  [...shown, ...onRoll.filter(({ _id }) => !shown.some((other) => other._id === _id))]
    .sort((one, other) => (one.endOrder < other.endOrder ? -1 : 1))
    .slice(0, PAGE_LIMIT);
