import { type AssignmentDoc, assignmentDoc } from '../../../cloudfunctions/_kit/assignments';
import { Assignments, Completions, Members } from '../../../cloudfunctions/_kit/collections';
import * as bank from '../../../cloudfunctions/bank/routes';
import { Units } from '../../../cloudfunctions/org/collections';
import { findUnits } from '../../../cloudfunctions/org/public';
import * as quiz from '../../../cloudfunctions/quiz/routes';
import * as statistics from '../../../cloudfunctions/statistics/routes';
import { listWeeklyTests } from '../../../core/quiz/attempts/contract';
import { completion } from '../../../core/statistics/contract';
import { FRIDAY_MORNING, memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';

/** One more than a query of the database can return. */
const BRANCHES = 1001;
const branchIds = Array.from({ length: BRANCHES }, (_, index) => `n${String(index).padStart(4, '0')}`);
const NEXT_WEEK = FRIDAY_MORNING + 7 * 86_400_000;

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([bank, quiz, statistics]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const givenTask = (kind: AssignmentDoc['kind'], subjectId: string, dueAt: number): Promise<void> =>
  cloud.db.in(Assignments).put(
    assignmentDoc({
      kind,
      subjectId,
      title: subjectId,
      scope: [{ _id: 'zz', path: ['zz'] }],
      opensAt: FRIDAY_MORNING,
      dueAt,
    }),
  );

test('with more branches than one query gives, all are found and all are counted', async () => {
  await cloud.db
    .in(Units)
    .addMany(branchIds.map((_id) => ({ _id, v: 1, name: _id, kind: 'branch', parentId: 'zz', path: ['zz', _id] })));
  await cloud.db
    .in(Members)
    .addMany(branchIds.map((_id) => ({ ...memberDoc(`m-${_id}`, '党员', _id), path: ['zz', _id] })));
  await givenTask('requiredReading', 'all', NEXT_WEEK);
  await cloud.db.in(Completions).addMany(
    branchIds.map((_id) => ({
      _id: `post:all:m-${_id}`,
      v: 1,
      assignmentId: 'post:all',
      memberId: `m-${_id}`,
      at: FRIDAY_MORNING,
      score: null,
    })),
  );

  expect(await findUnits(cloud.db, [...branchIds, ...branchIds])).toHaveLength(BRANCHES);
  const { total, units } = await cloud.expectOk('admin', completion, { assignmentId: 'post:all' });
  expect(total).toEqual({ finished: BRANCHES, due: BRANCHES + 8, exempt: 0 });
  expect(units).toHaveLength(BRANCHES + 2);
});

test('a weekly test is listed after any number of tasks that are due sooner', async () => {
  const sooner = Array.from({ length: 101 }, (_, index) => `p${index}`);
  await Promise.all(sooner.map((id) => givenTask('requiredReading', id, NEXT_WEEK - 1)));
  await givenTask('weeklyTest', 'zz:2026-W47', NEXT_WEEK);
  const { items } = await cloud.expectOk('member1', listWeeklyTests, {});
  expect(items.map((item) => item.paperId)).toEqual(['zz:2026-W47']);
});
