import { ok, refuse } from '../../../core/kernel/result';
import type { openNote } from '../../../core/notebook/contract';
import type { Handler } from '../../_kit/serve';
import { findNote } from '../repository';
import { noteViewOf, photoUrlsOf } from '../views';

export const handleOpenNote: Handler<typeof openNote> = async ({ noteId }, { caller, db }) => {
  const note = await findNote(db, noteId);
  if (note?.memberId !== caller.memberId) return refuse('NOT_FOUND');
  return ok(noteViewOf(note, await photoUrlsOf([note])));
};
