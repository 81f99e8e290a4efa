import * as v from 'valibot';
import { DEFAULT_COLUMN } from '../../../core/classroom/columns';
import { courseSource, DEFAULT_RANK } from '../../../core/classroom/workbench-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { holdsOnScope } from '../../../core/kernel/scope';
import { lessonsOfStatute } from '../../../core/library/rules/lessons-of-statute';
import * as contract from '../../../core/library/workbench-contract';
import { route } from '../../_kit/serve';
import { findCourseToRenew, publishCourse } from '../../classroom/public';
import { findPlacement, reachOf } from '../../org/public';
import { composeCourse, plannedLessonOf, statuteCourseId } from '../composing-course';
import { findStatute, listArticles } from '../repository';

export const makeCourse = route(contract.makeCourse, async ({ commit, looked, ...wanted }, context) => {
  const { caller, db } = context;
  const courseId = statuteCourseId(wanted);
  const [statute, placement, existing] = await Promise.all([
    findStatute(db, wanted.statuteId),
    findPlacement(db, wanted),
    findCourseToRenew(db, courseId),
  ]);
  if (!statute || !placement) return refuse('NOT_FOUND');
  if (!holdsOnScope(caller.roles, ['secretary', 'admin'], [placement.unit, ...placement.scope]))
    return refuse('FORBIDDEN');

  const lessons = lessonsOfStatute({ ...statute, document: statute.title }, await listArticles(db, statute));
  const usual = { column: DEFAULT_COLUMN, rank: DEFAULT_RANK, allowsComments: false };
  const kept = existing ?? { settings: usual, checks: new Map() };
  const source = v.safeParse(courseSource, composeCourse(wanted, statute, lessons, kept));
  if (!source.success) return refuse('STATUTE_TOO_LONG');

  const plan: Omit<contract.StatuteCoursePlan, 'isPublished'> = {
    courseId,
    isUpdate: existing !== null,
    lessons: lessons.map(plannedLessonOf),
    reach: await reachOf(
      db,
      placement.scope.map(({ _id }) => _id),
    ),
  };
  if (!commit) return ok({ ...plan, isPublished: false });

  const published = await publishCourse({ ...source.output, looked }, context, false);
  if (published.ok) return ok({ ...plan, isPublished: true });
  switch (published.code) {
    case 'MEDIA_NOT_ALLOWED':
    case 'CHECK_WRONG':
      throw new Error(`a course of ${statute._id} was refused: ${published.code}`);
    default:
      return refuse(published.code);
  }
});
