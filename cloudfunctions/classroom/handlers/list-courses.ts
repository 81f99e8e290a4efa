import * as contract from '../../../core/classroom/contract';
import { recommend } from '../../../core/classroom/rules/recommend';
import { inStudyOrder } from '../../../core/classroom/rules/study-order';
import { ok } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { progressOf } from '../progress';
import { findResume } from '../public';
import { findAllProgress, findVisibleCourses } from '../repository';
import { courseRow } from '../views';

export const listCourses = route(contract.listCourses, async (_input, { caller, db }) => {
  const [courses, progress, resume] = await Promise.all([
    findVisibleCourses(db, caller.path),
    findAllProgress(db, caller.memberId),
    findResume(db, caller),
  ]);
  const items = inStudyOrder(courses.map((course) => courseRow(course, progress.get(course._id) ?? progressOf(null))));
  const candidates = items.map((row) => ({ ...row, isStarted: progress.has(row.courseId) }));
  return ok({ items, resume, recommended: recommend(candidates, { currentId: resume?.courseId ?? null }) });
});
