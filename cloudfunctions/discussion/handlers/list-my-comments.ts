import * as contract from '../../../core/discussion/contract';
import { ok } from '../../../core/kernel/result';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { findOpenSpots, shownPlaceOf } from '../places';
import { findAllMine } from '../repository';
import { myCommentOf } from '../views';

/** At most four requests with the caller's. */
export const listMyComments = route(contract.listMyComments, async ({ cursor }, { caller, db }) => {
  const found = await findAllMine(db, caller.memberId, cursor);
  // Where the policy has no comments any more, a discussion shows its writers their own.
  const isOpen = caller.policy.voices === 'off' ? () => true : await findOpenSpots(db, found, caller);
  return ok(
    pageOf(
      found,
      ({ order }) => order,
      (comment) => ({
        ...myCommentOf(comment, caller),
        place: shownPlaceOf(comment),
        placeTitle: comment.placeTitle,
        isOpen: comment.state !== 'takenBack' && isOpen(comment),
      }),
    ),
  );
});
