import * as v from 'valibot';
import { id, instant } from './fields';

/** What a member can be assigned: 必读, 每周自测, 试卷, 课程. A 知识竞赛 is voluntary. */
export const assignmentKind = v.picklist(['requiredReading', 'weeklyTest', 'fixedPaper', 'contest', 'course']);
export type AssignmentKind = v.InferOutput<typeof assignmentKind>;

/** Kinds that members are asked to finish. Only these appear in 待办 and in completion figures. */
export const ASKED_KINDS: readonly AssignmentKind[] = assignmentKind.options.filter((kind) => kind !== 'contest');

/**
 * `_id` is `post:<postId>`, `paper:<paperId>` or `course:<courseId>`; of a post that is to be confirmed again since a
 * version, `post:<postId>:v<version>`. It is written together with its subject, so
 * publishing twice leaves one assignment.
 */
export interface Assignment {
  _id: string;
  kind: AssignmentKind;
  subjectId: string;
  title: string;
  /** Units whose members are asked. */
  scope: string[];
  opensAt: number;
  dueAt: number;
  isWithdrawn: boolean;
}

export const assignmentId = (kind: AssignmentKind, subjectId: string): string => {
  switch (kind) {
    case 'requiredReading':
      return `post:${subjectId}`;
    case 'weeklyTest':
    case 'fixedPaper':
    case 'contest':
      return `paper:${subjectId}`;
    case 'course':
      return `course:${subjectId}`;
    default:
      return kind satisfies never;
  }
};

/**
 * A member's completion of an assignment. `_id` is `<assignmentId>:<memberId>`, so a retry finds the document and
 * changes nothing.
 */
export interface Completion {
  _id: string;
  assignmentId: string;
  memberId: string;
  at: number;
  /** Points earned and points possible; null when the assignment is not scored. */
  score: { earned: number; total: number } | null;
  /** Seconds that the counted try took; only for papers. */
  seconds?: number;
  /** Which version of a post was confirmed; only for 必读. Missing: the first. */
  version?: number;
}

export const completionId = (assignment: string, memberId: string): string => `${assignment}:${memberId}`;

/** A row of 待办: an open assignment that the member has not finished. */
export const todo = v.object({ kind: assignmentKind, subjectId: id, title: v.string(), dueAt: instant });
export type Todo = v.InferOutput<typeof todo>;
