import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/notebook/contract';
import { route } from '../../_kit/serve';
import { findNote } from '../repository';
import { noteViewOf, photoUrlsOf } from '../views';

export const openNote = route(contract.openNote, async ({ noteId }, { caller, db }) => {
  const note = await findNote(db, noteId);
  if (note?.memberId !== caller.memberId) return refuse('NOT_FOUND');
  return ok(noteViewOf(note, await photoUrlsOf(note.photos)));
});
