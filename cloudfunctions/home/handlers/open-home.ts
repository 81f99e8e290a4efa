import * as contract from '../../../core/home/contract';
import { todosOf } from '../../../core/home/rules/todos';
import { ok } from '../../../core/kernel/result';
import type { Caller } from '../../_kit/caller';
import type { Database } from '../../_kit/database';
import { route } from '../../_kit/serve';
import { findWeek } from '../../checkin/public';
import { findResume } from '../../classroom/public';
import { findUnread, withPictures } from '../../feed/public';
import { findWeeklyTests, offeredTests } from '../../quiz/public';
import { findAsked } from '../repository';

/** Posts that 首页 shows. */
const MOST_POSTS = 3;

/** At most six database requests, including the one for the caller. */
export const openHome = route(contract.openHome, async (_input, context) => {
  const { caller, now, db } = context;
  const [unread, tasks, week, resume] = await Promise.all([
    findUnread(context),
    findTasks(db, caller, now),
    caller.policy.checkIn === 'off' ? null : findWeek(db, caller.memberId, now),
    findResume(db, caller),
  ]);
  return ok({
    week,
    ...tasks,
    resume,
    posts: await withPictures(unread.slice(0, MOST_POSTS)),
    unreadPosts: unread.length,
  });
});

async function findTasks(db: Database, caller: Caller, now: number) {
  const asked = await findAsked(db, caller, now);
  const weeklyTests = await findWeeklyTests(db, { caller, now, ...asked });
  const finished = new Set(asked.completions.map((completion) => completion.assignmentId));
  const contests = offeredTests(asked.assignments, asked.completions).filter(({ kind }) => kind === 'contest');
  return { weeklyTests, contests, todos: todosOf(asked.assignments, finished, weeklyTests) };
}
