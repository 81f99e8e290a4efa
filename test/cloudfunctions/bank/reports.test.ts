import { AuditLog } from '../../../cloudfunctions/_kit/collections';
import { QuestionReports } from '../../../cloudfunctions/bank/collections';
import * as bank from '../../../cloudfunctions/bank/routes';
import * as home from '../../../cloudfunctions/home/routes';
import { findAttempt } from '../../../cloudfunctions/quiz/attempts/repository';
import * as quiz from '../../../cloudfunctions/quiz/routes';
import { openQuestion } from '../../../core/bank/questions/contract';
import { listMyReports, reportQuestion, withdrawReport } from '../../../core/bank/reports/contract';
import { dismissReports, listReports, openReports } from '../../../core/bank/reports/workbench-contract';
import { listNotices } from '../../../core/home/contract';
import { startAttempt, submitAttempt } from '../../../core/quiz/attempts/contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { givenPublished, plan } from '../quiz/sample-papers';
import { givenAttempt, givenPaper, PAPER } from './sample-bank';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([bank, quiz, home]);
});
beforeEach(async () => {
  await cloud.reset();
  await givenPaper(cloud);
});
afterAll(() => cloud.close());

const idOf = (name: string): string => `${PAPER}:${name}:1`;
const hasEnded = async (name: string): Promise<void> => {
  const { attemptId } = await givenAttempt(cloud, name);
  await cloud.expectOk(name, submitAttempt, { attemptId, answers: {} });
};
const report = (name: string, text = '第二项也对', question = 'q1') =>
  cloud.call(name, reportQuestion, { asked: { attemptId: idOf(name), question }, reason: 'key', text });
const withdraw = (name: string) =>
  cloud.call(name, withdrawReport, { asked: { attemptId: idOf(name), question: 'q1' } });
const mine = async (name: string) => (await cloud.expectOk(name, listMyReports, { attemptId: idOf(name) })).items;
const queue = async () => (await cloud.expectOk('admin', listReports, {})).items;
const askedOf = async (name: string): Promise<string> =>
  (await findAttempt(cloud.db, idOf(name)))?.questions[0]?.id ?? '';

it('a report is in the queue once, with its text and without a name', async () => {
  await hasEnded('member1');
  await hasEnded('admin');
  expect(await report('member1')).toMatchObject({ data: { state: 'waiting', text: '第二项也对', answer: '' } });
  expect(await report('member1', '再说一次')).toMatchObject({ data: { text: '第二项也对' } });
  const id = await askedOf('member1');
  const ofAdmin = await findAttempt(cloud.db, idOf('admin'));
  const asked = ofAdmin?.questions.some((question) => question.id === id) ? 2 : 1;
  const [row] = await queue();
  expect(row).toMatchObject({
    question: { id },
    asked,
    reports: [{ reason: 'key', text: '第二项也对', version: 1 }],
  });
  expect(JSON.stringify(row)).not.toContain('member1');
  expect(await cloud.expectOk('admin', openReports, { id })).toEqual(row);
});

it('a report that was taken back leaves the queue, and may be made anew', async () => {
  await hasEnded('member1');
  await report('member1');
  expect(await withdraw('member1')).toMatchObject({ data: { state: 'withdrawn' } });
  expect(await queue()).toEqual([]);
  expect(await report('member1', '想好了')).toMatchObject({ data: { state: 'waiting', text: '想好了' } });
  expect(await queue()).toHaveLength(1);
});

it('an answer reaches everybody who reported, and empties the queue', async () => {
  await hasEnded('member1');
  await report('member1');
  const id = await askedOf('member1');
  const answer = { id, answer: '条文如此，答案无误。' };
  expect(await cloud.expectOk('admin', dismissReports, answer)).toEqual({ answered: 1 });
  expect(await cloud.expectOk('admin', dismissReports, answer)).toEqual({ answered: 0 });
  expect(await queue()).toEqual([]);
  expect(await mine('member1')).toMatchObject([{ state: 'answered', answer: '条文如此，答案无误。' }]);
  expect((await cloud.expectOk('member1', listNotices, {})).items).toMatchObject([
    { text: '您反映的一道题有了答复，可以在自测结果里查看。', link: { kind: 'attempt', id: idOf('member1') } },
  ]);
  expect(await withdraw('member1')).toMatchObject({ data: { state: 'answered' } });
  expect(await cloud.db.in(AuditLog).query({ action: 'reports.dismissed' })).toHaveLength(1);
});

