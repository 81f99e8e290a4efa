import { ok } from '../../../core/kernel/result';
import { unitsHeld } from '../../../core/kernel/roles';
import { REVIEWING } from '../../../core/notebook/rules/branch';
import * as contract from '../../../core/notebook/workbench-contract';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { findQueue } from '../repository';
import { offeredPhotosOf } from '../sealed-photos';
import { photoUrlsOf, reviewRowOf } from '../views';

export const listNotesForReview = route(contract.listNotesForReview, async (input, { caller, db }) => {
  const found = await findQueue(db, unitsHeld(caller.roles, REVIEWING), input);
  const urls = await photoUrlsOf(found.flatMap(offeredPhotosOf));
  return ok(
    pageOf(
      found,
      (note) => note.touched,
      (note) => reviewRowOf(note, urls, caller.memberId),
    ),
  );
});
