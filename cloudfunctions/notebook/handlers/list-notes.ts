import { ok } from '../../../core/kernel/result';
import type { listNotes } from '../../../core/notebook/contract';
import { pageOf } from '../../_kit/page';
import type { Handler } from '../../_kit/serve';
import { findMine } from '../repository';
import { noteViewOf, photoUrlsOf } from '../views';

export const handleListNotes: Handler<typeof listNotes> = async (input, { caller, db }) => {
  const found = await findMine(db, caller.memberId, input);
  const urls = await photoUrlsOf(found);
  return ok(
    pageOf(
      found,
      (note) => note.order,
      (note) => noteViewOf(note, urls),
    ),
  );
};
