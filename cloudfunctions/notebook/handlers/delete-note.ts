import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/notebook/contract';
import { removeFiles } from '../../_kit/files';
import { route } from '../../_kit/serve';
import { Notes } from '../collections';
import { findNote } from '../repository';

export const deleteNote = route(contract.deleteNote, async ({ noteId }, { caller, db }) => {
  if (!noteId.startsWith(`${caller.memberId}:`)) return refuse('NOT_FOUND');
  const note = await findNote(db, noteId);
  if (!note) return ok({});
  // Remove the photos first: if that fails, the note still names them and can be deleted again.
  await removeFiles([...note.photos, ...(note.sealed ?? [])]);
  await db.transaction((transaction) => transaction.in(Notes).remove(noteId));
  return ok({});
});
