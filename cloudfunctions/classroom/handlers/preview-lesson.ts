import * as contract from '../../../core/classroom/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { parseLesson } from '../../_kit/lesson-markdown';
import { route } from '../../_kit/serve';
import { addressesFor } from '../addresses';

export const previewLesson = route(contract.previewLesson, async ({ markdown }, { now }) => {
  const { body, refusedLines } = parseLesson(markdown);
  return ok({ body, refusedLines, addresses: await addressesFor(body, now) });
});
