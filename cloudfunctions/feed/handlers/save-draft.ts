import * as contract from '../../../core/feed/workbench-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { placeToWrite, save } from '../../_kit/desk/save';
import { parseMarkdown } from '../../_kit/markdown';
import { route } from '../../_kit/serve';
import { keepNamed } from '../../_kit/text-files';
import { postDesk } from '../desk';
import { draftDocument } from '../post-document';
import { workViewOf } from '../work';

export const saveDraft = route(contract.saveDraft, async ({ postId: id, seenRevision, ...fields }, context) => {
  const placed = await placeToWrite(postDesk, fields, context);
  if (!placed.ok) return placed;
  if (fields.requiredReading && fields.requiredReading.dueAt <= context.now) return refuse('DUE_DATE_PASSED');
  const body = parseMarkdown(fields.markdown);
  if (!body) return refuse('PICTURE_NOT_ALLOWED');
  if (!(await keepNamed(context.db, fields.markdown, context.now))) return refuse('PICTURE_NOT_ALLOWED');

  const saved = await save(
    postDesk,
    {
      id,
      seenRevision,
      placement: placed.value,
      written: (frame, existing) => draftDocument(frame, fields, body, existing, context.caller),
    },
    context,
  );
  return saved.ok ? ok(await workViewOf(saved.value, context)) : saved;
});
