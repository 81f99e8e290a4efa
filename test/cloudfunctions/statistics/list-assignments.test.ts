import { Assignments } from '../../../cloudfunctions/_kit/collections';
import * as routes from '../../../cloudfunctions/statistics/routes';
import { listAssignments } from '../../../core/statistics/contract';
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

test('shows the assignments of the managed units, of those above and of those below, latest due first', async () => {
  await givenReading(cloud.db, 'all', ['zz'], DUE);
  await givenReading(cloud.db, 'first', ['b1'], DUE + DAY);
  await givenReading(cloud.db, 'second', ['b2'], DUE + 2 * DAY);
  await givenReading(cloud.db, 'both', ['b1', 'b2'], DUE + 3 * DAY);
  await givenReading(cloud.db, 'group', ['g1'], DUE + 4 * DAY);
  expect(await idsFor('secretary1')).toEqual(['post:group', 'post:both', 'post:first', 'post:all']);
  expect(await idsFor('secretary2')).toEqual(['post:both', 'post:second', 'post:all']);
  expect(await idsFor('admin')).toEqual(['post:group', 'post:both', 'post:second', 'post:first', 'post:all']);
});

test('leaves out withdrawn ones', async () => {
  const id = await givenReading(cloud.db, 'all', ['zz']);
  await cloud.db.in(Assignments).updateWhere({ _id: id }, { isWithdrawn: true });
  expect(await idsFor('secretary1')).toEqual([]);
});

test('is paged without a gap and without repeating anything, also where two fall due together', async () => {
  const scopes = [['zz'], ['b1'], ['b1', 'b2']];
  for (let at = 0; at < 45; at += 1) {
    const dueAt = DUE + Math.floor(at / 2) * DAY;
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
