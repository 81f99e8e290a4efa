import { command, type Database } from '../_kit/database';
import { PAGE_LIMIT } from '../_kit/page';
import { CourseLeftovers, Courses, Lessons, LessonTexts } from './collections';
import type { ComposedText } from './composing';
import { type CourseLeftoversDoc, courseOf, type KeptLessonDoc } from './documents';

/** Texts written in parallel. */
const WRITES_AT_ONCE = 8;
/** What no version lists is kept this long: a publication, and a page that is being read, may still need it. */
const KEPT_MS = 60 * 60_000;
/** A publication renews what is older than this, long before it could be removed. */
const FRESH_MS = KEPT_MS / 2;
/** Documents per request. */
const SLICE = 500;

export type LessonClaim = Pick<KeptLessonDoc, '_id' | 'v' | 'courseId'> & { at?: number };

/** The existing lessons among these ids, each with its course. */
export const findClaims = (db: Database, lessonIds: readonly string[]): Promise<LessonClaim[]> =>
  db
    .in(Lessons)
    .query<LessonClaim>(
      { _id: command().in([...lessonIds]) },
      { limit: lessonIds.length, fields: ['v', 'courseId', 'at'] },
    );

interface Claiming {
  courseId: string;
  /** The lessons that the present version of the course does not list. */
  lessonIds: readonly string[];
  /** The existing ones among them. */
  known: readonly LessonClaim[];
  now: number;
}

/** One publication adds the ids, the others find them taken; a second round reads what the first one met. */
const ROUNDS = 3;

/**
 * Makes these lessons the course's own; false if one of them is another course's. One request if none existed. The ids
 * are claimed in one order by all, so that of two courses with a lesson in common one gets everything.
 */
export async function claimLessons(db: Database, { courseId, lessonIds, known, now }: Claiming): Promise<boolean> {
  if (lessonIds.length === 0) return true;
  let found = known;
  for (let round = 0; round < ROUNDS; round += 1) {
    if (found.some((claim) => claim.courseId !== courseId)) return false;
    const taken = new Set(found.map(({ _id }) => _id));
    const missing = lessonIds.filter((lessonId) => !taken.has(lessonId)).sort();
    const fading = found.filter(({ at = 0 }) => at < now - FRESH_MS).map(({ _id }) => _id);
    if (fading.length > 0) {
      await db.in(Lessons).updateWhere({ _id: command().in(fading), courseId }, { v: 3, at: now });
    }
    const isAdded =
      missing.length === 0 || (await db.in(Lessons).addMany(missing.map((_id) => ({ _id, v: 3, courseId, at: now }))));
    if (isAdded && fading.length === 0) return true;
    found = await findClaims(db, lessonIds);
    const isWhole = found.length === lessonIds.length && found.every(({ at = 0 }) => at >= now - FRESH_MS);
    if (isWhole && found.every((claim) => claim.courseId === courseId)) return true;
  }
  return false;
}

/** Writes texts beside those that are read. Nobody sees them until a version of the course lists them. */
export async function saveTexts(db: Database, texts: readonly ComposedText[], now: number): Promise<void> {
  for (let start = 0; start < texts.length; start += WRITES_AT_ONCE) {
    const batch = texts.slice(start, start + WRITES_AT_ONCE);
    await Promise.all(batch.map((text) => db.in(LessonTexts).put({ ...text, at: now })));
  }
}

/** Written before anything else of a publication, so that the timer finds what it leaves, however it ends. */
export const expectLeftovers = (db: Database, courseId: string, now: number): Promise<void> =>
  db.in(CourseLeftovers).put({ _id: courseId, v: 1, at: now });

/** Courses whose last publication ended long ago, oldest first. */
export const findLeftovers = (db: Database, now: number): Promise<CourseLeftoversDoc[]> =>
  db.in(CourseLeftovers).query({ at: command().lt(now - KEPT_MS) }, { orderBy: [['at', 'asc']], limit: PAGE_LIMIT });

/**
 * Removes the lessons and texts that the course does not list; resolves to their number. Each removal asks once more
 * how old the document is, so what a publication has renewed meanwhile stays.
 */
export async function sweepCourse(
  db: Database,
  { _id: courseId, at }: CourseLeftoversDoc,
  now: number,
): Promise<number> {
  const stored = await db.in(Courses).find(courseId);
  const outline = stored ? courseOf(stored).outline : [];
  const [lessonIds, textIds] = [
    new Set(outline.map(({ lessonId }) => lessonId)),
    new Set(outline.map(({ textId }) => textId)),
  ];
  const before = now - KEPT_MS;
  const [lessons, texts] = await Promise.all([
    db.in(Lessons).query<LessonClaim>({ courseId }, { limit: SLICE, fields: ['v', 'courseId', 'at'] }),
    db.in(LessonTexts).query({ courseId }, { limit: SLICE, fields: ['at'] }),
  ]);
  const unlisted = lessons.filter(({ _id, at: claimedAt = 0 }) => !lessonIds.has(_id) && claimedAt < before);
  const lost = texts.filter(({ _id, at: writtenAt }) => !textIds.has(_id) && writtenAt < before);
  let removed = 0;
  const [current, old] = [unlisted.filter(({ v }) => v >= 3), unlisted.filter(({ v }) => v < 3)];
  const idsOf = (docs: readonly { _id: string }[]) => command().in(docs.map(({ _id }) => _id));
  if (lost.length > 0) {
    removed += await db.in(LessonTexts).removeWhere({ _id: idsOf(lost), at: command().lt(before) });
  }
  if (current.length > 0) {
    removed += await db.in(Lessons).removeWhere({ _id: idsOf(current), courseId, at: command().lt(before) });
  }
  // An older lesson says nothing of its age; one that is renewed becomes v 3.
  if (old.length > 0) removed += await db.in(Lessons).removeWhere({ _id: idsOf(old), courseId, v: command().lt(3) });
  if (lessons.length < SLICE && texts.length < SLICE) await db.in(CourseLeftovers).removeWhere({ _id: courseId, at });
  return removed;
}
