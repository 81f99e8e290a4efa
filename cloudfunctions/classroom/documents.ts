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
  /** Members may comment below its lessons; missing where they may not. */
  allowsComments?: true;
  /** The published lessons, in order. A lesson that is not listed here is open to nobody. */
  outline: CourseLesson[];
  /** Hash of everything that the publisher wrote. It shows when the same course is published again. */
  fingerprint: string;
}

/** A row of a course's table of contents, with the text that the course's present version shows there. */
export interface CourseLesson extends OutlineEntry {
  /** `_id` of a `LessonTextDoc`; null for a text that is still stored with its `LessonDoc`. */
  textId: string | null;
}

/** What a lesson says. */
interface LessonContent {
  title: string;
  kind: LessonKind;
  minutes: number;
  /** The text as its author wrote it. */
  markdown: string;
  /** The blocks that members see, made from `markdown`. Files are named by their ids. */
  body: RichText;
  /** Includes the right options, so it never leaves the server as it is. */
  check: CheckItem[];
}

/** A lesson as a version of its course shows it. `_id` is the lesson's id, the same in every version. */
export interface Lesson extends LessonContent {
  _id: string;
  courseId: string;
}

/** The one course that a lesson's id belongs to. It exists before the course lists the lesson. */
export interface LessonDoc extends Stored {
  courseId: string;
  /** When a publication asked for it last, in ms. */
  at: number;
}

/**
 * A text of a lesson. `_id` is `<lessonId>@<hash of the text>`, so two versions of a course never write the same
 * document with different texts. It is read only through a course that lists it.
 */
export interface LessonTextDoc extends Stored, LessonContent {
  courseId: string;
  lessonId: string;
  /** When a publication wrote it last, in ms. */
  at: number;
}

/** A course whose publication may have left lessons or texts that no version lists. `_id` is the course's id. */
export interface CourseLeftoversDoc extends Stored {
  /** When the last publication began, in ms. */
  at: number;
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

/** v 1 and 2 kept a lesson's text in its `LessonDoc`; v 1 had no column, no rank and no kind of lesson either. */
type CourseDoc2 = Omit<CourseDoc, 'outline'> & { outline: OutlineEntry[] };
type CourseDoc1 = Omit<CourseDoc, 'column' | 'rank' | 'outline'> & { outline: Omit<OutlineEntry, 'kind'>[] };
export type KeptCourseDoc = CourseDoc | CourseDoc2 | CourseDoc1;

interface LessonDoc2 extends Stored, Lesson {}
/** v 1 stored only the blocks, not the Markdown. */
type LessonDoc1 = Omit<LessonDoc2, 'kind' | 'markdown'>;
export type KeptLessonDoc = LessonDoc | LessonDoc2 | LessonDoc1;

/** Upgrades a stored course, so that one published before versions stood beside each other stays open and editable. */
export function courseOf(stored: KeptCourseDoc): CourseDoc {
  const { column = DEFAULT_COLUMN, rank = DEFAULT_RANK } = 'column' in stored ? stored : {};
  const outline = stored.outline.map(
    (entry): CourseLesson => ({
      ...entry,
      kind: 'kind' in entry ? entry.kind : 'article',
      textId: 'textId' in entry ? entry.textId : null,
    }),
  );
  return { ...stored, v: 3, column, rank, outline };
}

/** The lesson that an older `LessonDoc` contains; null for one that only names its course. */
export function storedLesson(stored: KeptLessonDoc): Lesson | null {
  if (!('body' in stored)) return null;
  return 'markdown' in stored
    ? stored
    : { ...stored, kind: lessonKindOf(stored.body), markdown: markdownOf(stored.body) };
}

export const lessonOf = ({
  lessonId,
  courseId,
  title,
  kind,
  minutes,
  markdown,
  body,
  check,
}: LessonTextDoc): Lesson => ({
  _id: lessonId,
  courseId,
  title,
  kind,
  minutes,
  markdown,
  body,
  check,
});
