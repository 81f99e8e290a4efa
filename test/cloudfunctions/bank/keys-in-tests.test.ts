import { AuditLog, Members } from '../../../cloudfunctions/_kit/collections';
import { Questions } from '../../../cloudfunctions/bank/collections';
import * as bankRoutes from '../../../cloudfunctions/bank/routes';
import { Papers } from '../../../cloudfunctions/quiz/collections';
import * as quizRoutes from '../../../cloudfunctions/quiz/routes';
import { commitImport, exportQuestions, listImportRows } from '../../../core/bank/imports/contract';
import { moveQuestion, openQuestion, saveQuestion } from '../../../core/bank/questions/contract';
import { correctQuestion } from '../../../core/bank/reports/workbench-contract';
import { importQuestions, listStale } from '../../../core/bank/stale/contract';
import { memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { givenPublished, plan } from '../quiz/sample-papers';
import { givenFile, untilDone, xlsxOf } from './import-files';
import { bodies, question } from './sample-bank';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([bankRoutes, quizRoutes]);
});
/** A contest asks one question of the bank of `b1`, whose editor and administrator it asks too. */
beforeEach(async () => {
  await cloud.reset();
  const questions = [question('asked', bodies.judge), question('free', bodies.judge)];
  await cloud.expectOk('admin', importQuestions, { unitId: 'b1', questions });
  const content = { by: 'choice' as const, questions: [{ id: 'b1:asked', points: 5 }] };
  const contest = plan({ kind: 'contest', unitId: 'b1', scope: ['b1'], content });
  await givenPublished(cloud, 'cup', contest);
  await cloud.db.in(Members).put(memberDoc('outsider', '秦川', 'b2', [['admin', 'zz']]));
});
afterAll(() => cloud.close());

const IN_TEST = { ok: false, code: 'QUESTION_IN_TEST' };
const open = (name: string, id = 'b1:asked', isForCorrection?: boolean) =>
  cloud.call(name, openQuestion, { id, isForCorrection });
const seen = () => cloud.db.in(AuditLog).query({ action: 'question.seenInTest' });

test.each(['editor1', 'admin'])('%s, whom the paper asks, does not see its question until it is over', async (name) => {
  expect(await open(name)).toEqual(IN_TEST);
  expect(await open(name, 'b1:free')).toMatchObject({ ok: true });
  cloud.clock.now = plan().closesAt + 30_001;
  expect(await open(name)).toMatchObject({ ok: true, data: { content: { body: { key: true } } } });
});

it('somebody whom the paper does not ask sees it', async () => {
  expect(await open('outsider')).toMatchObject({ ok: true });
  expect(await seen()).toEqual([]);
});

it('a wrong question is opened to be corrected by an administrator only, which is audited', async () => {
  expect(await open('editor1', 'b1:asked', true)).toEqual(IN_TEST);
  expect(await open('member1', 'b1:asked', true)).toEqual({ ok: false, code: 'FORBIDDEN' });
  expect(await seen()).toEqual([]);
  expect(await open('admin', 'b1:asked', true)).toMatchObject({ ok: true });
  expect(await open('admin', 'b1:free', true)).toMatchObject({ ok: true });
  expect(await seen()).toMatchObject([{ actorId: 'admin', subject: 'b1:asked', detail: { version: 1 } }]);
});

it('it is not changed, put away or exported by one whom the paper asks', async () => {
  const { questionId, ...content } = question('asked', bodies.judge);
  const save = { unitId: 'b1', questionId, seenRevision: 1, content: { ...content, explanation: '另一个解析' } };
  expect(await cloud.call('admin', saveQuestion, save)).toEqual(IN_TEST);
  const retire = { id: 'b1:asked', seenRevision: 1, command: 'retire' as const };
  expect(await cloud.call('admin', moveQuestion, retire)).toEqual(IN_TEST);
  expect(await cloud.db.in(Questions).find('b1:asked')).toMatchObject({ version: 1, state: 'active' });
  const wanted = { unitId: 'b1', format: 'csv' as const, state: 'active' as const };
  expect(await cloud.call('admin', exportQuestions, wanted)).toMatchObject({ data: { written: 1, inTest: 1 } });
  expect(await cloud.call('outsider', exportQuestions, wanted)).toMatchObject({ data: { written: 2, inTest: 0 } });
});

it('one whose article has changed waits in the queue until the paper is over', async () => {
  const outdated = { reason: 'changed', statuteId: 's', before: null, after: null };
  await cloud.db.in(Questions).updateWhere({ unitId: 'b1' }, { state: 'stale', outdated } as never);
  const queue = async (name: string) => {
    const reply = await cloud.callRaw(`wx:${name}`, listStale, {});
    return JSON.stringify(reply).match(/b1:(asked|free)/g);
  };
  expect(await queue('admin')).toEqual(['b1:free']);
  expect(await queue('outsider')).toEqual(['b1:asked', 'b1:free']);
});

