import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/surveys/contract';
import { route } from '../../_kit/serve';
import { findReadable } from '../readable-survey';
import { viewFor } from '../view-for';

export const openSurvey = route(contract.openSurvey, async ({ surveyId }, context) => {
  const held = await findReadable(context.db, surveyId, context.caller);
  return held ? ok(await viewFor(held, context)) : refuse('NOT_FOUND');
});
