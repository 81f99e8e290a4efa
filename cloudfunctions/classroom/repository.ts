import { reaches } from '../../core/kernel/scope';
import { command, type Database } from '../_kit/database';
import { PAGE_LIMIT } from '../_kit/page';
import { Courses, Favourites, Learners, Lessons, LessonTexts, Progress } from './collections';
import {
  type CourseDoc,
  courseOf,
  type FavouriteDoc,
  type KeptCourseDoc,
  type KeptLessonDoc,
  type LearnerDoc,
  type Lesson,
  type LessonTextDoc,
  lessonOf,
  type ProgressDoc,
  storedLesson,
} from './documents';
import { favouriteId } from './favourites';
import { type Progress as MemberProgress, newProgress, progressId, progressOf } from './progress';

/** A list shows at most this many courses, the newest ones. */
const MOST_COURSES = 200;
export async function findCourse(db: Database, courseId: string): Promise<CourseDoc | null> {
  const found = await db.in(Courses).find(courseId);
  return found && courseOf(found);
}

/** Courses for members with this path, sorted by `rank`, then newest first. */
export async function findVisibleCourses(db: Database, path: readonly string[]): Promise<CourseDoc[]> {
  const found = await db
    .in(Courses)
    .query({ scope: command().in([...path]) }, { orderBy: [['order', 'desc']], limit: MOST_COURSES });
  return found.map(courseOf).sort((left, right) => left.rank - right.rank);
}

/** The existing courses among these ids. */
export async function findCourses(db: Database, courseIds: readonly string[]): Promise<CourseDoc[]> {
  if (courseIds.length === 0) return [];
  const found = await db.in(Courses).query({ _id: command().in([...courseIds]) }, { limit: courseIds.length });
  return found.map(courseOf);
}

/** A page of the courses published in the name of these units and those below them, newest first. */
export async function findManagedCourses(
  db: Database,
  unitIds: readonly string[],
  cursor: string | undefined,
): Promise<CourseDoc[]> {
  const before = cursor === undefined ? {} : { order: command().lt(cursor) };
  const found = await db
    .in(Courses)
    .query({ path: command().in([...unitIds]), ...before }, { orderBy: [['order', 'desc']], limit: PAGE_LIMIT });
  return found.map(courseOf);
}

/** The lessons of these courses, in the order of their outlines. One request; one more if some are of an old shape. */
export async function findLessons(db: Database, courses: readonly CourseDoc[]): Promise<Lesson[]> {
  const entries = courses.flatMap(({ outline }) => outline);
  const textIds = entries.flatMap(({ textId }) => textId ?? []);
  const oldIds = entries.flatMap(({ textId, lessonId }) => (textId === null ? lessonId : []));
  const [texts, old] = await Promise.all([
    textIds.length === 0 ? [] : db.in(LessonTexts).query({ _id: command().in(textIds) }, { limit: textIds.length }),
    oldIds.length === 0 ? [] : db.in(Lessons).query({ _id: command().in(oldIds) }, { limit: oldIds.length }),
  ]);
  const byId = new Map([
    ...texts.map((text) => [text._id, lessonOf(text)] as const),
    ...old.map((stored) => [stored._id, storedLesson(stored)] as const),
  ]);
  return entries.flatMap(({ textId, lessonId }) => byId.get(textId ?? lessonId) ?? []);
}

/** A member's progress, by course. */
export async function findAllProgress(db: Database, memberId: string): Promise<ReadonlyMap<string, MemberProgress>> {
  const found = await db.in(Progress).query({ memberId }, { limit: 1000 });
  return new Map(found.map((doc) => [doc.courseId, progressOf(doc)]));
}

export const findProgress = async (db: Database, courseId: string, memberId: string): Promise<MemberProgress> =>
  progressOf(await db.in(Progress).find(progressId(courseId, memberId)));

export interface LessonForMember {
  lesson: Lesson;
  course: CourseDoc;
  progress: MemberProgress;
  hasProgress: boolean;
  isFavourite: boolean;
}

