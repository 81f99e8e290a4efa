import * as contract from '../../../core/home/contract';
import { type Duty, type DutyKind, dutyKind } from '../../../core/home/duties';
import { ok } from '../../../core/kernel/result';
import type { QueueHead } from '../../_kit/queue-head';
import { type MemberContext, route } from '../../_kit/serve';
import * as activities from '../../activities/public';
import { headOfImports, headOfReports, headOfStale } from '../../bank/public';
import * as disclosure from '../../disclosure/public';
import { headOfComments } from '../../discussion/public';
import * as feed from '../../feed/public';
import * as letters from '../../letters/public';
import { headOfReview } from '../../notebook/public';
import { headOfBindings } from '../../org/public';
import { findWithheld } from '../../quiz/public';
import * as surveys from '../../surveys/public';
import * as works from '../../works/public';

/** Every queue says itself how long it is, so a count is the length of the list that it opens. */
const queuesOf = (context: MemberContext): Record<DutyKind, Promise<QueueHead | null>> => {
  const { db, caller, now } = context;
  return {
    feedback: disclosure.headOfFeedback(db, caller),
    letters: letters.headOfLetters(db, caller, now),
    posts: feed.headOfQueue('forMe', context),
    disclosures: disclosure.headOfQueue('forMe', context),
    dueDisclosures: disclosure.headOfDue(db, caller, now),
    activities: activities.headOfQueue('forMe', context),
    overdueLetters: letters.headOfOverdue(db, caller, now),
    letterNames: letters.headOfNames(db, caller, now),
    worries: letters.headOfWorries(db, caller),
    comments: headOfComments(db, caller, now),
    surveys: surveys.headOfQueue('forMe', context),
    calls: works.headOfQueue('forMe', context),
    works: works.headOfWorks(db, caller),
    judging: works.headOfJudging(db, caller, now),
    bindings: headOfBindings(db, caller),
    notes: headOfReview(db, caller),
    returnedPosts: feed.headOfQueue('returned', context),
    returnedDisclosures: disclosure.headOfQueue('returned', context),
    returnedActivities: activities.headOfQueue('returned', context),
    returnedSurveys: surveys.headOfQueue('returned', context),
    returnedCalls: works.headOfQueue('returned', context),
    reports: headOfReports(db, caller),
    stale: headOfStale(db, caller, () => findWithheld(db, caller, now)),
    imports: headOfImports(db, caller),
  };
};

/** At most thirty-four database requests, and two for each call that the caller judges, all but the caller's at once. */
export const listDuties = route(contract.listDuties, async (_input, context) => {
  const queues = queuesOf(context);
  const found = await Promise.all(dutyKind.options.map(async (kind) => ({ kind, head: await queues[kind] })));
  return ok({ items: found.flatMap(({ kind, head }) => (head ? [dutyOf(kind, head)] : [])) });
});

const dutyOf = (kind: DutyKind, { count, first: { title, dueAt, since } }: QueueHead): Duty => ({
  kind,
  count,
  title: title ?? null,
  dueAt: dueAt ?? null,
  since: since ?? null,
});
