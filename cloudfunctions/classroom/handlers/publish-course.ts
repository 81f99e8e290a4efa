import type { publishCourse } from '../../../core/classroom/workbench-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { auditEntry } from '../../_kit/audit';
import type { Handler } from '../../_kit/serve';
import { findUnits } from '../../org/public';
import { composeCourse, composeLessons } from '../composing';
import { placementOf, publishIn } from '../publishing';
import { findCourse, findLessonStamps, saveLessons } from '../repository';

export const handlePublishCourse: Handler<typeof publishCourse> = async (source, { caller, now, db, newId }) => {
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
  // A course whose due date has passed may still be mended.
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
  const answer = ok({ courseId, lessons: lessons.length });
  if (changed.length === 0 && existing?.fingerprint === course.fingerprint) return answer;

  const audit = auditEntry(
    { newId, now, caller },
    {
      action: 'course.published',
      subject: courseId,
      path: course.path,
      detail: { title: course.title, lessons: lessons.length, isUpdate: existing !== null },
    },
  );
  await saveLessons(db, changed);
  const published = await db.transaction((transaction) =>
    publishIn(transaction, { course, existing, scope: placement.scope, audit }),
  );
  return published.ok ? answer : published;
};
