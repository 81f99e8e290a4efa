import { awaitedOf } from '../../core/surveys/rules/awaited';
import { stageOf } from '../../core/surveys/rules/window';
import type { SurveyWork } from '../../core/surveys/workbench-contract';
import type { Work } from '../_kit/desk/desk';
import { deskViewOf } from '../_kit/desk/view';
import type { MemberContext } from '../_kit/serve';
import { reachOf } from '../org/public';
import { findResult, shownResult } from './counting';
import { surveyDesk } from './desk';
import { countTurnout, type SurveyDoc } from './repository';
import { mayReadTable } from './table';
import { changesOf } from './views';

/** What the desk shows of a survey that has opened: before the end nothing but the turnout. */
async function shownOf(survey: SurveyDoc, { db, now }: MemberContext) {
  if (survey.publishedAt === null) return { stage: null, turnout: null, result: null };
  const outcome = await findResult(db, survey, now);
  return {
    stage: stageOf(survey.closesAt, now),
    turnout: outcome?.turnout ?? (await countTurnout(db, survey)),
    result: outcome && shownResult(outcome.result, survey, true),
  };
}

/** At most six requests, more until it is counted. */
export async function surveyWorkOf(work: Work<SurveyDoc>, context: MemberContext): Promise<SurveyWork> {
  const survey = work.doc;
  const { proposal, signed = null } = survey;
  return {
    ...(await deskViewOf(surveyDesk, work, context)),
    surveyId: survey._id,
    title: survey.title,
    intro: survey.intro,
    kind: survey.kind,
    isSecret: survey.isSecret,
    questions: [...survey.questions],
    candidates: [...survey.candidates],
    seats: survey.seats,
    closesAt: survey.closesAt,
    terms: survey.terms ?? null,
    authorName: survey.authorName,
    status: survey.status,
    ...(await shownOf(survey, context)),
    awaited: awaitedOf(survey, context.now),
    checklist: [...(work.section?.checklist ?? [])],
    signed: signed && { byName: signed.byName, at: signed.at, checked: [...signed.checked] },
    reach: await reachOf(context.db, survey.scope),
    follows: survey.follows,
    version: survey.version,
    replacedBy: survey.replacedBy,
    proposal: proposal && {
      endsAt: proposal.endsAt,
      reason: proposal.reason,
      byName: proposal.byName,
      at: proposal.at,
      isOwn: proposal.byId === context.caller.memberId,
    },
    changes: changesOf({ survey }),
    areBallotsShown: survey.areBallotsShown,
    mayReadTable: survey.kind === 'appraisal' && mayReadTable(survey, context.caller),
  };
}
