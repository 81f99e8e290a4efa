import * as contract from '../../../core/activities/workbench-contract';
import { WRITERS } from '../../../core/desk/standing';
import { ok } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { findManaged } from '../readable-activity';
import { rollViewOf } from '../roll-view';

export const openRoll = route(contract.openRoll, async ({ activityId }, context) => {
  const held = await findManaged(context.db, activityId, context.caller, WRITERS);
  return held.ok ? ok(await rollViewOf(held.value, context)) : held;
});