const HEADER = ['编号', '题型', '题干', '答案', '解析', '依据文件', '版本', '条款', '原文'];
/** A row about a stored question, as somebody writes it who guesses its key. */
const guess = (id: string, key: '对' | '错'): string[] => {
  const { stem, explanation, source } = question(id, bodies.judge);
  return [id, '判断题', stem, key, explanation, source.document, source.version, source.article, source.quote];
};
const previewed = async (key: string, rows: string[][]) => {
  const { importId } = await givenFile(cloud, '猜.xlsx', xlsxOf([HEADER, ...rows]), { unitId: 'b1', key });
  await untilDone(cloud, importId);
  return importId;
};
const rowsOf = async (importId: string) =>
  (await cloud.expectOk('outsider', listImportRows, { importId })).items.map(({ id: _id, ...row }) => row);

describe('guessing keys by an import', () => {
  it('a preview says the same of every guess at a question that a paper can ask, whoever looks at it', async () => {
    const right = await rowsOf(await previewed('right', [guess('asked', '对'), guess('free', '错')]));
    const wrong = await rowsOf(await previewed('wrong', [guess('asked', '错'), guess('free', '错')]));
    expect(right).toEqual(wrong);
    expect(right.map(({ verdict }) => verdict)).toEqual(['problem', 'changed']);
    expect(right[0]?.problems[0]?.message).toContain('更正');
  });

  it('and so does the import of a preview from before the paper', async () => {
    const restore = cloud.local.database.keep();
    const after: unknown[] = [];
    for (const key of ['对', '错'] as const) {
      restore();
      await cloud.db.in(Papers).updateWhere({ _id: 'cup' }, { state: 'draft' });
      const importId = await previewed('before', [guess('asked', key), guess('free', '错')]);
      await cloud.db.in(Papers).updateWhere({ _id: 'cup' }, { state: 'published' });
      await cloud.expectOk('admin', commitImport, { importId });
      const { counts: _counts, ...done } = await untilDone(cloud, importId);
      after.push({ ...done, done: 0 }, await cloud.db.in(Questions).find('b1:asked'));
    }
    expect(after[1]).toEqual(after[3]);
    expect(after[1]).toMatchObject({ version: 1 });
    expect(after[0]).toEqual(after[2]);
  });

  it('what came into a paper meanwhile is told as a problem, and its neighbours are written', async () => {
    await cloud.db.in(Papers).updateWhere({ _id: 'cup' }, { state: 'draft' });
    const importId = await previewed('before', [guess('asked', '错'), guess('free', '错')]);
    await cloud.db.in(Papers).updateWhere({ _id: 'cup' }, { state: 'published' });
    await cloud.expectOk('admin', commitImport, { importId });
    expect(await untilDone(cloud, importId)).toMatchObject({
      state: 'done',
      done: 1,
      counts: { changed: 1, problem: 1 },
    });
    expect((await rowsOf(importId)).map(({ verdict }) => verdict)).toEqual(['problem', 'changed']);
    expect(await cloud.db.in(Questions).find('b1:free')).toMatchObject({ version: 2 });
  });

  it('importing them by the call is refused one by one in the same words', async () => {
    const replies: unknown[] = [];
    for (const key of [true, false]) {
      const questions = [question('asked', { type: 'judge', key }), question('free', bodies.judge)];
      replies.push(await cloud.expectOk('admin', importQuestions, { unitId: 'b1', questions }));
    }
    expect(replies[0]).toEqual(replies[1]);
    expect(replies[0]).toMatchObject({ added: 0, changed: 0, same: 1, problems: [{ index: 0, questionId: 'asked' }] });
  });
});

it('a correction would tell whether a key was guessed, so the question must have been opened for it', async () => {
  const { questionId: _id, ...content } = question('asked', bodies.judge);
  const correction = { id: 'b1:asked', seenRevision: 1, content, isVoid: false, answer: '看过了' };
  const guesses = [true, false].map((key) => ({
    ...correction,
    content: { ...content, body: { type: 'judge' as const, key } },
  }));
  for (const guess of guesses) expect(await cloud.call('admin', correctQuestion, guess)).toEqual(IN_TEST);
  expect(await seen()).toEqual([]);
  await open('admin', 'b1:asked', true);
  expect(await cloud.call('admin', correctQuestion, correction)).toMatchObject({ code: 'NOTHING_TO_CORRECT' });
  expect(await seen()).toMatchObject([{ actorId: 'admin', subject: 'b1:asked', detail: { version: 1 } }]);
  expect(await cloud.call('editor1', correctQuestion, correction)).toMatchObject({ code: 'FORBIDDEN' });
  expect(await seen()).toHaveLength(1);
});
