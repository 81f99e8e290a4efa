import type { CourseSource } from '../../core/classroom/workbench-contract';
import { assignmentId } from '../../core/kernel/assignment';
import type { CommonCode } from '../../core/kernel/errors';
import { ok, type Result, refuse } from '../../core/kernel/result';
import { holdsOn, type Role } from '../../core/kernel/roles';
import { holdsOnScope, type Placement, place, reaches } from '../../core/kernel/scope';
import { assignmentDoc } from '../_kit/assignments';
import type { AuditDoc } from '../_kit/audit';
import type { Caller } from '../_kit/caller';
import { Assignments, AuditLog } from '../_kit/collections';
import type { Transaction } from '../_kit/database';
import { outsideCode } from '../_kit/outside-code';
import type { UnitDoc } from '../org/public';
import { Courses } from './collections';
import type { CourseDoc } from './documents';
import type { LessonClaim } from './versions';

export const PUBLISHERS: readonly Role[] = ['secretary', 'admin'];

/** The documents that a publishing request refers to, as far as they exist. */
export interface Named {
  /** The publishing unit and the units of the scope. */
  units: readonly UnitDoc[];
  existing: CourseDoc | null;
  /** Its lessons, each with the course it belongs to. */
  lessons: readonly LessonClaim[];
}

/** The publishing unit and the scope, if the caller may publish the course for them. */
export function placementOf(
  source: CourseSource,
  { units, existing, lessons }: Named,
  caller: Caller,
): Result<Placement<UnitDoc>, CommonCode> {
  if (existing && !holdsOn(caller.roles, PUBLISHERS, existing.path)) {
    return refuse(outsideCode(reaches(existing.scope, caller.path)));
  }
  const placement = place(units, source.unitId, source.scope);
  if (!placement) return refuse('NOT_FOUND');
  if (!holdsOnScope(caller.roles, PUBLISHERS, [placement.unit, ...placement.scope])) return refuse('FORBIDDEN');

  const lessonIds = source.lessons.map((lesson) => lesson.lessonId);
  if (new Set(lessonIds).size < lessonIds.length) return refuse('INVALID_INPUT');
  if (lessons.some((lesson) => lesson.courseId !== source.courseId)) return refuse('CONFLICT');
  return ok(placement);
}

interface Publication {
  course: CourseDoc;
  /** The course before this publication; null at the first one. */
  existing: CourseDoc | null;
  scope: readonly UnitDoc[];
  audit: AuditDoc;
}

/**
 * Makes the written texts the present version of a course, with its assignment. If somebody else has published
 * meanwhile, the same content is a success and other content is `CONFLICT`, so that the caller looks at it again.
 */
export async function publishIn(
  transaction: Transaction,
  { course, existing, scope, audit }: Publication,
): Promise<Result<null, 'CONFLICT'>> {
  const present = await transaction.in(Courses).find(course._id);
  if (present?.fingerprint !== existing?.fingerprint) {
    return present?.fingerprint === course.fingerprint ? ok(null) : refuse('CONFLICT');
  }
  await transaction.in(Courses).put(course);
  if (course.dueAt !== null) {
    const { _id: subjectId, title, publishedAt: opensAt, dueAt } = course;
    await transaction.in(Assignments).put(assignmentDoc({ kind: 'course', subjectId, title, scope, opensAt, dueAt }));
  } else if (existing && existing.dueAt !== null) {
    await transaction.in(Assignments).update(assignmentId('course', course._id), { isWithdrawn: true });
  }
  await transaction.in(AuditLog).put(audit);
  return ok(null);
}
