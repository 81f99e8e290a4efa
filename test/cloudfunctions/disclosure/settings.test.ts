import { AuditLog } from '../../../cloudfunctions/_kit/collections';
import { command } from '../../../cloudfunctions/_kit/database';
import { Catalogues, Disclosures, HolidayTables } from '../../../cloudfunctions/disclosure/collections';
import * as routes from '../../../cloudfunctions/disclosure/routes';
import { openCatalogue, saveCatalogue } from '../../../core/disclosure/catalogue-contract';
import { openDisclosure } from '../../../core/disclosure/contract';
import { openHolidays, saveHolidays } from '../../../core/disclosure/holidays-contract';
import { DEFAULT_CATALOGUE } from '../../../core/disclosure/rules/catalogue';
import { moveDisclosure, openProposal, saveProposal } from '../../../core/disclosure/workbench-contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { givenProposal, proposal } from './sample-disclosures';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const YEAR = { year: 2026, off: ['2026-11-23'], worked: ['2026-11-21'] };
const items = DEFAULT_CATALOGUE.slice(0, 12).map((item) => ({ ...item, forms: [...item.forms] }));
const appointment = { category: 'cadres' as const, catalogueKey: 'appointment', noticeDays: 5 };
const end = async () => (await cloud.expectOk('member1', openDisclosure, { disclosureId: 'd1' })).noticeEndsAt;

describe('the holidays', () => {
  test('are the organisation’s, entered by its administrator, and kept in the audit log', async () => {
    expect(await cloud.expectOk('secretary1', openHolidays, {})).toEqual({ years: [], revision: 0 });
    const change = { seenRevision: 0, years: [YEAR] };
    expect(await cloud.call('secretary1', saveHolidays, change)).toMatchObject({ code: 'FORBIDDEN' });
    const first = await cloud.call('admin', saveHolidays, change);
    expect(first).toEqual({ ok: true, data: { years: [YEAR], revision: 1 } });
    expect(await cloud.call('admin', saveHolidays, change)).toEqual(first);
    const before = await cloud.db.in(HolidayTables).query({}, {});
    expect(await cloud.call('admin', saveHolidays, { seenRevision: 0, years: [] })).toMatchObject({ code: 'CONFLICT' });
    for (const years of [
      [YEAR, YEAR],
      [{ ...YEAR, off: ['2027-01-01'] }],
      [{ ...YEAR, off: ['2026-02-30'] }],
      [{ ...YEAR, worked: YEAR.off }],
    ]) {
      expect(await cloud.call('admin', saveHolidays, { seenRevision: 1, years })).toMatchObject({
        code: 'INVALID_INPUT',
      });
    }
    expect(await cloud.db.in(HolidayTables).query({}, {})).toEqual(before);
    expect(await cloud.db.in(AuditLog).query({ action: 'holidays.set' }, {})).toMatchObject([
      { actorId: 'admin', detail: { years: '2026' } },
    ]);
  });

  test('say when a 公示 of 工作日 ends; a year that is not entered stops it', async () => {
    await givenProposal(cloud, 'd1', 'review', appointment);
    const approve = () => cloud.call('reviewer', moveDisclosure, { disclosureId: 'd1', command: { name: 'approve' } });
    const before = await cloud.db.in(Disclosures).find('d1');
    expect(await approve()).toMatchObject({ code: 'YEAR_NOT_ANNOUNCED' });
    expect(await cloud.db.in(Disclosures).find('d1')).toEqual(before);
    await cloud.expectOk('admin', saveHolidays, { seenRevision: 0, years: [YEAR] });
    expect(await approve()).toMatchObject({ ok: true });
    // Saturday is worked, Monday is not: 21, 24, 25, 26, 27.
    expect(await end()).toBe(Date.parse('2026-11-27T23:59:59.999+08:00'));
  });

  test('leave a 公示 that has begun as it is', async () => {
    await cloud.expectOk('admin', saveHolidays, { seenRevision: 0, years: [YEAR] });
    await givenProposal(cloud, 'd1', 'approve', appointment);
    const before = await end();
    await cloud.expectOk('admin', saveHolidays, { seenRevision: 1, years: [{ ...YEAR, worked: [] }] });
    expect(await end()).toBe(before);
    expect((await cloud.expectOk('admin', openProposal, { disclosureId: 'd1' })).noticeEndsAt).toBe(before);
  });
});

