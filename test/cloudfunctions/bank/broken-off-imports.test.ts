import { SearchEntries } from '../../../cloudfunctions/_kit/collections';
import { WaitingLine } from '../../../cloudfunctions/_kit/waiting-line';
import { ImportRows, Imports, Questions } from '../../../cloudfunctions/bank/collections';
import { commitStep } from '../../../cloudfunctions/bank/imports/commit-step';
import { rowsKey } from '../../../cloudfunctions/bank/imports/documents';
import * as bank from '../../../cloudfunctions/bank/routes';
import {
  changeImport,
  commitImport,
  continueImport,
  openImport,
  tendImports,
  undoImport,
} from '../../../core/bank/imports/contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { givenFile, good, HEADER, options, untilDone, xlsxOf } from './import-files';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([bank]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const stored = () => cloud.db.in(Questions).query({}, { orderBy: [['_id', 'asc']], limit: 1000 });

describe('an import whose phone went away', () => {
  const ready = async () => {
    const { importId } = await givenFile(
      cloud,
      '题.xlsx',
      xlsxOf([HEADER, good('第一题', 'one'), good('第二题', 'two')]),
    );
    await untilDone(cloud, importId);
    return importId;
  };
  const stateOf = async (importId: string) => (await cloud.expectOk('admin', openImport, { importId })).state;

  it('is finished by the timer, and so is its undo', async () => {
    const importId = await ready();
    await cloud.expectOk('admin', commitImport, { importId });
    expect(await cloud.expectOk(null, tendImports, {})).toEqual({ finished: 1, cleaned: 0 });
    expect(await stateOf(importId)).toBe('done');
    expect((await stored()).map(({ written }) => written?.by)).toEqual(['admin', 'admin']);

    await cloud.expectOk('admin', undoImport, { importId });
    expect(await cloud.expectOk(null, tendImports, {})).toEqual({ finished: 1, cleaned: 0 });
    expect(await stateOf(importId)).toBe('undone');
    expect(await stored()).toEqual([]);
  });

  it('on a busy machine writes what there is time for, and goes on from there', async () => {
    const rows = Array.from({ length: 600 }, (_, at) => good(`第 ${at} 题`, `q-${at}`));
    const { importId } = await givenFile(cloud, '题.xlsx', xlsxOf([HEADER, ...rows]));
    await untilDone(cloud, importId);
    await cloud.expectOk('admin', commitImport, { importId });
    const context = { db: cloud.db, now: cloud.clock.now, newId: () => 'audit', caller: { memberId: 'admin' } };
    let minutes = 0;
    const slowly = () => (minutes += 60_000);
    const written: number[] = [];
    for (let doc = await cloud.db.in(Imports).find(importId); doc?.state === 'importing'; ) {
      await commitStep(doc, context, slowly);
      doc = await cloud.db.in(Imports).find(importId);
      written.push(doc?.done ?? 0);
    }
    expect(written).toEqual([250, 500, 600]);
    expect(await stored()).toHaveLength(600);
  });

  it('stays as it is when the turn of its file does not come, and is read when it is asked for again', async () => {
    const { importId } = await givenFile(cloud, '题.xlsx', xlsxOf([HEADER, good('第一题', 'one')]));
    const before = await cloud.db.in(Imports).find(importId);
    jest.spyOn(WaitingLine.prototype, 'take').mockResolvedValueOnce(null);
    expect(await cloud.expectOk('admin', continueImport, { importId })).toMatchObject({ state: 'reading', read: 0 });
    expect(await cloud.db.in(Imports).find(importId)).toEqual(before);
    expect(await cloud.expectOk('admin', continueImport, { importId })).toMatchObject({ state: 'ready', read: 1 });
  });

  it('is only previewed as long as nobody has decided', async () => {
    const importId = await ready();
    expect(await cloud.expectOk(null, tendImports, {})).toEqual({ finished: 0, cleaned: 0 });
    expect(await stateOf(importId)).toBe('ready');
    expect(await stored()).toEqual([]);
  });

  it('after any request of a step that was killed is finished whole', async () => {
    const importId = await ready();
    await cloud.expectOk('admin', commitImport, { importId });
    const restore = cloud.local.database.keep();
    const { calls } = await cloud.local.meter.record(() => cloud.expectOk('admin', continueImport, { importId }));
    const whole = await stored();
    const entries = await cloud.db.in(SearchEntries).count({});
    expect(entries).toBeGreaterThan(0);
    for (let step = 0; step < calls.length; step += 1) {
      restore();
      cloud.killAfter(step);
      await cloud.call('admin', continueImport, { importId });
      cloud.killAfter(null);
      await cloud.expectOk(null, tendImports, {});
      expect(await stateOf(importId)).toBe('done');
      expect(await stored()).toEqual(whole);
      expect(await cloud.db.in(SearchEntries).count({})).toBe(entries);
    }
  });

  it('shows the verdicts of its present options, wherever a change of them was killed', async () => {
    const importId = await ready();
    const restore = cloud.local.database.keep();
    const changed = { ...options, topic: '另一个主题' };
    const change = { importId, options: changed };
    const { calls } = await cloud.local.meter.record(() => cloud.expectOk('admin', changeImport, change));
    for (let step = 0; step < calls.length; step += 1) {
      restore();
      cloud.killAfter(step);
      await cloud.call('admin', changeImport, change);
      cloud.killAfter(null);
      const view = await untilDone(cloud, importId);
      const rows = await cloud.db.in(ImportRows).query({ importId: rowsKey(await docOf(importId)) });
      expect(rows.map(({ question: row }) => row?.topic)).toEqual([view.options.topic, view.options.topic]);
    }
  });

  const docOf = async (importId: string) => {
    const doc = await cloud.db.in(Imports).find(importId);
    if (!doc) throw new Error('the import should be there');
    return doc;
  };
});
