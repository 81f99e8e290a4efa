import type { previewBody } from '../../../core/feed/workbench-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { parseMarkdown } from '../../_kit/markdown';
import type { Handler } from '../../_kit/serve';

export const handlePreviewBody: Handler<typeof previewBody> = async ({ markdown }) => {
  const body = parseMarkdown(markdown);
  return body ? ok({ body }) : refuse('PICTURE_NOT_ALLOWED');
};
