import {
  type Assignment,
  type AssignmentKind,
  assignmentId,
  type Completion,
  completionId,
} from '../../core/kernel/assignment';
import { orderKey } from '../../core/kernel/order-key';
import { Assignments, Completions } from './collections';
import { command, type Database, type Stored } from './database';

/** What lists show beside the title of a weekly test, a paper or a contest. */
export interface PaperFacts {
  questions: number;
  minutes: number;
  /** Of a weekly test: how many tries its week allows. */
  tries?: number;
}

export interface AssignmentDoc extends Assignment, Stored {
  /** The scope and every unit above it. Whoever manages one of these units may see how the assignment goes. */
  audience: string[];
  /** Sorts lists by due date, see `orderKey`. */
  dueOrder: string;
  /** Empty for whatever is no paper. */
  facts: Partial<PaperFacts>;
}

export interface CompletionDoc extends Completion, Stored {}

interface NewAssignment {
  kind: AssignmentKind;
  subjectId: string;
  title: string;
  /** The units that are asked, with their paths. */
  scope: readonly { _id: string; path: readonly string[] }[];
  opensAt: number;
  dueAt: number;
  facts?: PaperFacts;
  /** Where the subject has been assigned before. */
  id?: string;
}

export function assignmentDoc({
  kind,
  subjectId,
  title,
  scope,
  opensAt,
  dueAt,
  facts,
  id = assignmentId(kind, subjectId),
}: NewAssignment): AssignmentDoc {
  return {
    _id: id,
    v: 1,
    kind,
    subjectId,
    title,
    scope: scope.map((unit) => unit._id),
    audience: [...new Set(scope.flatMap((unit) => unit.path))],
    opensAt,
    dueAt,
    dueOrder: orderKey(dueAt, id),
    isWithdrawn: false,
    facts: facts ?? {},
  };
}

export const completionDoc = (completion: Omit<Completion, '_id'>): CompletionDoc => ({
  _id: completionId(completion.assignmentId, completion.memberId),
  v: 1,
  ...completion,
});

/** The open assignments of one kind for a member with this path, earliest due date first. One request. */
export const findOpenAssignments = (
  db: Database,
  kind: AssignmentKind,
  path: readonly string[],
  now: number,
): Promise<AssignmentDoc[]> =>
  db.in(Assignments).query(
    {
      isWithdrawn: false,
      kind,
      scope: command().in([...path]),
      dueAt: command().gte(now),
      opensAt: command().lte(now),
    },
    { orderBy: [['dueAt', 'asc']], limit: 100 },
  );

/**
 * Papers and contests for a member with this path that have opened and close after `from`, earliest first. One request.
 */
export const findOfferedAssignments = (
  db: Database,
  path: readonly string[],
  { from, now }: { from: number; now: number },
): Promise<AssignmentDoc[]> =>
  db.in(Assignments).query(
    {
      isWithdrawn: false,
      kind: command().in(['fixedPaper', 'contest']),
      scope: command().in([...path]),
      dueAt: command().gte(from),
      opensAt: command().lte(now),
    },
    { orderBy: [['dueAt', 'asc']], limit: 100 },
  );

/** The member's completions of these assignments. One request. */
export const findCompletions = (
  db: Database,
  assignmentIds: readonly string[],
  memberId: string,
): Promise<CompletionDoc[]> =>
  db
    .in(Completions)
    .query(
      { _id: command().in(assignmentIds.map((id) => completionId(id, memberId))) },
      { limit: Math.max(1, assignmentIds.length) },
    );
