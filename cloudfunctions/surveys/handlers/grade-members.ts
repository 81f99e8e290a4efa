import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/surveys/appraisal-contract';
import { areMarksWhole, phaseOf, signOf } from '../../../core/surveys/rules/appraisals';
import { sealMark } from '../../../core/surveys/rules/sealed';
import { gradeSlot } from '../../../core/surveys/rules/slots';
import { route } from '../../_kit/serve';
import { appraisalViewOf, findAppraisal } from '../appraisal-view';
import { dropIn } from '../drop-in';
import { isBeside } from '../readable-survey';
import { findRoll } from '../repository';

/** One paper for each other member, into a place drawn for it alone: no paper has a gap that tells who left out whom. */
export const gradeMembers = route(contract.gradeMembers, async ({ surveyId, marks }, context) => {
  const { db, caller, now } = context;
  const held = await findAppraisal(context, surveyId);
  if (!held) return refuse('NOT_FOUND');
  const { roll, terms, closesAt } = held.survey;
  const phase = phaseOf(terms.selfUntil, closesAt, now);
  if (phase === 'self') return refuse('NOT_YET');
  if (phase !== 'grading') return refuse('SURVEY_ENDED');
  if (!held.voter) return refuse(isBeside(held.survey, caller) ? 'PROBATIONARY' : 'NOT_ON_ROLL');
  const members = (await findRoll(db, roll.id)).map(({ memberId }) => memberId);
  if (!areMarksWhole(marks, members, caller.memberId)) return refuse('MARKS_DO_NOT_FIT');
  const papers = marks.map(({ memberId, mark }) => ({
    kind: gradeSlot(members.indexOf(memberId)),
    sealed: sealMark(signOf(mark)),
  }));
  const dropped = await dropIn({ surveyId, roll, papers }, context);
  return dropped.ok ? ok(await appraisalViewOf(held, context)) : dropped;
});
