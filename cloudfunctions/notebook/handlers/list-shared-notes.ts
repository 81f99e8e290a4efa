import { ok } from '../../../core/kernel/result';
import type { listSharedNotes } from '../../../core/notebook/contract';
import { pageOf } from '../../_kit/page';
import type { Handler } from '../../_kit/serve';
import { findShared } from '../repository';
import { photoUrlsOf, sharedNoteOf } from '../views';

export const handleListSharedNotes: Handler<typeof listSharedNotes> = async (input, { caller, db }) => {
  const found = await findShared(db, caller.path, input);
  const urls = await photoUrlsOf(found);
  return ok(
    pageOf(
      found,
      (note) => note.touched,
      (note) => sharedNoteOf(note, urls, caller.memberId),
    ),
  );
};
