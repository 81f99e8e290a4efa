import {
  cancelledWords,
  changedWords,
  lapsedWords,
  movedWords,
  offerWords,
  removedWords,
} from '../../core/activities/rules/notice-words';
import {
  newOffers,
  type Offer,
  peopleOn,
  type Roll,
  type RollChange,
  rollAt,
  type TakenOff,
} from '../../core/activities/rules/seats';
import type { Database } from '../_kit/database';
import { type NoticeDoc, noticeDoc, tellAll } from '../_kit/notices';
import type { RollDoc } from './repository';

const linkTo = ({ _id }: RollDoc) => ({ kind: 'activity' as const, id: _id });

const offerNotice = (roll: RollDoc, { memberId, since, until }: Offer): NoticeDoc =>
  noticeDoc({
    memberId,
    key: `offer:${roll._id}:${since}`,
    text: offerWords(roll.title, until),
    link: linkTo(roll),
    at: since,
  });

const lapsedNotice = (roll: RollDoc, { memberId, until }: Offer): NoticeDoc =>
  noticeDoc({
    memberId,
    key: `lapsed:${roll._id}:${until}`,
    text: lapsedWords(roll.title),
    link: linkTo(roll),
    at: until,
  });

/** Whoever was moved to another branch may not see the activity any more. */
const takenOffNotice = (roll: RollDoc, { memberId, at, reason }: TakenOff): NoticeDoc =>
  noticeDoc({
    memberId,
    key: `off:${roll._id}:${at}`,
    text: reason === null ? movedWords(roll.title) : removedWords(roll.title, reason),
    link: reason === null ? null : linkTo(roll),
    at,
  });

/** For everybody who was on the roll then, and for who wrote and who signed it; whoever changed it knows. */
const changeNotices = (roll: RollDoc, change: RollChange): NoticeDoc[] =>
  [...new Set([...peopleOn(rollAt(roll, change.at)), ...(roll.keepers ?? [])])]
    .filter((memberId) => memberId !== change.byId)
    .map((memberId) =>
      noticeDoc({
        memberId,
        key: `changed:${roll._id}:${change.at}`,
        text: changedWords(roll.title, change),
        link: linkTo(roll),
        at: change.at,
      }),
    );

const changesSince = ({ entries }: RollDoc, since: number): RollChange[] =>
  entries.filter((entry) => entry.kind === 'change').filter(({ at }) => at >= since);

/** Tells of another time or venue, at once. Two requests for 200 people. */
export const tellOfRescheduling = (db: Database, roll: RollDoc, at: number): Promise<number> =>
  tellAll(
    db,
    changesSince(roll, at).flatMap((change) => changeNotices(roll, change)),
  );

/** Tells whom a change gives a seat, and whom it takes off. Two requests, or none. */
export const tellOfChange = (db: Database, roll: RollDoc, before: Roll, after: Roll): Promise<number> =>
  tellAll(db, [
    ...newOffers(before, after).map((offer) => offerNotice(roll, offer)),
    ...after.takenOff.slice(before.takenOff.length).map((taken) => takenOffNotice(roll, taken)),
  ]);

/** Everything that the roll has to say since the timer looked after it last. */
export const tellOf = (db: Database, roll: RollDoc, present: Roll): Promise<number> =>
  tellAll(db, [
    ...[...present.offers.values()].map((offer) => offerNotice(roll, offer)),
    // What lapsed with the end of signing up goes to nobody; the page says so.
    ...present.lapsed
      .filter(({ until }) => until > roll.tendedAt && until < present.closesAt)
      .map((offer) => lapsedNotice(roll, offer)),
    ...changesSince(roll, roll.tendedAt).flatMap((change) => changeNotices(roll, change)),
    ...present.takenOff.filter(({ at }) => at >= roll.tendedAt).map((taken) => takenOffNotice(roll, taken)),
  ]);

/** Tells everybody who was on the roll when it was cancelled. */
export async function tellCancelled(db: Database, roll: RollDoc): Promise<number> {
  if (!roll.cancelled) return 0;
  const { reason, at } = roll.cancelled;
  return tellAll(
    db,
    peopleOn(rollAt(roll, at)).map((memberId) =>
      noticeDoc({
        memberId,
        key: `cancelled:${roll._id}`,
        text: cancelledWords(roll.title, reason),
        link: linkTo(roll),
        at,
      }),
    ),
  );
}
