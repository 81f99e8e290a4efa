import * as contract from '../../../core/feed/workbench-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { parseMarkdown } from '../../_kit/markdown';
import { route } from '../../_kit/serve';
import { addressesIn } from '../../_kit/text-files';

export const previewBody = route(contract.previewBody, async ({ markdown }) => {
  const body = parseMarkdown(markdown);
  return body ? ok({ body, addresses: await addressesIn(body) }) : refuse('PICTURE_NOT_ALLOWED');
});
