import * as contract from '../../../core/activities/contract';
import { ok, refuse } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { findReadable } from '../readable-activity';
import { viewFor } from '../view-for';

export const openActivity = route(contract.openActivity, async ({ activityId }, context) => {
  const held = await findReadable(context.db, activityId, context);
  return held ? ok(await viewFor(held, context)) : refuse('NOT_FOUND');
});
