import * as routes from '../../../cloudfunctions/disclosure/routes';
import * as homeRoutes from '../../../cloudfunctions/home/routes';
import { openCatalogue, saveCatalogue } from '../../../core/disclosure/catalogue-contract';
import { listDue } from '../../../core/disclosure/due-contract';
import { listDuties } from '../../../core/home/contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { givenProposal } from './sample-disclosures';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes, homeRoutes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const DECEMBER = Date.parse('2026-12-31T23:59:59.999+08:00');
const adopt = async () => {
  const { items } = await cloud.expectOk('admin', openCatalogue, {});
  await cloud.expectOk('admin', saveCatalogue, { seenRevision: 0, items });
  cloud.clock.now = Date.parse('2026-12-10T09:00:00+08:00');
};
const due = async (name: string) => (await cloud.expectOk(name, listDue, {})).items;
const duty = async (name: string) =>
  (await cloud.expectOk(name, listDuties, {})).items.filter(({ kind }) => kind === 'dueDisclosures');

test('nothing is due before an administrator has adopted the catalogue', async () => {
  expect(await due('secretary1')).toEqual([]);
  expect(await duty('secretary1')).toEqual([]);
});

test('what falls due stands on the desk of who is responsible, on the unit itself', async () => {
  await adopt();
  const mine = await due('secretary1');
  expect(mine.map(({ catalogueKey }) => catalogueKey)).toContain('dues');
  expect(new Set(mine.map(({ unitName }) => unitName))).toEqual(new Set(['第一党支部']));
  expect(mine[0]).toMatchObject({ unitId: 'b1', dueAt: DECEMBER });
  expect(await duty('secretary1')).toMatchObject([{ count: mine.length, dueAt: DECEMBER }]);
  // What an editor of the branch is responsible for is another's.
  expect((await due('editor1')).map(({ catalogueKey }) => catalogueKey).sort()).toEqual(['meetings', 'studyResult']);
  expect(await cloud.call('member1', listDue, {})).toMatchObject({ code: 'FORBIDDEN' });
});

test('what came once and was disclosed is not owed again years later', async () => {
  const { items } = await cloud.expectOk('admin', openCatalogue, {});
  const timing = { kind: 'fixed' as const, day: '2026-12-20' };
  await cloud.expectOk('admin', saveCatalogue, {
    seenRevision: 0,
    items: items.flatMap(({ since: _since, ...item }) => (item.key === 'dues' ? { ...item, timing } : [])),
  });
  cloud.clock.now = Date.parse('2026-12-10T09:00:00+08:00');
  expect(await due('secretary1')).toHaveLength(1);
  await givenProposal(cloud, 'd1', 'approve', { catalogueKey: 'dues' });
  expect(await due('secretary1')).toEqual([]);
  cloud.clock.now = Date.parse('2029-06-01T09:00:00+08:00');
  expect(await due('secretary1')).toEqual([]);
  expect(await due('secretary2')).toHaveLength(1);
});

test('it leaves the desk once it is disclosed, and only for its unit', async () => {
  await adopt();
  await givenProposal(cloud, 'd1', 'review', { catalogueKey: 'dues' });
  const has = async (name: string) => (await due(name)).some(({ catalogueKey }) => catalogueKey === 'dues');
  expect(await has('secretary1')).toBe(true);
  await givenProposal(cloud, 'd2', 'approve', { catalogueKey: 'dues' });
  expect(await has('secretary1')).toBe(false);
  expect(await has('secretary2')).toBe(true);
});
