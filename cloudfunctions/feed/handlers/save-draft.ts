import { isDeepStrictEqual } from 'node:util';
import { dateToCome } from '../../../core/feed/rules/amendment';
import * as contract from '../../../core/feed/workbench-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { placeToWrite, save } from '../../_kit/desk/save';
import { parseMarkdown } from '../../_kit/markdown';
import { route } from '../../_kit/serve';
import { keepNamed } from '../../_kit/text-files';
import { postDesk } from '../desk';
import { draftDocument } from '../post-document';
import type { PostDoc } from '../repository';
import { workViewOf } from '../work';

export const saveDraft = route(contract.saveDraft, async ({ postId: id, seenRevision, ...fields }, context) => {
  const placed = await placeToWrite(postDesk, fields, context);
  if (!placed.ok) return placed;
  const body = parseMarkdown(fields.markdown);
  if (!body) return refuse('PICTURE_NOT_ALLOWED');
  if (!(await keepNamed(context.db, fields.markdown, context.now))) return refuse('PICTURE_NOT_ALLOWED');

  const saved = await save(
    postDesk,
    {
      id,
      seenRevision,
      placement: placed.value,
      refusal: (existing) => refusalOf(existing, fields, context.now),
      written: (frame, existing) => draftDocument(frame, fields, body, existing, context.caller),
    },
    context,
  );
  return saved.ok ? ok(await workViewOf(saved.value, context)) : saved;
});

/** An amendment keeps its readers; of any post a new date lies ahead. */
function refusalOf(existing: PostDoc | null, fields: contract.DraftFields, now: number) {
  const { before = null, amends } = existing ?? {};
  if (existing && amends && !isDeepStrictEqual(placeOf(existing), placeOf(fields))) return 'NOT_EDITABLE';
  const dueAt = dateToCome({ text: fields, before, confirmAgain: fields.confirmAgain ?? false });
  return dueAt !== null && dueAt <= now ? 'DUE_DATE_PASSED' : null;
}

const placeOf = ({ unitId, scope }: Pick<PostDoc, 'unitId' | 'scope'>) => [unitId, ...[...scope].sort()];
