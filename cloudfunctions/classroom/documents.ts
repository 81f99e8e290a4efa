import { type CourseColumn, DEFAULT_COLUMN } from '../../core/classroom/columns';
import type { FavouriteKind } from '../../core/classroom/contract';
import type { LessonKind, OutlineEntry } from '../../core/classroom/lesson-contract';
import { lessonKindOf } from '../../core/classroom/rules/lesson-kind';
import { type CheckItem, DEFAULT_RANK } from '../../core/classroom/workbench-contract';
import type { RichText } from '../../core/kernel/rich-text';
import type { Stored } from '../_kit/database';
import { markdownOf } from './markdown-of';

export interface CourseDoc extends Stored {
  title: string;
  summary: string;
  column: CourseColumn;
  /** Small numbers stand first in lists. */
  rank: number;
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
  kind: LessonKind;
  minutes: number;
  /** As its author wrote it. */
  markdown: string;
  /** What is shown, made of it: files by their ids. */
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

/** In the place of a fingerprint: what was published before is something else, and so is what is published afterwards. */
export const WITHDRAWN = 'withdrawn';

/** It stands before nobody, and can be published again. */
export const isWithdrawn = ({ fingerprint }: CourseDoc): boolean => fingerprint === WITHDRAWN;

/** `memberId:kind:subjectId`: it is there, or it is not. */
export interface FavouriteDoc extends Stored {
  memberId: string;
  kind: FavouriteKind;
  subjectId: string;
  /** The course itself, or the one that the lesson is in. */
  courseId: string;
  /** Orders the list by when it was put there, see `orderKey`. */
  order: string;
}

/** v 1 had no columns, no order of its own, and took every lesson for an article. */
type CourseDoc1 = Omit<CourseDoc, 'column' | 'rank' | 'outline'> & { outline: Omit<OutlineEntry, 'kind'>[] };
/** v 1 kept only what was made of the Markdown. */
type LessonDoc1 = Omit<LessonDoc, 'kind' | 'markdown'>;

/** What was published before stays open and can be edited. */
export const courseOf = (stored: CourseDoc | CourseDoc1): CourseDoc =>
  'column' in stored
    ? stored
    : {
        ...stored,
        v: 2,
        column: DEFAULT_COLUMN,
        rank: DEFAULT_RANK,
        outline: stored.outline.map((entry) => ({ ...entry, kind: 'article' })),
      };

export const lessonOf = (stored: LessonDoc | LessonDoc1): LessonDoc =>
  'markdown' in stored
    ? stored
    : { ...stored, v: 2, kind: lessonKindOf(stored.body), markdown: markdownOf(stored.body) };
