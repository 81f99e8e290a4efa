import { ok } from '../../../core/kernel/result';
import { unitsHeld } from '../../../core/kernel/roles';
import { REVIEWING } from '../../../core/notebook/rules/branch';
import * as contract from '../../../core/notebook/workbench-contract';
import { PAGE_LIMIT, pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { findQueue } from '../repository';
import { offeredPhotosOf, withKnownPhotos } from '../sealed-photos';
import { photoUrlsOf, reviewRowOf } from '../views';

export const listNotesForReview = route(
  contract.listNotesForReview,
  async ({ status, cursor }, { caller, db, now }) => {
    const queued = await findQueue(db, {
      unitIds: unitsHeld(caller.roles, REVIEWING),
      status,
      exceptFor: status === 'inReview' ? caller.memberId : null,
      cursor,
      limit: PAGE_LIMIT,
    });
    const found = await withKnownPhotos(queued, { db, now });
    const urls = await photoUrlsOf(found.flatMap(offeredPhotosOf));
    return ok(
      pageOf(
        found,
        (note) => note.touched,
        (note) => reviewRowOf(note, urls, caller.memberId),
      ),
    );
  },
);
