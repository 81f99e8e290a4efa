import { dayKey } from '../../core/kernel/calendar';
import { ok, type Result, refuse } from '../../core/kernel/result';
import { reaches } from '../../core/kernel/scope';
import type { ReminderRow, RemindersView } from '../../core/reminders/workbench-contract';
import type { AssignmentDoc } from '../_kit/assignments';
import type { Caller } from '../_kit/caller';
import { command, type Database } from '../_kit/database';
import { findUnits, type UnitDoc } from '../org/public';
import { findAskedAssignment, managedBy } from '../statistics/public';
import { Reminders } from './collections';
import type { ReminderDoc } from './documents';

export interface ReminderSubject {
  assignment: AssignmentDoc;
  /** The units that the caller means, each with at least a part of the asked members. */
  units: readonly UnitDoc[];
}

/**
 * What a caller wants to remind of, and where. A unit may lie below the asked ones, or above: then those of its members
 * are meant who are asked. Two requests.
 */
export async function findSubject(
  db: Database,
  caller: Caller,
  { assignmentId, unitId }: { assignmentId: string; unitId: string | null },
): Promise<Result<ReminderSubject, 'NOT_FOUND'>> {
  const managed = managedBy(caller);
  const [assignment, found] = await Promise.all([
    findAskedAssignment(db, assignmentId),
    findUnits(db, unitId === null ? managed : [unitId]),
  ]);
  if (!assignment || assignment.isWithdrawn) return refuse('NOT_FOUND');
  const isAsked = ({ _id, path }: UnitDoc): boolean =>
    assignment.audience.includes(_id) || reaches(assignment.scope, path);
  const units = found.filter((unit) => reaches(managed, unit.path) && isAsked(unit));
  return units.length === 0 ? refuse('NOT_FOUND') : ok({ assignment, units });
}

export const isRunning = ({ opensAt, dueAt }: AssignmentDoc, now: number): boolean => opensAt <= now && now <= dueAt;

export const reminderId = (assignmentId: string, unitId: string, day: string): string =>
  `${assignmentId}:${unitId}:${day}`;

/** Of those who were marked one by one. */
export const markedId = (assignmentId: string, unitId: string, day: string): string =>
  `${reminderId(assignmentId, unitId, day)}:marked`;

const rowOf = ({ unitId, unitName, at, byName, memberIds, isDone, told, messaged }: ReminderDoc): ReminderRow => ({
  unitId,
  unitName,
  at,
  byName,
  marked: memberIds?.length ?? null,
  isDone,
  told,
  messaged,
});

/** What was reminded of today in these units. One request. */
export async function viewOf(
  db: Database,
  { assignment, units }: ReminderSubject,
  now: number,
): Promise<RemindersView> {
  const day = dayKey(now);
  const ids = units.flatMap(({ _id }) => [reminderId(assignment._id, _id, day), markedId(assignment._id, _id, day)]);
  const found = await db.in(Reminders).query({ _id: command().in(ids) }, { limit: 1000 });
  const today = ids.flatMap((id) => found.filter(({ _id }) => _id === id)).map(rowOf);
  const whole = today.filter(({ marked }) => marked === null).length;
  return { today, mayRemind: isRunning(assignment, now) && whole < units.length };
}
