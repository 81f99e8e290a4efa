import { ok, refuse } from '../../../core/kernel/result';
import { holdsOn } from '../../../core/kernel/roles';
import { reaches } from '../../../core/kernel/scope';
import { REVIEWING } from '../../../core/notebook/rules/branch';
import { decide, type SharingEvent } from '../../../core/notebook/rules/sharing';
import * as contract from '../../../core/notebook/workbench-contract';
import { type AuditDoc, auditEntry } from '../../_kit/audit';
import { outsideCode } from '../../_kit/outside-code';
import { askAbout } from '../../_kit/picture-check';
import { type MemberContext, route } from '../../_kit/serve';
import { Notes } from '../collections';
import { moveIn, withPictures } from '../moving';
import { findNote, type NoteDoc } from '../repository';
import { offeredPhotosOf, sealedPictures, unseal } from '../sealed-photos';
import { photoUrlsOf, reviewRowOf } from '../views';

export const reviewNote = route(contract.reviewNote, async ({ noteId, seenRevision, command }, context) => {
  const { caller, db } = context;
  const note = await findNote(db, noteId);
  if (!note) return refuse('NOT_FOUND');
  const isAuthor = note.memberId === caller.memberId;
  const isReviewer = holdsOn(caller.roles, REVIEWING, note.path);
  const isReader =
    isAuthor || (note.status === 'shared' && note.branchId !== null && reaches([note.branchId], caller.path));
  if (!isReviewer) return refuse(outsideCode(isReader));

  const standing = { isAuthor, isReviewer };
  const decision = decide(command, note, standing);
  if (!decision.ok) return decision;
  if (decision.value.length > 0 && note.revision !== seenRevision) return refuse('CONFLICT');

  // Whoever approves has read it. WeChat is asked once more where it has not answered, in their name.
  const isApproved = decision.value.some(({ type }) => type === 'approved');
  const check = isApproved && note.text !== '' ? await context.checkText(note.text, note.check) : undefined;
  if (check?.verdict === 'risky') {
    await db.in(Notes).updateWhere({ _id: noteId, revision: note.revision }, { check });
    return refuse('CONTENT_REFUSED');
  }

  const known = isApproved
    ? await askAbout(sealedPictures(note.sealed ?? []), context, {
        memberIds: [note.memberId],
        what: '您分享的笔记',
        subject: noteId,
        link: { kind: 'note', id: noteId },
      })
    : null;
  if (known?.verdict === 'risky') return refuse('CONTENT_REFUSED');

  const audits = auditsOf(decision.value, note, context);
  const moved = await moveIn(context, note, {
    command,
    standing,
    branch: null,
    audits,
    ...(isApproved && withPictures(check, known)),
  });
  if (!moved.ok) return moved;
  const urls = await photoUrlsOf(offeredPhotosOf(moved.value));
  await unseal(db, moved.value);
  return ok(reviewRowOf(moved.value, urls, caller.memberId));
});

const auditsOf = (events: SharingEvent[], { _id: subject, path }: NoteDoc, context: MemberContext): AuditDoc[] =>
  events.flatMap((event) => {
    if (event.type === 'approved') return auditEntry(context, { action: 'note.shared', subject, path });
    return event.type === 'declined'
      ? auditEntry(context, { action: 'note.declined', subject, path, detail: { reason: event.reason } })
      : [];
  });
