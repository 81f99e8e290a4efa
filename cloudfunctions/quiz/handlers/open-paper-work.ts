import { ok } from '../../../core/kernel/result';
import type { openPaperWork } from '../../../core/quiz/paper-contract';
import type { Handler } from '../../_kit/serve';
import { openWorkOn, paperWorkOf } from '../paper-work';

export const handleOpenPaperWork: Handler<typeof openPaperWork> = async ({ paperId }, context) => {
  const work = await openWorkOn(paperId, context);
  return work.ok ? ok(await paperWorkOf(work.value, context.db)) : work;
};
