import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/surveys/contract';
import { areStanding } from '../../../core/surveys/rules/ballots';
import { sealPicks } from '../../../core/surveys/rules/sealed';
import { route } from '../../_kit/serve';
import { dropIn } from '../drop-in';
import { findReadable } from '../readable-survey';
import { viewFor } from '../view-for';

export const castBallot = route(contract.castBallot, async ({ surveyId, picks }, context) => {
  const { db, caller, now } = context;
  const held = await findReadable(db, surveyId, caller);
  if (!held?.survey.roll || held.survey.kind !== 'ballot') return refuse('NOT_FOUND');
  const { candidates, roll, closesAt } = held.survey;
  if (now >= closesAt) return refuse('SURVEY_ENDED');
  if (!held.voter) return refuse(caller.isProbationary ? 'PROBATIONARY' : 'NOT_ON_ROLL');
  if (!areStanding(picks, candidates)) return refuse('NOT_STANDING');
  const papers = [{ kind: 'c' as const, sealed: sealPicks(candidates, picks) }];
  const dropped = await dropIn({ surveyId, roll, papers }, context);
  return dropped.ok ? ok(await viewFor({ ...held, voter: { ...held.voter, handedIn: 1 } }, context)) : dropped;
});