describe('the result of an item with a 公示', () => {
  const conclude = () =>
    cloud.call('secretary1', moveDisclosure, { disclosureId: 'd1', command: { name: 'conclude', markdown: '已办结' } });

  test('waits until the 公示 is over', async () => {
    await givenProposal(cloud, 'd1', 'approve', { noticeDays: 7, catalogueKey: 'dues' });
    expect(await conclude()).toMatchObject({ code: 'NOTICE_RUNNING' });
    cloud.clock.now = Date.parse('2026-11-28T00:00:00+08:00');
    expect(await conclude()).toMatchObject({ data: { status: 'concluded' } });
  });

  test('an item from before its end was kept has the end of days of the calendar', async () => {
    await givenProposal(cloud, 'd1', 'approve', { noticeDays: 7, catalogueKey: 'dues' });
    await cloud.db.in(Disclosures).updateWhere(
      { _id: 'd1' },
      {
        noticeEndsAt: command().remove(),
        inWorkingDays: command().remove(),
        catalogueKey: command().remove(),
        catalogueTitle: command().remove(),
        contact: command().remove(),
        reviewed: command().remove(),
      },
    );
    expect(await cloud.expectOk('member1', openDisclosure, { disclosureId: 'd1' })).toMatchObject({
      noticeEndsAt: Date.parse('2026-11-27T23:59:59.999+08:00'),
      catalogueTitle: null,
      contact: '第一党支部 王宁',
    });
    expect(await cloud.expectOk('admin', openProposal, { disclosureId: 'd1' })).toMatchObject({
      catalogueKey: null,
      reviewed: null,
      contact: '',
    });
    expect(await conclude()).toMatchObject({ code: 'NOTICE_RUNNING' });
  });
});

describe('the catalogue', () => {
  test('is the organisation’s, adopted by its administrator, and kept in the audit log', async () => {
    const before = await cloud.expectOk('editor1', openCatalogue, {});
    expect(before).toMatchObject({ revision: 0, items: DEFAULT_CATALOGUE.map(({ key }) => ({ key, since: null })) });
    const change = { seenRevision: 0, items };
    expect(await cloud.call('secretary1', saveCatalogue, change)).toMatchObject({ code: 'FORBIDDEN' });
    const first = await cloud.call('admin', saveCatalogue, change);
    expect(first).toMatchObject({ data: { revision: 1 } });
    cloud.clock.now += 1000;
    expect(await cloud.call('admin', saveCatalogue, change)).toEqual(first);
    const stored = await cloud.db.in(Catalogues).query({}, {});
    expect(stored).toMatchObject([{ _id: 'zz' }]);
    expect(stored[0]?.items.map(({ since, isHidden }) => [since, isHidden]).slice(11, 13)).toEqual([
      ['2026-11-20', false],
      [null, true],
    ]);
    expect(await cloud.call('admin', saveCatalogue, { seenRevision: 0, items: items.slice(1) })).toMatchObject({
      code: 'CONFLICT',
    });
    const [one] = items;
    if (!one) throw new Error('there are no items');
    for (const wrong of [
      [one, one],
      [{ ...one, forms: [] }],
      [{ ...one, timing: { kind: 'yearly' as const, days: ['02-29'] } }],
      [{ ...one, noticeDays: 0 }],
    ]) {
      expect(await cloud.call('admin', saveCatalogue, { seenRevision: 1, items: wrong })).toMatchObject({
        code: 'INVALID_INPUT',
      });
    }
    expect(await cloud.db.in(Catalogues).query({}, {})).toEqual(stored);
    expect(await cloud.db.in(AuditLog).query({ action: 'catalogue.set' }, {})).toMatchObject([{ actorId: 'admin' }]);
  });

  test('does not grow without end: what is left out stays, hidden', async () => {
    const many = Array.from({ length: 110 }, (_, at) => ({ ...items[0], key: `k${at}`, title: `事项 ${at}` }));
    const full = many as typeof items;
    expect(await cloud.call('admin', saveCatalogue, { seenRevision: 0, items: full })).toMatchObject({
      code: 'TOO_MANY_ITEMS',
    });
  });

  test.each([
    ['of another category', { category: 'conduct' as const, catalogueKey: 'admission' }],
    ['that is unknown', { catalogueKey: 'unknown' }],
    ['that is hidden', { category: 'other' as const, catalogueKey: 'others' }],
  ])('nothing is proposed for an item %s', async (_title, changes) => {
    await cloud.expectOk('admin', saveCatalogue, { seenRevision: 0, items });
    const save = { disclosureId: 'd1', seenRevision: null, ...proposal(changes) };
    expect(await cloud.call('editor1', saveProposal, save)).toEqual({ ok: false, code: 'NOT_IN_CATALOGUE' });
    expect(await cloud.db.in(Disclosures).count({})).toBe(0);
  });

  test('gives a proposal its title and whether 工作日 count, which later changes leave', async () => {
    await givenProposal(cloud, 'd1', null, { ...appointment, contact: '王宁，办公楼 201' });
    await cloud.expectOk('admin', saveCatalogue, {
      seenRevision: 0,
      items: items.map((item) =>
        item.key === 'appointment' ? { ...item, title: '改了名', inWorkingDays: false } : item,
      ),
    });
    expect(await cloud.expectOk('editor1', openProposal, { disclosureId: 'd1' })).toMatchObject({
      catalogueKey: 'appointment',
      catalogueTitle: '干部选任：条件、程序、人选',
      inWorkingDays: true,
      contact: '王宁，办公楼 201',
    });
  });
});

test('a 公示 of no days is refused', async () => {
  const save = { disclosureId: 'd1', seenRevision: null, ...proposal({ noticeDays: 0 }) };
  expect(await cloud.call('editor1', saveProposal, save)).toMatchObject({ code: 'INVALID_INPUT' });
});
