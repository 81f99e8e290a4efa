import { AuditLog, Members } from '../../../cloudfunctions/_kit/collections';
import { Questions } from '../../../cloudfunctions/bank/collections';
import * as bankRoutes from '../../../cloudfunctions/bank/routes';
import * as quizRoutes from '../../../cloudfunctions/quiz/routes';
import { exportQuestions } from '../../../core/bank/imports/contract';
import { moveQuestion, openQuestion, saveQuestion } from '../../../core/bank/questions/contract';
import { importQuestions, listStale } from '../../../core/bank/stale/contract';
import { memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { givenPublished, plan } from '../quiz/sample-papers';
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
