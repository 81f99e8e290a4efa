import type { OutlineEntry } from '../../core/classroom/contract';
import type { CheckItem } from '../../core/classroom/workbench-contract';
import type { RichText } from '../../core/kernel/rich-text';
import type { Stored } from '../_kit/database';

export interface CourseDoc extends Stored {
  title: string;
  summary: string;
  unitId: string;
  unitName: string;
  /** Of the publishing unit, root first. */
  path: string[];
  /** Units whose members see it. */
  scope: string[];
  /** Orders lists by first publication, see `orderKey`. */
  order: string;
  publishedAt: number;
  dueAt: number | null;
  /** The lessons that count, in order: what is not in it is not open to anybody. */
  outline: OutlineEntry[];
  /** Of everything that its publisher wrote: publishing the same again is seen by it. */
  fingerprint: string;
}

export interface LessonDoc extends Stored {
  courseId: string;
  /** From 0. */
  position: number;
  title: string;
  minutes: number;
  body: RichText;
  /** With the right options: never leaves the server as it is. */
  check: CheckItem[];
  fingerprint: string;
}

/** `courseId:memberId` */
export interface ProgressDoc extends Stored {
  courseId: string;
  memberId: string;
  /** Lesson id → index of the first block on screen when the member left. */
  positions: Record<string, number>;
  /** Lesson id → ms. */
  completed: Record<string, number>;
}

/** The member's id: where the member stopped last. */
export interface LearnerDoc extends Stored {
  courseId: string;
  lessonId: string;
  at: number;
}
