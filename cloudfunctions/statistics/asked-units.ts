import type { ListedAssignment } from '../../core/statistics/contract';
import { askedWords } from '../../core/statistics/rules/asked';
import type { AssignmentDoc } from '../_kit/assignments';
import type { Database } from '../_kit/database';
import { findUnits } from '../org/public';
import { assignmentRow } from './views';

/** Assignments with the name of whom they ask. At most one request. */
export async function withAsked(db: Database, rows: readonly AssignmentDoc[]): Promise<ListedAssignment[]> {
  const known = await findUnits(
    db,
    rows.flatMap(({ scope }) => scope.slice(0, 1)),
  );
  const nameOf = new Map(known.map(({ _id, name }) => [_id, name]));
  return rows.map((row) => ({ ...assignmentRow(row), asked: askedWords(row.scope, nameOf) }));
}
