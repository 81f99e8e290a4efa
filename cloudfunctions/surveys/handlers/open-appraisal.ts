import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/surveys/appraisal-contract';
import { route } from '../../_kit/serve';
import { appraisalViewOf, findAppraisal } from '../appraisal-view';

export const openAppraisal = route(contract.openAppraisal, async ({ surveyId }, context) => {
  const held = await findAppraisal(context, surveyId);
  return held ? ok(await appraisalViewOf(held, context)) : refuse('NOT_FOUND');
});
