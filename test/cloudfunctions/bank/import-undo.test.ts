import { AuditLog, SearchEntries } from '../../../cloudfunctions/_kit/collections';
import { ImportRows, Questions } from '../../../cloudfunctions/bank/collections';
import * as bank from '../../../cloudfunctions/bank/routes';
import * as practice from '../../../cloudfunctions/practice/routes';
import * as quiz from '../../../cloudfunctions/quiz/routes';
import { commitImport, listImports, openImport, tendImports, undoImport } from '../../../core/bank/imports/contract';
import { importQuestions } from '../../../core/bank/stale/contract';
import { startMinute } from '../../../core/practice/minute/contract';
import { startAttempt } from '../../../core/quiz/attempts/contract';
import { drawWeeklyTest, setBlueprint } from '../../../core/quiz/weekly/contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { givenFile, good, HEADER, importedRows, untilDone, xlsxOf } from './import-files';
import { blueprint, bodies, PAPER, question, bank as sampleBank } from './sample-bank';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([bank, quiz, practice]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const stored = () => cloud.db.in(Questions).query({}, { orderBy: [['_id', 'asc']], limit: 1000 });
const imported = (rows: string[][], key = 'k1') => importedRows(cloud, rows, key);

/** Ids of the questions in the search index. */
const foundBySearch = async (): Promise<string[]> =>
  (await cloud.db.in(SearchEntries).query({})).map(({ subjectId }) => subjectId).sort();

describe('an undo', () => {
  it('removes what was new, restores what was changed, and leaves alone what was written since', async () => {
    await cloud.expectOk('admin', importQuestions, { unitId: 'zz', questions: [question('here', bodies.judge)] });
    const { importId } = await imported([
      good('第一题', 'one'),
      good('第二题', 'two'),
      ['here，哪个对？', '', '', '错', '', '', 'here'],
    ]);
    await imported([['第二题', '甲', '丙', 'B', '', '', 'two']], 'k2');
    expect(await cloud.expectOk('admin', undoImport, { importId })).toMatchObject({ state: 'undoing' });
    expect(await untilDone(cloud, importId)).toMatchObject({
      state: 'undone',
      undone: { removed: 1, retired: 0, restored: 1, kept: 1 },
    });
    expect((await stored()).map(({ questionId, version, body }) => [questionId, version, body.type])).toEqual([
      ['here', 3, 'judge'],
      ['two', 2, 'single'],
    ]);
    expect((await stored())[0]?.body).toEqual(bodies.judge);
    expect(await foundBySearch()).toEqual(['zz:here', 'zz:two']);
    const audited = await cloud.db.in(AuditLog).query({ action: 'questions.importUndone' });
    expect(audited).toHaveLength(1);
    expect(await imported([good('第一题', 'one')], 'k3')).toMatchObject({ counts: { new: 1 } });
  });

  const givenPaper = async () => {
    const rows = sampleBank().map(({ questionId, stem }) =>
      stem.includes('____') ? good(questionId) : good(stem, questionId),
    );
    const { importId } = await imported(rows);
    const sections = blueprint.sections.filter(({ type }) => type === 'single');
    await cloud.expectOk('admin', setBlueprint, { unitId: 'zz', blueprint: { ...blueprint, sections } });
    await cloud.expectOk('admin', drawWeeklyTest, { unitId: 'zz' });
    return importId;
  };

  it('retires questions that a paper holds', async () => {
    const importId = await givenPaper();
    await cloud.expectOk('admin', undoImport, { importId });
    const { undone } = await untilDone(cloud, importId);
    expect(undone?.retired).toBeGreaterThan(0);
    const left = await stored();
    expect(new Set(left.map(({ state }) => state))).toEqual(new Set(['retired']));
    expect(undone).toMatchObject({ retired: left.length, removed: 12 - left.length, kept: 0 });
  });

  it.each([
    ['in a paper', () => cloud.expectOk('member1', startAttempt, { paperId: PAPER })],
    ['in a minute of practice', () => cloud.expectOk('member1', startMinute, { runId: 'run-1' })],
  ])('is refused once somebody was asked one of the questions %s', async (_title, ask) => {
    const importId = await givenPaper();
    await ask();
    expect(await cloud.call('admin', undoImport, { importId })).toEqual({ ok: false, code: 'QUESTIONS_ANSWERED' });
    expect(await cloud.expectOk('admin', openImport, { importId })).toMatchObject({ state: 'done' });
  });

  it('is refused before there is something to undo', async () => {
    const { importId } = await givenFile(cloud, '题.xlsx', xlsxOf([HEADER, good('第一题')]));
    expect(await cloud.call('admin', undoImport, { importId })).toEqual({ ok: false, code: 'WRONG_STATE' });
    expect(await cloud.call('admin', commitImport, { importId })).toEqual({ ok: false, code: 'WRONG_STATE' });
  });
});

it('rows and files are deleted after a month, but the history and the undo remain', async () => {
  const { importId } = await imported([good('第一题', 'one')]);
  await givenFile(cloud, '题.xlsx', xlsxOf([HEADER]), { key: 'never' });
  cloud.clock.now += 31 * 86_400_000;
  expect(await cloud.expectOk(null, tendImports, {})).toEqual({ finished: 0, cleaned: 2 });
  expect(await cloud.expectOk(null, tendImports, {})).toEqual({ finished: 0, cleaned: 0 });
  expect(await cloud.db.in(ImportRows).count({})).toBe(0);
  const { items } = await cloud.expectOk('admin', listImports, {});
  expect(items.map((item) => [item.importId, item.hasRows])).toEqual([[importId, false]]);
  await cloud.expectOk('admin', undoImport, { importId });
  expect(await untilDone(cloud, importId)).toMatchObject({ state: 'undone' });
  expect(await stored()).toEqual([]);
});