/** The lesson's text in the present version of its course, as an expression of a pipeline. */
const PRESENT_TEXT = {
  $map: {
    input: { $filter: { input: '$course.outline', as: 'entry', cond: { $eq: ['$$entry.lessonId', '$_id'] } } },
    as: 'entry',
    in: '$$entry.textId',
  },
};

type FoundLesson = KeptLessonDoc & {
  course: KeptCourseDoc;
  texts: LessonTextDoc[];
  mine: ProgressDoc[];
  favourites: FavouriteDoc[];
};

/** A lesson with its course and the member's progress in it; null if the member may not open it. One request. */
export async function findLessonFor(
  db: Database,
  lessonId: string,
  { memberId, path }: { memberId: string; path: readonly string[] },
): Promise<LessonForMember | null> {
  const [found] = await db
    .in(Lessons)
    .aggregate<FoundLesson>(
      { match: { _id: lessonId } },
      { lookup: { from: Courses.name, localField: 'courseId', foreignField: '_id', as: 'course' } },
      { unwind: '$course' },
      { addFields: { textIds: PRESENT_TEXT } },
      { lookup: { from: LessonTexts.name, localField: 'textIds', foreignField: '_id', as: 'texts' } },
      { addFields: { progressId: { $concat: ['$courseId', `:${memberId}`] } } },
      { lookup: { from: Progress.name, localField: 'progressId', foreignField: '_id', as: 'mine' } },
      { addFields: { favouriteId: favouriteId(memberId, 'lesson', lessonId) } },
      { lookup: { from: Favourites.name, localField: 'favouriteId', foreignField: '_id', as: 'favourites' } },
    );
  if (!found || !reaches(found.course.scope, path)) return null;
  const course = courseOf(found.course);
  const entry = course.outline.find((listed) => listed.lessonId === lessonId);
  if (!entry) return null;
  const [text] = found.texts;
  const lesson = entry.textId === null ? storedLesson(found) : text && lessonOf(text);
  if (!lesson) return null;
  const mine = found.mine[0];
  return {
    lesson,
    course,
    progress: progressOf(mine),
    hasProgress: mine !== undefined,
    isFavourite: found.favourites.length > 0,
  };
}

export interface LearnerPlace {
  lessonId: string;
  course: CourseDoc;
}

/** Where a member stopped last, with the present course; null if the member may no longer open it. One request. */
export async function findLearnerPlace(
  db: Database,
  { memberId, path }: { memberId: string; path: readonly string[] },
): Promise<LearnerPlace | null> {
  const [found] = await db
    .in(Learners)
    .aggregate<LearnerDoc & { courses: KeptCourseDoc[] }>(
      { match: { _id: memberId } },
      { lookup: { from: Courses.name, localField: 'courseId', foreignField: '_id', as: 'courses' } },
    );
  const course = found?.courses[0];
  return found && course && reaches(course.scope, path) ? { lessonId: found.lessonId, course: courseOf(course) } : null;
}

/** Saves a position without changing what is completed. One request; two more if two first saves collide. */
export async function savePositionIn(
  db: Database,
  { courseId, memberId, lessonId, position, isFirst }: SavedPosition,
): Promise<void> {
  const progress = db.in(Progress);
  const isAdded =
    isFirst && (await progress.add(newProgress(courseId, memberId, { positions: { [lessonId]: position } })));
  if (isAdded) return;
  await progress.updateWhere({ _id: progressId(courseId, memberId) }, { [`positions.${lessonId}`]: position });
}

interface SavedPosition {
  courseId: string;
  memberId: string;
  lessonId: string;
  position: number;
  /** The member has no progress in the course yet. */
  isFirst: boolean;
}

export const learnerAt = (memberId: string, courseId: string, lessonId: string, now: number): LearnerDoc => ({
  _id: memberId,
  v: 1,
  courseId,
  lessonId,
  at: now,
});

export const saveLearner = (db: Database, learner: LearnerDoc): Promise<void> => db.in(Learners).put(learner);
