import type { previewLesson } from '../../../core/classroom/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { parseLesson } from '../../_kit/lesson-markdown';
import type { Handler } from '../../_kit/serve';
import { addressesFor } from '../addresses';

export const handlePreviewLesson: Handler<typeof previewLesson> = async ({ markdown }, { now }) => {
  const { body, refusedLines } = parseLesson(markdown);
  return ok({ body, refusedLines, addresses: await addressesFor(body, now) });
};
