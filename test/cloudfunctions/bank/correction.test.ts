import { AuditLog, Completions, Notices } from '../../../cloudfunctions/_kit/collections';
import { Questions } from '../../../cloudfunctions/bank/collections';
import * as bank from '../../../cloudfunctions/bank/routes';
import * as home from '../../../cloudfunctions/home/routes';
import { Attempts, Corrections } from '../../../cloudfunctions/quiz/collections';
import * as quiz from '../../../cloudfunctions/quiz/routes';
import { upgradeAttempt } from '../../../cloudfunctions/quiz/upgrade';
import type { QuestionBody } from '../../../core/bank/question';
import { openQuestion } from '../../../core/bank/questions/contract';
import { continueCorrection, correctQuestion } from '../../../core/bank/reports/workbench-contract';
import { importQuestions } from '../../../core/bank/stale/contract';
import { listNotices, readNotices } from '../../../core/home/contract';
import type { InputOf } from '../../../core/kernel/endpoint';
import {
  type ClosedAttemptView,
  openAttempt,
  saveAnswer,
  startAttempt,
  submitAttempt,
} from '../../../core/quiz/attempts/contract';
import { drawWeeklyTest, onTimer, setBlueprint } from '../../../core/quiz/weekly/contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { blueprint, givenAttempt, PAPER, question } from './sample-bank';

/** The question that everybody is asked. Its key is wrong: 错 is right. */
const wrong = question('judge-1', { type: 'judge', key: true });
const { questionId: _, ...content } = wrong;
const right: QuestionBody = { type: 'judge', key: false };
const ID = 'zz:judge-1';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([bank, quiz, home]);
});
beforeEach(async () => {
  await cloud.reset();
  await cloud.expectOk('admin', importQuestions, { unitId: 'zz', questions: [wrong] });
  const sections = blueprint.sections.filter(({ type }) => type === 'judge');
  await cloud.expectOk('admin', setBlueprint, { unitId: 'zz', blueprint: { ...blueprint, sections } });
  await cloud.expectOk('admin', drawWeeklyTest, { unitId: 'zz' });
});
afterAll(() => cloud.close());

const idOf = (name: string): string => `${PAPER}:${name}:1`;
const answers = (value: boolean) => ({ q1: { type: 'judge' as const, value } });
const hasAnswered = async (name: string, value: boolean): Promise<void> => {
  const { attemptId } = await givenAttempt(cloud, name);
  await cloud.expectOk(name, submitAttempt, { attemptId, answers: answers(value) });
};
async function correct(changes: Partial<InputOf<typeof correctQuestion>> = {}) {
  await cloud.call('admin', openQuestion, { id: ID, isForCorrection: true });
  return cloud.call('admin', correctQuestion, {
    id: ID,
    seenRevision: 1,
    content: { ...content, body: right },
    isVoid: false,
    answer: '答案已更正，谢谢。',
    ...changes,
  });
}
async function resultOf(name: string): Promise<ClosedAttemptView> {
  const view = await cloud.expectOk(name, openAttempt, { attemptId: idOf(name) });
  if (view.state === 'open') throw new Error('the attempt is open');
  return view;
}
const completionOf = async (name: string) => (await cloud.db.in(Completions).find(`paper:${PAPER}:${name}`))?.score;
const noticesOf = async (name: string) =>
  (await cloud.expectOk(name, listNotices, {})).items.map(({ text, link }) => [text, link?.id ?? null]);
const audited = (action: string) => cloud.db.in(AuditLog).query({ action });

