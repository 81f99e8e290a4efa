import { Assignments } from '../../../cloudfunctions/_kit/collections';
import * as routes from '../../../cloudfunctions/statistics/routes';
import { listAssignments } from '../../../core/statistics/contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { DAY, DUE, givenReading } from './support';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const idsFor = async (who: string) =>
  (await cloud.expectOk(who, listAssignments, {})).items.map(({ assignmentId }) => assignmentId);

test('shows the assignments of the managed units, of those above and of those below, the next due first', async () => {
  await givenReading(cloud.db, 'all', ['zz'], DUE);
  await givenReading(cloud.db, 'first', ['b1'], DUE + DAY);
  await givenReading(cloud.db, 'second', ['b2'], DUE + 2 * DAY);
  await givenReading(cloud.db, 'both', ['b1', 'b2'], DUE + 3 * DAY);
  await givenReading(cloud.db, 'group', ['g1'], DUE + 4 * DAY);
  expect(await idsFor('secretary1')).toEqual(['post:all', 'post:first', 'post:both', 'post:group']);
  expect(await idsFor('secretary2')).toEqual(['post:all', 'post:second', 'post:both']);
  expect(await idsFor('admin')).toEqual(['post:all', 'post:first', 'post:second', 'post:both', 'post:group']);
});

test('names the unit whose members are asked, and how many of them there are', async () => {
  await givenReading(cloud.db, 'first', ['b1'], DUE);
  await givenReading(cloud.db, 'both', ['b1', 'b2'], DUE + DAY);
  const { items } = await cloud.expectOk('admin', listAssignments, {});
  expect(items.map(({ asked }) => asked)).toEqual(['第一党支部', '第一党支部等 2 个单元']);
});

test('what is running stands above what is over, each from now outwards', async () => {
  const days: [string, number][] = [
    ['in a month', 30],
    ['this week', 2],
    ['yesterday', -1],
    ['last month', -30],
  ];
  for (const [id, away] of days) await givenReading(cloud.db, id, ['b1'], FRIDAY_MORNING + away * DAY);
  expect(await idsFor('secretary1')).toEqual([
    'post:this week',
    'post:in a month',
    'post:yesterday',
    'post:last month',
  ]);
});

test('what falls due while somebody turns the page is neither lost nor shown twice', async () => {
  for (let at = 0; at < 25; at += 1) await givenReading(cloud.db, `p${at}`, ['b1'], FRIDAY_MORNING + (at + 1) * 1000);
  await givenReading(cloud.db, 'over', ['b1'], FRIDAY_MORNING - DAY);
  const first = await cloud.expectOk('secretary1', listAssignments, {});
  cloud.clock.now += DAY;
  const second = await cloud.expectOk('secretary1', listAssignments, { cursor: first.next ?? '' });
  const shown = [...first.items, ...second.items].map(({ assignmentId }) => assignmentId);
  expect(shown).toEqual([...Array.from({ length: 25 }, (_, at) => `post:p${at}`), 'post:over']);
  expect(second.next).toBeNull();
});

test('leaves out withdrawn ones', async () => {
  const id = await givenReading(cloud.db, 'all', ['zz']);
  await cloud.db.in(Assignments).updateWhere({ _id: id }, { isWithdrawn: true });
  expect(await idsFor('secretary1')).toEqual([]);
});

test('is paged without a gap and without repeating anything, also where two fall due together', async () => {
  const scopes = [['zz'], ['b1'], ['b1', 'b2']];
  for (let at = 0; at < 45; at += 1) {
    const dueAt = DUE + (Math.floor(at / 2) - 11) * DAY;
    await givenReading(cloud.db, `p${at}`, scopes[at % 3] ?? [], dueAt);
  }
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const page = await cloud.expectOk('secretary1', listAssignments, cursor ? { cursor } : {});
    pages.push(page.items.map(({ assignmentId }) => assignmentId));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(pages.map((page) => page.length)).toEqual([20, 20, 5]);
  expect(new Set(pages.flat()).size).toBe(45);
});

test.each(['member1', 'editor1', 'reviewer'])('is not for %s', async (who) => {
  expect(await cloud.call(who, listAssignments, {})).toEqual({ ok: false, code: 'FORBIDDEN' });
});
