import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/notebook/contract';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { findShared } from '../repository';
import { offeredPhotosOf } from '../sealed-photos';
import { photoUrlsOf, sharedNoteOf } from '../views';

export const listSharedNotes = route(contract.listSharedNotes, async (input, { caller, db }) => {
  const found = await findShared(db, caller.path, input);
  const urls = await photoUrlsOf(found.flatMap(offeredPhotosOf));
  return ok(
    pageOf(
      found,
      (note) => note.touched,
      (note) => sharedNoteOf(note, urls, caller.memberId),
    ),
  );
});
