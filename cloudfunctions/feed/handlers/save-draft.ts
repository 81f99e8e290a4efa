import { isDeepStrictEqual } from 'node:util';
import { dateToCome } from '../../../core/feed/rules/amendment';
import { columnOf } from '../../../core/feed/rules/columns';
import { draftersOf } from '../../../core/feed/rules/drafters';
import { expiresTooEarly } from '../../../core/feed/rules/workflow';
import * as contract from '../../../core/feed/workbench-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { hasFiles } from '../../../core/kernel/rich-text';
import { holdsOn } from '../../../core/kernel/roles';
import { type Frame, placeToWrite, save } from '../../_kit/desk/save';
import { parseMarkdown } from '../../_kit/markdown';
import { route } from '../../_kit/serve';
import { keepNamed } from '../../_kit/text-files';
import { findColumns } from '../column-sets';
import { postDesk } from '../desk';
import { draftDocument } from '../post-document';
import type { PostDoc } from '../repository';
import { workViewOf } from '../work';

export const saveDraft = route(contract.saveDraft, async ({ postId: id, seenRevision, ...fields }, context) => {
  const placed = await placeToWrite(postDesk, fields, context);
  if (!placed.ok) return placed;
  const { unit } = placed.value;
  const section = columnOf((await findColumns(context.db, unit.path)).columns, fields.column);
  const isClosed = section.isHidden || !holdsOn(context.caller.roles, draftersOf(section), unit.path);
  const text = parseMarkdown(fields.markdown);
  const answer = fields.officialAnswer ? parseMarkdown(fields.officialAnswer.markdown) : null;
  if (!text || (fields.officialAnswer && (!answer || hasFiles(answer)))) return refuse('PICTURE_NOT_ALLOWED');
  if (!(await keepNamed(context.db, fields.markdown, context.now))) return refuse('PICTURE_NOT_ALLOWED');

  const written = (frame: Frame, existing: PostDoc | null) =>
    draftDocument(frame, fields, { text, answer }, existing, context.caller);
  const saved = await save(
    postDesk,
    {
      id,
      seenRevision,
      placement: placed.value,
      text: (frame, existing) => postDesk.textOf(written(frame, existing)),
      written: (frame, existing) => {
        // What is in a column already may stay there.
        if (isClosed && existing?.column !== fields.column) return refuse('COLUMN_CLOSED');
        const refusal = refusalOf(existing, fields, context.now);
        return refusal === null ? ok(written(frame, existing)) : refuse(refusal);
      },
    },
    context,
  );
  return saved.ok ? ok(await workViewOf({ ...saved.value, section }, context)) : saved;
});

/** An amendment keeps its readers; of any post a new date lies ahead. */
function refusalOf(existing: PostDoc | null, fields: contract.DraftFields, now: number) {
  if (existing?.isAgreed) return 'NOT_EDITABLE';
  const { before = null, amends } = existing ?? {};
  if (existing && amends && !isDeepStrictEqual(placeOf(existing), placeOf(fields))) return 'NOT_EDITABLE';
  const dueAt = dateToCome({ text: fields, before, confirmAgain: fields.confirmAgain ?? false });
  const { publishAt = null, expiresAt = null } = fields;
  if (dueAt !== null && dueAt <= Math.max(now, publishAt ?? now)) return 'DUE_DATE_PASSED';
  return expiresTooEarly({ publishAt, expiresAt, dueAt, now }) ? 'EXPIRES_TOO_EARLY' : null;
}

const placeOf = ({ unitId, scope }: Pick<PostDoc, 'unitId' | 'scope'>) => [unitId, ...[...scope].sort()];
