import { ok } from '../../../../core/kernel/result';
import * as contract from '../../../../core/quiz/papers/contract';
import { route } from '../../../_kit/serve';
import { openWorkOn, paperWorkOf } from '../work';

export const openPaperWork = route(contract.openPaperWork, async ({ paperId }, context) => {
  const work = await openWorkOn(paperId, context);
  return work.ok ? ok(await paperWorkOf(work.value, context)) : work;
});
