import { Disclosures } from '../../../cloudfunctions/disclosure/collections';
import * as routes from '../../../cloudfunctions/disclosure/routes';
import { Units } from '../../../cloudfunctions/org/collections';
import { CATEGORY_KEYS } from '../../../core/disclosure/catalogue';
import { openCatalogue, saveCatalogue } from '../../../core/disclosure/catalogue-contract';
import { openCoverage, openCoverageCell, type Quarter } from '../../../core/disclosure/coverage-contract';
import { listDue } from '../../../core/disclosure/due-contract';
import { moveDisclosure } from '../../../core/disclosure/workbench-contract';
import { MS_PER_DAY } from '../../../core/kernel/calendar';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { givenProposal } from './sample-disclosures';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const adopt = async () => {
  const { items } = await cloud.expectOk('admin', openCatalogue, {});
  await cloud.expectOk('admin', saveCatalogue, { seenRevision: 0, items });
};
const covered = (name: string, period: { year: number; quarter?: Quarter } = { year: 2026 }) =>
  cloud.expectOk(name, openCoverage, period);
const ORGANISATION = CATEGORY_KEYS.indexOf('organisation');
const cellOf = async (name: string, unitId: string, period?: { year: number; quarter?: Quarter }) =>
  (await covered(name, period)).units.find((unit) => unit.unitId === unitId)?.cells[ORGANISATION];

test('nothing is owed before an administrator has adopted the catalogue; what was disclosed is counted', async () => {
  await givenProposal(cloud, 'd1', 'approve');
  const { isAdopted, units } = await covered('admin');
  expect(isAdopted).toBe(false);
  expect(units.map(({ unitId }) => unitId)).toEqual(['zz', 'b1', 'b2']);
  expect(units[1]?.cells[ORGANISATION]).toEqual({ disclosed: 1, owed: 0, lacking: 0, overdue: 0, besides: 1 });
  expect(units.flatMap(({ cells }) => cells).reduce((total, { owed }) => total + owed, 0)).toBe(0);
});

test('behind every figure stand as many items, for every unit, category and period', async () => {
  await adopt();
  await givenProposal(cloud, 'd1', 'approve', { catalogueKey: 'dues' });
  await givenProposal(cloud, 'd2', 'approve', { category: 'conduct' });
  await givenProposal(cloud, 'd3', 'review', { catalogueKey: 'meetings' });
  await givenProposal(cloud, 'd4', 'approve', { catalogueKey: 'meetings' });
  const command = { name: 'withdraw', reason: '日期写错了' } as const;
  await cloud.expectOk('secretary1', moveDisclosure, { disclosureId: 'd4', command });
  cloud.clock.now = Date.parse('2027-01-15T09:00:00+08:00');

  for (const period of [{ year: 2026 }, { year: 2026, quarter: 4 as const }, { year: 2027 }]) {
    const { units } = await covered('admin', period);
    for (const { unitId, cells } of units) {
      for (const [at, category] of CATEGORY_KEYS.entries()) {
        const cell = await cloud.expectOk('admin', openCoverageCell, { unitId, category, ...period });
        expect(cell.figures).toEqual(cells[at]);
        expect(cell.disclosed).toHaveLength(cells[at]?.disclosed ?? -1);
        expect(cell.owed).toHaveLength(cells[at]?.owed ?? -1);
        expect(cell.owed.filter(({ by }) => by === null)).toHaveLength(cells[at]?.lacking ?? -1);
      }
    }
  }
  expect(await cellOf('admin', 'b1')).toEqual({ disclosed: 1, owed: 3, lacking: 2, overdue: 2, besides: 0 });
  expect(await cellOf('admin', 'b2')).toEqual({ disclosed: 0, owed: 3, lacking: 3, overdue: 3, besides: 0 });
});

test('a cell has lines of these fields only', async () => {
  await adopt();
  await givenProposal(cloud, 'd1', 'approve', { catalogueKey: 'dues' });
  const dueAt = Date.parse('2026-12-31T23:59:59.999+08:00');
  const category = 'organisation';
  const cell = await cloud.expectOk('secretary1', openCoverageCell, { unitId: 'b1', category, year: 2026 });
  expect(cell).toEqual({
    unitName: '第一党支部',
    figures: { disclosed: 1, owed: 3, lacking: 2, overdue: 0, besides: 0 },
    disclosed: [
      {
        disclosureId: 'd1',
        category,
        title: '第一党支部发展党员工作安排',
        publishedAt: FRIDAY_MORNING,
        catalogueTitle: '党费收缴、使用和管理',
      },
    ],
    owed: [
      { catalogueKey: 'meetings', category, title: '三会一课和主题党日情况', dueAt, by: null },
      {
        catalogueKey: 'dues',
        category,
        title: '党费收缴、使用和管理',
        dueAt,
        by: { disclosureId: 'd1', title: '第一党支部发展党员工作安排', publishedAt: FRIDAY_MORNING },
      },
      { catalogueKey: 'appraisal', category, title: '民主评议党员结果', dueAt, by: null },
    ],
    mayPropose: true,
  });
  const all = await cloud.expectOk('reviewer', openCoverageCell, { unitId: 'b1', year: 2026 });
  expect(all).toMatchObject({ mayPropose: false });
  expect(all.figures.owed).toBeGreaterThan(3);
});