it('marks every attempt that asked it again, with the completion, and tells those whose score changed', async () => {
  await hasAnswered('member1', true);
  await hasAnswered('member3', false);
  expect(await correct()).toMatchObject({
    data: { correctionId: `${ID}:2`, isThrough: true, asked: 2, done: 2, changed: 2, waiting: 0 },
  });

  expect(await resultOf('member1')).toMatchObject({
    earned: 0,
    earnedBefore: 5,
    questions: [{ right: { value: false }, earned: 0, correction: 'corrected' }],
  });
  expect(await resultOf('member3')).toMatchObject({ earned: 5, earnedBefore: 0 });
  expect(await completionOf('member1')).toEqual({ earned: 0, total: 5 });
  expect(await completionOf('member3')).toEqual({ earned: 5, total: 5 });
  const title = '每周自测（2026年第47周）';
  expect(await noticesOf('member3')).toEqual([
    [`《${title}》中有一题已更正，您的得分由 0 分变为 5 分。`, idOf('member3')],
  ]);
  expect((await audited('correction.applied')).map(({ subject, detail }) => [subject, detail])).toEqual([
    [ID, { version: 2, isVoid: false, done: 2, changed: 2, raised: 1, lowered: 1, waiting: 0 }],
  ]);
  expect(await audited('question.corrected')).toHaveLength(1);
});

it('counts the try that is now the better one', async () => {
  await cloud.reset();
  await cloud.expectOk('admin', importQuestions, { unitId: 'zz', questions: [wrong] });
  const sections = blueprint.sections.filter(({ type }) => type === 'judge');
  const taking = { ...blueprint.taking, tries: { most: 2, per: 'paper' as const } };
  await cloud.expectOk('admin', setBlueprint, { unitId: 'zz', blueprint: { ...blueprint, sections, taking } });
  await cloud.expectOk('admin', drawWeeklyTest, { unitId: 'zz' });
  for (const [number, value] of [
    [1, true],
    [2, false],
  ] as const) {
    const { attemptId } = await cloud.expectOk('member1', startAttempt, { paperId: PAPER, number });
    await cloud.expectOk('member1', submitAttempt, { attemptId, answers: answers(value) });
  }
  const second = () => cloud.db.in(Attempts).find(`${PAPER}:member1:2`);
  expect((await second())?.earlier?.counted).toMatchObject({ number: 1, earned: 5 });
  await correct();
  expect((await second())?.earlier?.counted).toMatchObject({ number: 1, earned: 0 });
  expect(await completionOf('member1')).toEqual({ earned: 5, total: 5 });
});

it('a notice is gone once it was read', async () => {
  await hasAnswered('member1', true);
  await correct();
  const { items } = await cloud.expectOk('member1', listNotices, {});
  await cloud.expectOk('member2', readNotices, { upTo: items[0]?.order ?? '' });
  expect(await noticesOf('member1')).toHaveLength(1);
  await cloud.expectOk('member1', readNotices, { upTo: items[0]?.order ?? '' });
  expect(await noticesOf('member1')).toEqual([]);
});

it('gives everybody the points of a void question, and no paper draws it any more', async () => {
  await hasAnswered('member1', false);
  await correct({ isVoid: true, content });
  expect(await resultOf('member1')).toMatchObject({ earned: 5, questions: [{ correction: 'void', earned: 5 }] });
  expect(await cloud.db.in(Questions).find(ID)).toMatchObject({ state: 'retired', version: 2 });
});

it('marks an open attempt by the new key from the start, and those who start later', async () => {
  const { attemptId } = await givenAttempt(cloud, 'member1');
  await cloud.expectOk('member1', saveAnswer, { attemptId, question: 'q1', answer: answers(false).q1 });
  await correct();
  await cloud.expectOk('member1', submitAttempt, { attemptId, answers: {} });
  expect(await resultOf('member1')).toMatchObject({
    earned: 5,
    earnedBefore: null,
    questions: [{ correction: 'corrected' }],
  });
  await hasAnswered('member2', false);
  expect(await resultOf('member2')).toMatchObject({ earned: 5, earnedBefore: null, questions: [{ correction: null }] });
});

