import type { MyComment } from '../../../core/discussion/contract';
import * as contract from '../../../core/discussion/contract';
import type { Place } from '../../../core/discussion/place';
import { isMuted } from '../../../core/discussion/rules/muting';
import { takesWords } from '../../../core/discussion/rules/taking';
import { ok, refuse } from '../../../core/kernel/result';
import { plainText } from '../../../core/kernel/rich-text';
import type { Caller } from '../../_kit/caller';
import type { Database } from '../../_kit/database';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import type { CommentDoc } from '../documents';
import { findMute, ownMuteOf } from '../muting';
import { findPlace, isSameSpot, shownPlaceOf } from '../places';
import { findComments, findLiked, findMine, findShown } from '../repository';
import { myCommentOf, shownCommentOf } from '../views';

/** At most eight requests with the caller's. */
export const openDiscussion = route(contract.openDiscussion, async ({ place: asked, cursor }, { caller, now, db }) => {
  if (caller.policy.voices === 'off') return ownOnly(asked, caller, db);
  const place = await findPlace(db, asked, caller);
  if (!place) return refuse('NOT_FOUND');
  if (!place.allowsComments) return refuse('COMMENTS_OFF');
  const [found, mine, mute] = await Promise.all([
    findShown(db, place.spot, cursor),
    cursor === undefined ? findMine(db, asked, caller.memberId) : [],
    findMute(db, caller.memberId),
  ]);
  const muted = mute && isMuted(mute, now) ? ownMuteOf(mute, now) : null;
  const page = pageOf(
    found,
    ({ thread }) => thread,
    (comment) => comment,
  );
  const [items, liked] = await Promise.all([
    withoutOrphans(db, page.items),
    findLiked(
      db,
      caller.memberId,
      page.items.map(({ _id }) => _id),
    ),
  ]);
  return ok({
    place: shownPlaceOf(place.spot),
    title: place.title,
    isOpen: takesWords(place, now).ok && muted === null,
    isOff: false,
    muted,
    until: place.until,
    answerAt: place.answer?.at ?? null,
    mine: stillThere(
      mine.filter((comment) => isSameSpot(comment, place.spot)),
      caller,
    ),
    answer: place.answer !== null && place.answer.at <= now ? plainText(place.answer.body) : null,
    items: items.map((comment) => shownCommentOf(comment, caller.memberId, liked)),
    next: page.next,
  });
});

const stillThere = (mine: readonly CommentDoc[], caller: Caller): MyComment[] =>
  mine.filter(({ state }) => state !== 'takenBack').map((comment) => myCommentOf(comment, caller));

/** Where the policy has no comments any more, members still find what they wrote, to take it back. */
async function ownOnly(place: Place, caller: Caller, db: Database) {
  const written = await findMine(db, place, caller.memberId);
  const mine = stillThere(written, caller);
  const [latest] = written;
  if (!latest || mine.length === 0) return refuse('VOICES_OFF');
  const title = latest.placeTitle;
  const nothing = { until: null, answerAt: null, answer: null, muted: null, items: [], next: null };
  return ok({ place: shownPlaceOf(latest), title, isOpen: false, isOff: true, mine, ...nothing });
}

/** Without the answers to what is not shown any more. */
async function withoutOrphans(db: Database, page: readonly CommentDoc[]): Promise<CommentDoc[]> {
  const here = new Set(page.map(({ _id }) => _id));
  const elsewhere = [...new Set(page.flatMap(({ answers }) => answers ?? []))].filter((id) => !here.has(id));
  const parents = await findComments(db, elsewhere);
  const shown = new Set([...here, ...parents.filter(({ state }) => state === 'shown').map(({ _id }) => _id)]);
  return page.filter(({ answers }) => answers === null || shown.has(answers));
}
