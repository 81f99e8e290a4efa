import * as contract from '../../../core/classroom/lesson-contract';
import { ok } from '../../../core/kernel/result';
import { reaches } from '../../../core/kernel/scope';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { favouriteRow, findFavourites } from '../favourites';
import { findCourses } from '../repository';

export const listFavourites = route(contract.listFavourites, async ({ cursor }, { caller, db }) => {
  const page = pageOf(
    await findFavourites(db, caller.memberId, cursor),
    (favourite) => favourite.order,
    (favourite) => favourite,
  );
  const courses = await findCourses(db, [...new Set(page.items.map(({ courseId }) => courseId))]);
  const visible = new Map(
    courses.filter(({ scope }) => reaches(scope, caller.path)).map((course) => [course._id, course]),
  );
  const items = page.items.flatMap((favourite) => {
    const course = visible.get(favourite.courseId);
    return (course && favouriteRow(favourite, course)) ?? [];
  });
  return ok({ items, next: page.next });
});
