import * as contract from '../../../core/activities/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { openWork } from '../../_kit/desk/desk';
import { route } from '../../_kit/serve';
import { activityDesk } from '../desk';
import { activityWorkOf } from '../work';

export const openActivityWork = route(contract.openActivityWork, async ({ activityId }, context) => {
  const work = await openWork(activityDesk, activityId, context);
  return work.ok ? ok(await activityWorkOf(work.value, context)) : work;
});