it('an answer stays hidden while a paper can ask the question again, also while it is being asked', async () => {
  await hasEnded('member1');
  await report('member1');
  const id = await askedOf('member1');
  await cloud.expectOk('admin', dismissReports, { id, answer: '答案是乙。' });
  const hidden = [{ state: 'waiting', answer: '' }];
  await givenPublished(cloud, 'other', plan({ content: { by: 'choice', questions: [{ id, points: 5 }] } }));
  expect(await mine('member1')).toMatchObject(hidden);
  expect(await report('member1')).toMatchObject({ data: { state: 'waiting', answer: '' } });
  const { attemptId } = await cloud.expectOk('member1', startAttempt, { paperId: 'other' });
  expect(await mine('member1')).toMatchObject(hidden);
  await cloud.expectOk('member1', submitAttempt, { attemptId, answers: {} });
  expect(await mine('member1')).toMatchObject([{ state: 'answered', answer: '答案是乙。' }]);
});

describe('refuses a report', () => {
  it('of an attempt that is open, of somebody else’s, and of a question that it does not have', async () => {
    await givenAttempt(cloud, 'member1');
    expect(await report('member1')).toEqual({ ok: false, code: 'NOT_FOUND' });
    await hasEnded('member2');
    const asked = { attemptId: idOf('member2'), question: 'q1' };
    const stranger = await cloud.call('member3', reportQuestion, { asked, reason: 'key', text: '' });
    expect(stranger).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect(await report('member2', '', 'q99')).toEqual({ ok: false, code: 'NOT_FOUND' });
  });

  it('with words that the content check stops', async () => {
    await hasEnded('member1');
    expect(await report('member1', '这里是违规测试的内容')).toEqual({ ok: false, code: 'CONTENT_REFUSED' });
    expect(await queue()).toEqual([]);
  });

  it('after twenty in a day that the content check stopped', async () => {
    await hasEnded('member1');
    for (let index = 0; index < 20; index += 1) await report('member1', '这里是违规测试的内容');
    expect(await report('member1')).toEqual({ ok: false, code: 'RATE_LIMITED' });
  });

  it('after twenty in a day', async () => {
    await hasEnded('member1');
    for (let index = 0; index < 20; index += 1) {
      expect(await report('member1')).toMatchObject({ ok: true });
      await cloud.db.in(QuestionReports).removeWhere({ memberId: 'member1' });
    }
    expect(await report('member1')).toEqual({ ok: false, code: 'RATE_LIMITED' });
    cloud.clock.now += 86_400_001;
    expect(await report('member1')).toMatchObject({ ok: true });
  });
});

it('what was written about a question of a weekly test is read by an administrator who has taken or opened it', async () => {
  await hasEnded('member1');
  await report('member1', '应该选乙');
  const id = await askedOf('member1');
  const told = async () => JSON.stringify([await queue(), await cloud.expectOk('admin', openReports, { id })]);
  expect(await told()).not.toContain('应该选乙');
  await cloud.expectOk('admin', openQuestion, { id, isForCorrection: true });
  expect(JSON.stringify(await cloud.expectOk('admin', openReports, { id }))).toContain('应该选乙');
  expect(JSON.stringify(await queue())).not.toContain('应该选乙');
  await hasEnded('admin');
  expect(JSON.stringify(await queue())).toContain('应该选乙');
});

it('what was written about a question is read by an administrator whom a contest can ask it once that is over', async () => {
  await hasEnded('member1');
  await report('member1', '应该选乙');
  const id = await askedOf('member1');
  await givenPublished(
    cloud,
    'other',
    plan({ kind: 'contest', content: { by: 'choice', questions: [{ id, points: 5 }] } }),
  );
  const told = async () => JSON.stringify([await queue(), await cloud.expectOk('admin', openReports, { id })]);
  expect(await told()).not.toContain('应该选乙');
  expect(await told()).toContain('考完再看');
  await cloud.expectOk('admin', openQuestion, { id, isForCorrection: true });
  expect(await told()).toContain('应该选乙');
  expect(JSON.stringify(await queue())).not.toContain('应该选乙');
  cloud.clock.now = plan().closesAt + 30_001;
  expect(JSON.stringify(await queue())).toContain('应该选乙');
});

it('nobody dismisses a report of their own; with those of others it stays', async () => {
  await hasEnded('admin');
  await report('admin');
  const id = await askedOf('admin');
  const dismissal = { id, answer: '无误' };
  expect(await cloud.call('admin', dismissReports, dismissal)).toEqual({ ok: false, code: 'OWN_MATTER' });
  expect(await mine('admin')).toMatchObject([{ state: 'waiting', answer: '' }]);
  expect(await withdraw('admin')).toMatchObject({ ok: true });
  expect(await cloud.call('admin', dismissReports, dismissal)).toEqual({ ok: true, data: { answered: 0 } });
});
