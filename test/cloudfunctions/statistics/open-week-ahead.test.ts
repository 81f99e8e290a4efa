import { assignmentDoc } from '../../../cloudfunctions/_kit/assignments';
import { Assignments } from '../../../cloudfunctions/_kit/collections';
import * as routes from '../../../cloudfunctions/statistics/routes';
import { MOST_SOON, openWeekAhead } from '../../../core/statistics/contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { DAY, DUE, givenReading } from './support';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const givenTest = (
  unitId: string,
  path: string[],
  opensAt = FRIDAY_MORNING - 4 * DAY,
  dueAt = FRIDAY_MORNING + 3 * DAY,
) =>
  cloud.db.in(Assignments).put(
    assignmentDoc({
      kind: 'weeklyTest',
      subjectId: `${unitId}:week`,
      title: '每周自测',
      scope: [{ _id: unitId, path }],
      opensAt,
      dueAt,
    }),
  );

const week = (who: string) => cloud.expectOk(who, openWeekAhead, {});

test('finds the weekly test behind more readings than a page has, and counts all that falls due', async () => {
  for (let at = 0; at < 30; at += 1) await givenReading(cloud.db, `p${at}`, [at % 2 ? 'b1' : 'b2'], DUE + at);
  await givenTest('zz', ['zz']);
  const { test: found, soon, soonCount } = await week('admin');
  expect(found?.assignmentId).toBe('paper:zz:week');
  expect(soonCount).toBe(31);
  expect(soon).toHaveLength(MOST_SOON);
  expect(soon.slice(0, 2).map(({ title, asked }) => [title, asked])).toEqual([
    ['必读 p0', '第二党支部'],
    ['必读 p1', '第一党支部'],
  ]);
  expect((await week('secretary1')).soonCount).toBe(16);
});

test('counts to a hundred', async () => {
  for (let at = 0; at < 120; at += 1) await givenReading(cloud.db, `p${at}`, [at % 2 ? 'b1' : 'zz'], DUE);
  expect((await week('admin')).soonCount).toBe(100);
});

test('leaves out what is over, what has not begun, and what falls due later than in seven days', async () => {
  await givenReading(cloud.db, 'over', ['b1'], FRIDAY_MORNING - 1);
  await givenReading(cloud.db, 'to come', ['b1'], FRIDAY_MORNING + 8 * DAY);
  await givenTest('zz', ['zz'], FRIDAY_MORNING + DAY);
  expect(await week('admin')).toEqual({ test: null, soon: [], soonCount: 0 });
});

test('a test of all is shown before one of a branch', async () => {
  await givenTest('b1', ['zz', 'b1']);
  expect((await week('admin')).test?.assignmentId).toBe('paper:b1:week');
  await givenTest('zz', ['zz']);
  expect((await week('admin')).test?.assignmentId).toBe('paper:zz:week');
});

test.each(['member1', 'editor1', 'reviewer'])('is not for %s', async (who) => {
  expect(await cloud.call(who, openWeekAhead, {})).toEqual({ ok: false, code: 'FORBIDDEN' });
});
