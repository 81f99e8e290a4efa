import { ok, refuse } from '../../../core/kernel/result';
import { branchOf } from '../../../core/kernel/scope';
import * as contract from '../../../core/notebook/contract';
import { decide } from '../../../core/notebook/rules/sharing';
import { checkBounded } from '../../_kit/bounded-check';
import { takeToday } from '../../_kit/daily-counts';
import { removeFiles } from '../../_kit/files';
import { askAbout } from '../../_kit/picture-check';
import { route } from '../../_kit/serve';
import { findUnits } from '../../org/public';
import { Notes, Uploads } from '../collections';
import { moveIn, withPictures } from '../moving';
import { findNote } from '../repository';
import { sealedPictures, sealPhotos, unseal } from '../sealed-photos';
import { noteViewOf, photoUrlsOf } from '../views';

export const shareNote = route(contract.shareNote, async ({ noteId, command }, context) => {
  const { caller, now, db, newId } = context;
  const note = await findNote(db, noteId);
  if (note?.memberId !== caller.memberId) return refuse('NOT_FOUND');
  const move = { command: { name: command }, standing: { isAuthor: true, isReviewer: false } };
  const decision = decide(move.command, note, move.standing);
  if (!decision.ok) return decision;

  const isAsked = decision.value.some(({ type }) => type === 'asked');
  // What WeChat has not passed waits for those who review every note, and is marked.
  const check = isAsked && note.text !== '' ? await checkBounded(note.text, context, note.check) : undefined;
  if (check === null) return refuse('RATE_LIMITED');
  if (check?.verdict === 'risky') {
    await db.in(Notes).updateWhere({ _id: noteId, revision: note.revision }, { check });
    return refuse('CONTENT_REFUSED');
  }
  const branch = isAsked ? branchOf(await findUnits(db, caller.path)) : null;
  // Copies of an earlier sharing that could not be removed then.
  await unseal(db, note);
  // Not given back if the step is refused: the copies were made.
  const use = { memberId: note.memberId, what: 'sharedPhotos', amount: note.photos.length } as const;
  if (isAsked && use.amount > 0 && !(await takeToday(db, use, now))) return refuse('RATE_LIMITED');
  const sealed = isAsked ? await sealPhotos(note, newId) : undefined;
  // Whatever becomes of the step, the timer knows of the copies.
  if (sealed && sealed.length > 0)
    await db.in(Uploads).add({ _id: newId(), v: 1, memberId: note.memberId, at: now, fileIds: sealed });
  const pictures = sealed ? await askAbout(sealedPictures(sealed), context) : null;
  if (sealed && pictures?.verdict === 'risky') {
    await removeFiles(sealed);
    return refuse('CONTENT_REFUSED');
  }
  const moved = await moveIn(context, note, {
    ...move,
    branch,
    audits: [],
    ...(sealed && { sealed }),
    ...withPictures(check, pictures),
  });
  if (moved.ok) await unseal(db, moved.value);
  else if (sealed) await removeFiles(sealed);
  return moved.ok ? ok(noteViewOf(moved.value, await photoUrlsOf(moved.value.photos))) : moved;
});
