import { decide } from '../../../core/desk/workflow';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import { areDecisionsWhole } from '../../../core/surveys/rules/appraisals';
import { type SurveyStep, surveyWorkflow } from '../../../core/surveys/rules/workflow';
import * as contract from '../../../core/surveys/workbench-contract';
import { openWork } from '../../_kit/desk/desk';
import { move } from '../../_kit/desk/move';
import { tellOfNobody } from '../../_kit/desk/waiting';
import { type Answer, type MemberContext, route } from '../../_kit/serve';
import { surveyDesk } from '../desk';
import { findRoll, findSurvey } from '../repository';
import { prepareRoll, removeRoll } from '../roll';
import { mayReadTable } from '../table';
import { surveyWorkOf } from '../work';

type Refusal = Extract<Answer<typeof contract.moveSurvey>, { ok: false }>['code'];

export const moveSurvey = route(
  contract.moveSurvey,
  async ({ surveyId: id, seenRevision, command, looked }, context) => {
    const step = await stepOf({ id, seenRevision, command }, context);
    if (!step.ok) return step;
    const moved = await move(surveyDesk, { id, seenRevision, command: step.value, looked }, context);
    const prepared = 'roll' in step.value ? step.value.roll : null;
    if (prepared && !(moved.ok && moved.value.doc.roll?.id === prepared.id)) await removeRoll(context.db, prepared.id);
    // There is no picture in it that could be refused.
    if (!moved.ok) return refuse(moved.code === 'PICTURE_NOT_ALLOWED' ? 'CONFLICT' : moved.code);
    const view = await surveyWorkOf(moved.value, context);
    if (view.waiting?.people === 0) await tellOfNobody(surveyDesk, moved.value, context);
    return ok(view);
  },
);

interface Given {
  id: string;
  seenRevision: number | undefined;
  command: contract.SurveyCommand;
}

/** The command with what the server adds to it. */
async function stepOf(
  { id, seenRevision, command }: Given,
  context: MemberContext,
): Promise<Result<SurveyStep, Refusal>> {
  const { memberId: byId, name: byName } = context.caller;
  switch (command.name) {
    case 'publish':
    case 'signOff':
      return openingStep(id, command, context);
    case 'proposeEnd':
      return ok({ ...command, byId, byName });
    case 'assess':
      return assessingStep(id, command, context);
    // Whoever decides on a proposal has read it: not the one that it took the place of.
    case 'confirmEnd':
      return seenRevision === undefined ? refuse('CONFLICT') : ok({ ...command, byId, byName, seenRevision });
    case 'dropEnd':
    // The 评定 that is announced is the one that was read, not one that was written since.
    case 'announce':
      return seenRevision === undefined ? refuse('CONFLICT') : ok(command);
    default:
      return ok(command);
  }
}

/** With whoever writes it; of everybody on the roll, and of nobody else. */
async function assessingStep(
  id: string,
  command: Extract<contract.SurveyCommand, { name: 'assess' }>,
  { db, caller }: MemberContext,
): Promise<Result<SurveyStep, Refusal>> {
  const survey = await findSurvey(db, id);
  const roll = survey?.roll ? await findRoll(db, survey.roll.id) : [];
  const isWhole = areDecisionsWhole(
    command.decided,
    roll.map(({ memberId }) => memberId),
  );
  // Whoever may not write it learns that, and not who is on the roll.
  const isTheirs = survey !== null && mayReadTable(survey, caller);
  return isWhole || !isTheirs ? ok({ ...command, byId: caller.memberId }) : refuse('DECISIONS_DO_NOT_FIT');
}

/** With the roll, which is written before: only if the step would be taken, and where it is secret. */
async function openingStep(
  id: string,
  command: Extract<contract.SurveyCommand, { name: 'publish' | 'signOff' }>,
  context: MemberContext,
): Promise<Result<SurveyStep, Refusal>> {
  const work = await openWork(surveyDesk, id, context);
  if (!work.ok) return work;
  const { memberId: byId, name: byName } = context.caller;
  const step = { ...command, roll: null, byId, byName };
  const decision = decide(surveyWorkflow, step, surveyDesk.seenBy(work.value, context));
  if (!decision.ok) return decision;
  if (decision.value.length === 0) return ok(step);
  const { follows } = work.value.doc;
  if (follows && (await findSurvey(context.db, follows.surveyId))?.replacedBy) return refuse('FOLLOWS_NOTHING');
  if (!work.value.doc.isSecret) return ok(step);
  const prepared = await prepareRoll(work.value.doc, context);
  return prepared.ok ? ok({ ...step, roll: prepared.value }) : prepared;
}
