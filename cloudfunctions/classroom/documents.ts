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
  /** Courses with smaller numbers come first in lists. */
  rank: number;
  unitId: string;
  unitName: string;
  /** Path of the publishing unit, root first. */
  path: string[];
  /** Units whose members see it. */
  scope: string[];
  /** Sorts lists by first publication, see `orderKey`. */
  order: string;
  publishedAt: number;
  dueAt: number | null;
  /** The published lessons, in order. A lesson that is not listed here is open to nobody. */
  outline: OutlineEntry[];
  /** Hash of everything that the publisher wrote. It shows when the same course is published again. */
  fingerprint: string;
}

export interface LessonDoc extends Stored {
  courseId: string;
  /** Position in the course, from 0. */
  position: number;
  title: string;
  kind: LessonKind;
  minutes: number;
  /** The text as its author wrote it. */
  markdown: string;
  /** The blocks that members see, made from `markdown`. Files are named by their ids. */
  body: RichText;
  /** Includes the right options, so it never leaves the server as it is. */
  check: CheckItem[];
  fingerprint: string;
}

/** `_id` is `courseId:memberId`. */
export interface ProgressDoc extends Stored {
  courseId: string;
  memberId: string;
  /** Lesson id → index of the first block on screen when the member left. */
  positions: Record<string, number>;
  /** Lesson id → when it was completed, in ms. */
  completed: Record<string, number>;
}

/** Where the member stopped last. `_id` is the member's id. */
export interface LearnerDoc extends Stored {
  courseId: string;
  lessonId: string;
  at: number;
}

/**
 * Stored in place of a fingerprint. It differs from every real one, so a withdrawal counts as a change, and so does
 * publishing again.
 */
export const WITHDRAWN = 'withdrawn';

/** A withdrawn course is visible to nobody and can be published again. */
export const isWithdrawn = ({ fingerprint }: CourseDoc): boolean => fingerprint === WITHDRAWN;

/** `_id` is `memberId:kind:subjectId`. The document exists as long as the subject is a favourite. */
export interface FavouriteDoc extends Stored {
  memberId: string;
  kind: FavouriteKind;
  subjectId: string;
  /** The course itself, or the course of the lesson. */
  courseId: string;
  /** Sorts the list by when the favourite was added, see `orderKey`. */
  order: string;
}

/** v 1 had no column, no rank and no kind of lesson. */
type CourseDoc1 = Omit<CourseDoc, 'column' | 'rank' | 'outline'> & { outline: Omit<OutlineEntry, 'kind'>[] };
/** v 1 stored only the blocks, not the Markdown. */
type LessonDoc1 = Omit<LessonDoc, 'kind' | 'markdown'>;

/** Upgrades a stored course, so that one published as v 1 stays open and editable. */
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
