import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/notebook/contract';
import { removeFiles } from '../../_kit/files';
import { removeEntriesIn } from '../../_kit/search-entries';
import { route } from '../../_kit/serve';
import { Notes } from '../collections';
import { findNote } from '../repository';
import { searchableNote } from '../searchable';

export const deleteNote = route(contract.deleteNote, async ({ noteId }, { caller, db }) => {
  if (!noteId.startsWith(`${caller.memberId}:`)) return refuse('NOT_FOUND');
  const note = await findNote(db, noteId);
  if (!note) return ok({});
  // Remove the photos first: if that fails, the note still names them and can be deleted again.
  await removeFiles([...note.photos, ...(note.sealed ?? [])]);
  await db.transaction(async (transaction) => {
    await transaction.in(Notes).remove(noteId);
    await removeEntriesIn(transaction, searchableNote(note));
  });
  return ok({});
});
