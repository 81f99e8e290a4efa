import type { ActivityChange, ActivityRow, ActivityView } from '../../core/activities/contract';
import { placeIn, rollAt } from '../../core/activities/rules/seats';
import { isCodeShown, stageOf } from '../../core/activities/rules/times';
import type { ActivityWorkRow } from '../../core/activities/workbench-contract';
import type { Held } from './readable-activity';
import type { ActivityDoc, AttendanceDoc, RollDoc, WorkDoc } from './repository';

export function activityRowOf(
  activity: ActivityDoc,
  roll: RollDoc,
  { memberId, now, attended }: { memberId: string; now: number; attended: boolean },
): ActivityRow {
  const present = rollAt(roll, now);
  return {
    activityId: activity._id,
    title: activity.title,
    unitName: activity.unitName,
    venue: activity.venue,
    startsAt: activity.startsAt,
    endsAt: activity.endsAt,
    closesAt: activity.closesAt,
    stage: stageOf(activity, roll.isCancelled, now),
    seats: present.seats,
    taken: present.seated.length + present.offers.size,
    waiting: present.waiting.length,
    mine: placeIn(present, memberId),
    attended,
  };
}

/** The last one first. Who decided is for the desk. */
export const changesOf = ({ changes = [] }: ActivityDoc): ActivityChange[] =>
  changes
    .map(({ at, reason, before: { startsAt, endsAt, venue } }) => ({
      at,
      reason,
      before: { startsAt, endsAt, venue },
    }))
    .reverse();

export const activityViewOf = (
  { activity, roll }: Held,
  { attendance, followUp }: { attendance: AttendanceDoc | null; followUp: ActivityView['followUp'] },
  reader: { memberId: string; now: number },
): ActivityView => ({
  ...activityRowOf(activity, roll, { ...reader, attended: attendance?.state === 'confirmed' }),
  details: activity.details,
  contact: activity.contact,
  remark: roll.cancelled?.reason ?? null,
  changes: changesOf(activity),
  takesCode: !roll.isCancelled && isCodeShown(activity, reader.now),
  attendance: attendance && { state: attendance.state, marks: [...attendance.marks], at: attendance.at },
  followUp,
});

export const activityWorkRowOf = (activity: WorkDoc): ActivityWorkRow => ({
  activityId: activity._id,
  title: activity.title,
  unitName: activity.unitName,
  status: activity.status,
  startsAt: activity.startsAt,
  updatedAt: activity.updatedAt,
});