test('a secretary is told of the own branch, a reviewer of all below, a member of nothing', async () => {
  await adopt();
  expect((await covered('secretary2')).units.map(({ unitId }) => unitId)).toEqual(['b2']);
  expect((await covered('reviewer')).units.map(({ unitId }) => unitId)).toEqual(['zz', 'b1', 'b2']);
  const refused = async (name: string, unitId: string) =>
    expect(await cloud.call(name, openCoverageCell, { unitId, year: 2026 }));
  (await refused('secretary2', 'b1')).toMatchObject({ code: 'NOT_FOUND' });
  (await refused('secretary2', 'zz')).toMatchObject({ code: 'NOT_FOUND' });
  (await refused('admin', 'nothing')).toMatchObject({ code: 'NOT_FOUND' });
  (await refused('member1', 'b1')).toMatchObject({ code: 'FORBIDDEN' });
  (await refused('editor1', 'b1')).toMatchObject({ code: 'FORBIDDEN' });
  expect(await cloud.call('member1', openCoverage, { year: 2026 })).toMatchObject({ code: 'FORBIDDEN' });
});

test.each([
  { year: 1999 },
  { year: 2100 },
  { year: 2026.5 },
  { year: '2026' },
  { year: 2026, quarter: 0 },
  { year: 2026, quarter: 5 },
  { year: 2026, quarter: null },
])('refuses %p as a period', async (period) => {
  expect(await cloud.call('admin', openCoverage, period as never)).toMatchObject({ code: 'INVALID_INPUT' });
});

test('years later the figures are those of then, here and on the desk of who is responsible', async () => {
  await adopt();
  // In time every year, a month ahead of its day.
  for (const year of [2026, 2027, 2028]) {
    cloud.clock.now = Date.parse(`${year}-11-30T09:00:00+08:00`);
    await givenProposal(cloud, `d${year}`, 'approve', { catalogueKey: 'appraisal' });
  }
  cloud.clock.now = Date.parse('2028-12-15T09:00:00+08:00');
  for (const year of [2026, 2027, 2028]) {
    const { owed } = await cloud.expectOk('admin', openCoverageCell, { unitId: 'b1', category: 'organisation', year });
    expect(owed.find(({ catalogueKey }) => catalogueKey === 'appraisal')?.by?.disclosureId).toBe(`d${year}`);
  }
  const { items } = await cloud.expectOk('secretary1', listDue, {});
  expect(items.map(({ catalogueKey }) => catalogueKey)).not.toContain('appraisal');
});

test('four hundred branches with a year of items take four requests', async () => {
  await adopt();
  await givenProposal(cloud, 'd0', 'approve', { catalogueKey: 'dues' });
  const first = await cloud.db.in(Disclosures).find('d0');
  if (!first) throw new Error('the item was not written');
  const branches = Array.from({ length: 400 }, (_, index) => `n${index}`);
  await cloud.db
    .in(Units)
    .addMany(branches.map((_id) => ({ _id, v: 1, name: _id, kind: 'branch', parentId: 'zz', path: ['zz', _id] })));
  await cloud.db.in(Disclosures).addMany(
    branches.flatMap((unitId) =>
      CATEGORY_KEYS.map((category, at) => ({
        ...first,
        _id: `${unitId}-${category}`,
        unitId,
        path: ['zz', unitId],
        category,
        publishedAt: FRIDAY_MORNING - at * MS_PER_DAY,
      })),
    ),
  );

  const { units } = await covered('admin');
  expect(JSON.parse(cloud.log.at(-1) ?? '{}').databaseRequests).toBe(4);
  expect(units).toHaveLength(403);
  const of = (unitId: string) => units.find((unit) => unit.unitId === unitId)?.cells.map(({ disclosed }) => disclosed);
  expect(of('n0')).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  expect(of('n399')).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
});
