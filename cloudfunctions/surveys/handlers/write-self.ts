import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/surveys/appraisal-contract';
import { checkBounded } from '../../_kit/bounded-check';
import { route } from '../../_kit/serve';
import { appraisalViewOf, findAppraisal, takesPart } from '../appraisal-view';
import { SurveySelves } from '../collections';
import { selfId } from '../repository';

/** Written again, it takes the place of what was there: nobody else has read it before `selfUntil`. */
export const writeSelf = route(contract.writeSelf, async ({ surveyId, grade, words }, context) => {
  const { db, caller, now } = context;
  const held = await findAppraisal(context, surveyId);
  if (!held) return refuse('NOT_FOUND');
  const { selfUntil } = held.survey.terms;
  if (now >= Math.min(selfUntil, held.survey.closesAt)) return refuse('SURVEY_ENDED');
  if (!takesPart(held, context)) return refuse('NOT_ON_ROLL');
  const check = await checkBounded(words, context);
  if (check === null) return refuse('RATE_LIMITED');
  // The branch reads it, and nobody looks at it first: what WeChat doubts is written anew.
  if (check.verdict === 'risky' || check.verdict === 'review') return refuse('CONTENT_REFUSED');
  await db.in(SurveySelves).put({
    _id: selfId(surveyId, caller.memberId),
    v: 1,
    surveyId,
    memberId: caller.memberId,
    name: caller.name,
    isProbationary: caller.isProbationary === true,
    grade,
    words,
    at: now,
    check,
  });
  return ok(await appraisalViewOf(held, context));
});
