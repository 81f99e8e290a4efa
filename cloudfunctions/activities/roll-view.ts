import { ROLL_DECIDERS } from '../../core/activities/rules/roll-deciders';
import { placeIn, rollAt } from '../../core/activities/rules/seats';
import { codeFrom, ticksUntil } from '../../core/activities/rules/times';
import type { RollRow, RollView } from '../../core/activities/workbench-contract';
import { holdsOn } from '../../core/kernel/roles';
import type { MemberDoc } from '../_kit/caller';
import { Members } from '../_kit/collections';
import { command, type Database } from '../_kit/database';
import type { MemberContext } from '../_kit/serve';
import type { Held } from './readable-activity';
import { type AttendanceDoc, findAttendances } from './repository';

type Named = Pick<MemberDoc, '_id' | 'name' | 'unitName'>;
/** The database's limit of one query. */
const MOST_NAMES = 1000;

async function findNamed(db: Database, ids: readonly string[]): Promise<Map<string, Named>> {
  const named = new Map<string, Named>();
  for (let start = 0; start < ids.length; start += MOST_NAMES) {
    const slice = ids.slice(start, start + MOST_NAMES);
    const found = await db
      .in(Members)
      .query<Named>({ _id: command().in([...slice]) }, { limit: MOST_NAMES, fields: ['name', 'unitName'] });
    for (const member of found) named.set(member._id, member);
  }
  return named;
}

/** The roll with its names, for those who hold the activity. Two requests for up to a thousand people. */
export async function rollViewOf({ activity, roll }: Held, { db, caller, now }: MemberContext): Promise<RollView> {
  const present = rollAt(roll, now);
  const attendances = new Map((await findAttendances(db, activity._id)).map((doc) => [doc.memberId, doc]));
  const ids = [...new Set([...present.seated, ...present.waiting, ...attendances.keys()])];
  const named = await findNamed(db, ids);
  const rows = ids.map((memberId): RollRow => {
    const place = placeIn(present, memberId);
    const attendance = attendances.get(memberId);
    return {
      memberId,
      name: named.get(memberId)?.name ?? '',
      unitName: named.get(memberId)?.unitName ?? '',
      isOwn: memberId === caller.memberId,
      state: place.state,
      position: 'position' in place ? place.position : null,
      until: 'until' in place ? place.until : null,
      attendance: attendance ? attendanceOf(attendance) : null,
    };
  });
  return {
    activityId: activity._id,
    title: activity.title,
    startsAt: activity.startsAt,
    endsAt: activity.endsAt,
    closesAt: activity.closesAt,
    isCancelled: roll.isCancelled,
    seats: present.seats,
    rows,
    mayDecide: holdsOn(caller.roles, ROLL_DECIDERS, activity.path),
    mayTick: !roll.isCancelled && now >= codeFrom(activity) && now < ticksUntil(activity),
  };
}

const attendanceOf = ({ state, marks, at, shownAt, tick }: AttendanceDoc): NonNullable<RollRow['attendance']> => ({
  state,
  marks: [...marks],
  at,
  shownAt,
  tick: tick && { byName: tick.byName, reason: tick.reason, at: tick.at },
});
