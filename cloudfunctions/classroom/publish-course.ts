import type * as contract from '../../core/classroom/workbench-contract';
import type { InputOf } from '../../core/kernel/endpoint';
import { ok, refuse } from '../../core/kernel/result';
import { auditEntry } from '../_kit/audit';
import { hideEntries } from '../_kit/search-entries';
import type { Answer, MemberContext } from '../_kit/serve';
import { fixFilesIn } from '../_kit/text-files';
import { findUnits } from '../org/public';
import { checkPublished } from './checking';
import { composeCourse, composeTexts } from './composing';
import type { CourseDoc } from './documents';
import { placementOf, publishIn } from './publishing';
import { findCourse } from './repository';
import { courseOwner, indexCourse } from './searchable';
import { claimLessons, expectLeftovers, findClaims, saveTexts } from './versions';

/**
 * Also called by `makeCourse` of the library, as its last step.
 * @param areOwnWords false for the text of a statute, of which nobody here has written a word
 */
export async function publishCourse(
  { seenRevision, looked, ...written }: InputOf<typeof contract.publishCourse>,
  context: MemberContext,
  areOwnWords = true,
): Promise<Answer<typeof contract.publishCourse>> {
  const { caller, now, db, newId } = context;
  const { courseId, unitId, scope, dueAt } = written;
  const [units, existing, claims] = await Promise.all([
    findUnits(db, [unitId, ...scope]),
    findCourse(db, courseId),
    findClaims(
      db,
      written.lessons.map((lesson) => lesson.lessonId),
    ),
  ]);
  const placed = placementOf(written, { units, existing, lessons: claims }, caller);
  if (!placed.ok) return placed;
  const placement = placed.value;
  // A course whose due date has passed can still be corrected, as long as that date stays.
  if (dueAt !== null && dueAt <= now && dueAt !== existing?.dueAt) return refuse('DUE_DATE_PASSED');
  const fixed = await fixFilesIn(
    written.lessons.map(({ markdown }) => markdown),
    { db, newId, now },
  );
  if (!fixed.ok) return refuse('MEDIA_NOT_ALLOWED');
  const lessons = written.lessons.map((lesson, at) => ({ ...lesson, markdown: fixed.value[at] ?? lesson.markdown }));
  const source = { ...written, lessons };
  const composed = await composeTexts(source);
  if (!composed.ok) return composed;

  const texts = composed.value;
  const course = composeCourse({ source, placement, texts, publishedAt: existing?.publishedAt ?? now });
  const answer = ok({ courseId, lessons: texts.length, revision: course.fingerprint });
  if (existing?.fingerprint === course.fingerprint) return answer;
  if (seenRevision !== undefined && seenRevision !== (existing?.fingerprint ?? null)) return refuse('CONFLICT');

  const checked = await checkPublished(
    { course, existing, texts: areOwnWords ? texts : [], looked: looked === true },
    context,
  );
  if (!checked.ok) return checked;
  const audit = auditEntry(context, {
    action: 'course.published',
    subject: courseId,
    path: course.path,
    detail: { title: course.title, lessons: texts.length, isUpdate: existing !== null, check: checked.value },
  });
  const listed = new Set(existing?.outline.map(({ lessonId }) => lessonId));
  const present = new Set(existing?.outline.map(({ textId }) => textId));
  const arriving = texts.flatMap(({ lessonId }) => (listed.has(lessonId) ? [] : lessonId));
  const known = claims.filter(({ _id }) => !listed.has(_id));
  await expectLeftovers(db, courseId, now);
  if (!(await claimLessons(db, { courseId, lessonIds: arriving, known, now }))) return refuse('CONFLICT');
  await saveTexts(
    db,
    texts.filter(({ _id }) => !present.has(_id)),
    now,
  );
  // Hide the entries first. If the request breaks off after this, a lesson cannot be found until the index is mended,
  // but is never found by members it no longer reaches.
  if (existing && takesAway(existing, course)) await hideEntries(db, [courseOwner(courseId)]);
  const published = await db.transaction((transaction) =>
    publishIn(transaction, { course, existing, scope: placement.scope, audit }),
  );
  await indexCourse(db, courseId);
  return published.ok ? answer : published;
}

/** Whether some members may lose access to something they could read before. */
const takesAway = (before: CourseDoc, after: CourseDoc): boolean =>
  before.scope.join() !== after.scope.join() ||
  before.outline.some(({ lessonId }) => !after.outline.some((kept) => kept.lessonId === lessonId));
