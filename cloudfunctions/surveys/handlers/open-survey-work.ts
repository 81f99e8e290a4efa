import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/surveys/workbench-contract';
import { openWork } from '../../_kit/desk/desk';
import { route } from '../../_kit/serve';
import { surveyDesk } from '../desk';
import { surveyWorkOf } from '../work';

export const openSurveyWork = route(contract.openSurveyWork, async ({ surveyId }, context) => {
  const work = await openWork(surveyDesk, surveyId, context);
  return work.ok ? ok(await surveyWorkOf(work.value, context)) : work;
});
