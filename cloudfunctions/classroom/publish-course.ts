import type * as contract from '../../core/classroom/workbench-contract';
import { ok, refuse } from '../../core/kernel/result';
import { auditEntry } from '../_kit/audit';
import { hideEntries, saveEntries } from '../_kit/search-entries';
import type { Handler } from '../_kit/serve';
import { findUnits } from '../org/public';
import { composeCourse, composeLessons } from './composing';
import type { CourseDoc } from './documents';
import { placementOf, publishIn } from './publishing';
import { findCourse, findLessonStamps, saveLessons } from './repository';
import { courseOwner, searchableCourse } from './searchable';

/** Also called by `makeCourse` of the library, as its last step. */
export const publishCourse: Handler<typeof contract.publishCourse> = async (
  { seenRevision, ...source },
  { caller, now, db, newId },
) => {
  const { courseId, unitId, scope, dueAt } = source;
  const [units, existing, stamps] = await Promise.all([
    findUnits(db, [unitId, ...scope]),
    findCourse(db, courseId),
    findLessonStamps(
      db,
      source.lessons.map((lesson) => lesson.lessonId),
    ),
  ]);
  const placed = placementOf(source, { units, existing, lessons: stamps }, caller);
  if (!placed.ok) return placed;
  const placement = placed.value;
  // A course whose due date has passed can still be corrected, as long as that date stays.
  if (dueAt !== null && dueAt <= now && dueAt !== existing?.dueAt) return refuse('DUE_DATE_PASSED');
  const composed = composeLessons(source);
  if (!composed.ok) return composed;

  const lessons = composed.value;
  const course = composeCourse({
    source,
    placement,
    lessons,
    publishedAt: existing?.publishedAt ?? now,
  });
  const stored = new Map(stamps.map((stamp) => [stamp._id, stamp.fingerprint]));
  const changed = lessons.filter((lesson) => stored.get(lesson._id) !== lesson.fingerprint);
  const answer = ok({ courseId, lessons: lessons.length, revision: course.fingerprint });
  if (changed.length === 0 && existing?.fingerprint === course.fingerprint) return answer;
  if (seenRevision !== undefined && seenRevision !== (existing?.fingerprint ?? null)) return refuse('CONFLICT');

  const audit = auditEntry(
    { newId, now, caller },
    {
      action: 'course.published',
      subject: courseId,
      path: course.path,
      detail: { title: course.title, lessons: lessons.length, isUpdate: existing !== null },
    },
  );
  // Hide the entries first. If the request breaks off after this, a lesson cannot be found until the index is mended,
  // but is never found by members it no longer reaches.
  if (existing && takesAway(existing, course)) await hideEntries(db, [courseOwner(courseId)]);
  await saveLessons(db, changed);
  const published = await db.transaction((transaction) =>
    publishIn(transaction, { course, existing, scope: placement.scope, audit }),
  );
  if (!published.ok) return published;
  await saveEntries(db, [searchableCourse(course, lessons, placement.scope)]);
  return answer;
};

/** Whether some members may lose access to something they could read before. */
const takesAway = (before: CourseDoc, after: CourseDoc): boolean =>
  before.scope.join() !== after.scope.join() ||
  before.outline.some(({ lessonId }) => !after.outline.some((kept) => kept.lessonId === lessonId));
