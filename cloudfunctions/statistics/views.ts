import type { AssignmentRow } from '../../core/statistics/contract';
import type { AssignmentDoc } from '../_kit/assignments';

export const assignmentRow = ({ _id, kind, title, opensAt, dueAt }: AssignmentDoc): AssignmentRow => ({
  assignmentId: _id,
  kind,
  title,
  opensAt,
  dueAt,
});
