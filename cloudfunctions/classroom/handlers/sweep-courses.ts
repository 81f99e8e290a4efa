import * as contract from '../../../core/classroom/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { sweepFiles } from '../../_kit/unused-files';
import { TEXTS_OF_ITEMS } from '../../disclosure/public';
import { TEXTS_OF_POSTS } from '../../feed/public';
import { Lessons, LessonTexts } from '../collections';
import { findLeftovers, sweepCourse } from '../versions';

const TEXTS_OF_COURSES = [Lessons, LessonTexts];

export const sweepCourses = route(contract.sweepCourses, async (_input, { db, now }) => {
  const leftovers = await findLeftovers(db, now);
  let removed = 0;
  for (const each of leftovers) removed += await sweepCourse(db, each, now);
  const files = await sweepFiles(db, [...TEXTS_OF_COURSES, ...TEXTS_OF_POSTS, ...TEXTS_OF_ITEMS], now);
  return ok({ courses: leftovers.length, removed, files });
});
