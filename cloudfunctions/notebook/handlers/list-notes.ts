import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/notebook/contract';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { findMine } from '../repository';
import { noteViewOf, photoUrlsOf } from '../views';

export const listNotes = route(contract.listNotes, async (input, { caller, db }) => {
  const found = await findMine(db, caller.memberId, input);
  const urls = await photoUrlsOf(found.flatMap(({ photos }) => photos));
  return ok(
    pageOf(
      found,
      (note) => note.order,
      (note) => noteViewOf(note, urls),
    ),
  );
});
