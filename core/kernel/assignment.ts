import * as v from 'valibot';
import { id, instant } from './fields';

/** What a member is asked to finish: 必读, 每周自测, 试卷, 课程. A 知识竞赛 is offered and never asked. */
export const assignmentKind = v.picklist(['requiredReading', 'weeklyTest', 'fixedPaper', 'contest', 'course']);
export type AssignmentKind = v.InferOutput<typeof assignmentKind>;

/** Kinds that members are asked to finish: they stand in 待办 and in the figures of who has not. */
export const ASKED_KINDS: readonly AssignmentKind[] = assignmentKind.options.filter((kind) => kind !== 'contest');

/** `post:<postId>`, `paper:<paperId>` or `course:<courseId>`: written together with the thing itself, so publishing twice is once. */
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

/** A member's finishing of an assignment, `<assignmentId>:<memberId>`: a retry finds the document and changes nothing. */
export interface Completion {
  _id: string;
  assignmentId: string;
  memberId: string;
  at: number;
  /** Points earned of points possible, where the assignment is scored. */
  score: { earned: number; total: number } | null;
  /** How long the try that counts took, where the assignment is a paper. */
  seconds?: number;
}

export const completionId = (assignment: string, memberId: string): string => `${assignment}:${memberId}`;

/** A line of 待办: something asked of me that is open and not finished. */
export const todo = v.object({ kind: assignmentKind, subjectId: id, title: v.string(), dueAt: instant });
export type Todo = v.InferOutput<typeof todo>;