it('sent twice or broken off, it is done once', async () => {
  await hasAnswered('member1', true);
  await correct();
  const attempt = () => cloud.db.in(Attempts).find(idOf('member1'));
  const before = await attempt();
  const corrections = cloud.db.in(Corrections);
  // The state that a call leaves if it breaks off after writing the question.
  const begun = { state: 'running', pass: 1, after: '', through: null } as const;
  await corrections.updateWhere(
    { _id: `${ID}:2` },
    { ...begun, counts: { done: 0, changed: 0, raised: 0, lowered: 0, waiting: 0 } },
  );
  expect(await correct()).toMatchObject({ data: { isThrough: true, changed: 1 } });
  expect(await attempt()).toEqual(before);
  expect(await cloud.db.in(Notices).query({ memberId: 'member1' })).toHaveLength(1);
  expect(await cloud.call('admin', continueCorrection, { correctionId: `${ID}:2` })).toMatchObject({
    data: { isThrough: true, done: 1, changed: 1 },
  });
});

it('the timer goes through once more for members who started meanwhile, then is done', async () => {
  await hasAnswered('member1', true);
  await correct();
  cloud.clock.now += 120_000;
  await cloud.expectOk(null, onTimer, {});
  expect(await cloud.db.in(Corrections).find(`${ID}:2`)).toMatchObject({
    state: 'done',
    pass: 2,
    through: { done: 1, changed: 1 },
  });
});

it('waits for a member who is being asked the question again, and tells them nothing', async () => {
  await hasAnswered('member1', true);
  // Another paper asks the same question; its attempt is open.
  const first = await cloud.db.in(Attempts).find(idOf('member1'));
  if (!first) throw new Error('there is no attempt');
  const again = {
    ...upgradeAttempt(first),
    _id: 'other:member1:1',
    paperId: 'other',
    state: 'open' as const,
    result: null,
    answers: {},
  };
  await cloud.db.in(Attempts).put({ ...again, deadline: cloud.clock.now + 86_400_000 });

  expect(await correct()).toMatchObject({ data: { isThrough: true, changed: 0, waiting: 1 } });
  expect(await resultOf('member1')).toMatchObject({ earned: 5, earnedBefore: null, questions: [{ correction: null }] });
  expect(await noticesOf('member1')).toEqual([]);

  await cloud.expectOk('member1', submitAttempt, { attemptId: 'other:member1:1', answers: answers(false) });
  cloud.clock.now += 120_000;
  await cloud.expectOk(null, onTimer, {});
  expect(await resultOf('member1')).toMatchObject({ earned: 0, earnedBefore: 5 });
  expect(await noticesOf('member1')).toHaveLength(1);
  expect((await cloud.db.in(Corrections).find(`${ID}:2`))?.state).toBe('done');
});

describe('refuses', () => {
  test.each<[string, Partial<InputOf<typeof correctQuestion>>, string]>([
    ['a correction that changes nothing', { content }, 'NOTHING_TO_CORRECT'],
    ['one of a version that is not the present one', { seenRevision: 2 }, 'CONFLICT'],
    [
      'another type',
      {
        content: {
          ...content,
          body: question('x', {
            type: 'single',
            options: [
              { key: 'A', text: '甲' },
              { key: 'B', text: '乙' },
            ],
            key: 'A',
          }).body,
        },
      },
      'SHAPE_CHANGED',
    ],
    ['an unknown question', { id: 'zz:none' }, 'NOT_FOUND'],
  ])('%s', async (_title, changes, code) => {
    expect(await correct(changes)).toEqual({ ok: false, code });
    expect(await cloud.db.in(Corrections).query({})).toEqual([]);
  });

  it('somebody who does not manage the bank', async () => {
    const input = { id: ID, seenRevision: 1, content: { ...content, body: right }, isVoid: false, answer: '好' };
    expect(await cloud.call('editor1', correctQuestion, input)).toEqual({ ok: false, code: 'FORBIDDEN' });
  });
});
