import { reaches } from '../../core/kernel/scope';
import { standOf } from '../../core/statistics/rules/stand';
import type { AssignmentDoc } from '../_kit/assignments';
import type { MemberDoc } from '../_kit/caller';
import { Members } from '../_kit/collections';
import { command, type Database } from '../_kit/database';
import { askedMember, findFinishTimes } from '../statistics/public';
import type { ReminderSubject } from './subject';

/** Those of these members who are asked and have not finished. One request, or none. */
export async function missingOf(
  db: Database,
  assignment: AssignmentDoc,
  members: readonly MemberDoc[],
): Promise<MemberDoc[]> {
  const asked = members.filter(({ path }) => reaches(assignment.scope, path));
  if (asked.length === 0) return [];
  const finished = await findFinishTimes(
    db,
    assignment._id,
    asked.map(({ _id }) => _id),
  );
  return asked.filter((member) => standOf(askedMember(member), assignment, finished.has(member._id)) === 'missing');
}

/**
 * Those of the marked who are missing in one of these units: ids come from outside, and what is no such member's is not
 * kept. At most two requests.
 */
export async function findMarked(
  db: Database,
  { assignment, units }: ReminderSubject,
  memberIds: readonly string[],
): Promise<MemberDoc[]> {
  const found = await db.in(Members).query(
    {
      _id: command().in([...memberIds]),
      status: 'active',
      path: command().in(units.map(({ _id }) => _id)),
    },
    { limit: memberIds.length },
  );
  return missingOf(db, assignment, found);
}
