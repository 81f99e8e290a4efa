import { AuditLog } from '../../../cloudfunctions/_kit/collections';
import { Feedback } from '../../../cloudfunctions/disclosure/collections';
import * as routes from '../../../cloudfunctions/disclosure/routes';
import * as homeRoutes from '../../../cloudfunctions/home/routes';
import { leaveFeedback, listMyFeedback, openDisclosure } from '../../../core/disclosure/contract';
import { answerFeedback, listFeedback, moveDisclosure } from '../../../core/disclosure/workbench-contract';
import { listNotices, readNotices } from '../../../core/home/contract';
import { DAILY_BOUNDS } from '../../../core/kernel/daily-bounds';
import { orderKey } from '../../../core/kernel/order-key';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { givenProposal } from './sample-disclosures';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes, homeRoutes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const DUE = Date.parse('2026-12-05T23:59:59.999+08:00');
const KEY = 'feedback-1';
const FEEDBACK_ID = `d1:member1:${KEY}`;

const leave = (name: string, text = '请说明名额怎么定', key = KEY) =>
  cloud.call(name, leaveFeedback, { disclosureId: 'd1', key, text });
const answer = (name: string, text = '由支部大会讨论决定', feedbackId = FEEDBACK_ID) =>
  cloud.call(name, answerFeedback, { feedbackId, text });
const total = () => cloud.db.in(Feedback).count({});

describe('leaving feedback', () => {
  test('shows it to its author, with the day by which it is answered', async () => {
    await givenProposal(cloud, 'd1', 'approve');
    const mine = {
      feedbackId: FEEDBACK_ID,
      kind: 'opinion',
      isNamed: false,
      disclosureId: 'd1',
      disclosureTitle: '第一党支部发展党员工作安排',
      text: '请说明名额怎么定',
      at: FRIDAY_MORNING,
      state: 'waiting',
      answerDueAt: DUE,
      check: { verdict: 'passed', about: '' },
      answer: null,
    };
    expect(await leave('member1')).toEqual({ ok: true, data: mine });
    expect((await cloud.expectOk('member1', listMyFeedback, {})).items).toEqual([mine]);
    expect((await cloud.expectOk('member1', openDisclosure, { disclosureId: 'd1' })).myFeedback).toEqual([mine]);
  });

  test('shows it to no other member', async () => {
    await givenProposal(cloud, 'd1', 'approve');
    await leave('member1');
    expect((await cloud.expectOk('member2', listMyFeedback, {})).items).toEqual([]);
    expect((await cloud.expectOk('secretary1', openDisclosure, { disclosureId: 'd1' })).myFeedback).toEqual([]);
  });

  test('twice with the same key is once, with the first words', async () => {
    await givenProposal(cloud, 'd1', 'approve');
    const first = await leave('member1');
    cloud.clock.now += 60_000;
    expect(await leave('member1', '另一句话')).toEqual(first);
    expect(await total()).toBe(1);
  });

  test('at the same moment with the same key is once', async () => {
    await givenProposal(cloud, 'd1', 'approve');
    const replies = await Promise.all([1, 2, 3].map(() => leave('member1')));
    expect(replies.every((reply) => reply.ok)).toBe(true);
    expect(await total()).toBe(1);
  });

  test('is possible on a concluded item', async () => {
    await givenProposal(cloud, 'd1', 'approve');
    await cloud.expectOk('secretary1', moveDisclosure, {
      disclosureId: 'd1',
      command: { name: 'conclude', markdown: '完成' },
    });
    expect((await leave('member1')).ok).toBe(true);
  });

  test('is refused on a withdrawn item; what was left stays', async () => {
    await givenProposal(cloud, 'd1', 'approve');
    const first = await leave('member1');
    const command = { name: 'withdraw', reason: '事项取消' } as const;
    await cloud.expectOk('secretary1', moveDisclosure, { disclosureId: 'd1', command });
    expect(await leave('member2')).toMatchObject({ code: 'DISCLOSURE_CLOSED' });
    expect(await leave('member1')).toEqual(first);
  });

  test.each<[string, 'review' | 'approve', string, string, string]>([
    ['by a member whom the item does not reach', 'approve', 'member3', '意见', 'NOT_FOUND'],
    ['before the item is open', 'review', 'member1', '意见', 'NOT_FOUND'],
    ['of words that the content check stops', 'approve', 'member1', '违规测试', 'CONTENT_REFUSED'],
    ['without words', 'approve', 'member1', '  ', 'INVALID_INPUT'],
  ])('is refused %s', async (_title, upTo, name, text, code) => {
    await givenProposal(cloud, 'd1', upTo);
    expect(await leave(name, text)).toMatchObject({ code });
    expect(await total()).toBe(0);
  });

  test('is refused on an item that does not exist', async () => {
    expect(await leave('member1')).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('an objection', () => {
  const NOTICE = { noticeDays: 7, catalogueKey: 'dues' };
  const LAST = Date.parse('2026-11-27T23:59:59.999+08:00');
  const object = (name: string, key = KEY) =>
    cloud.call(name, leaveFeedback, { disclosureId: 'd1', key, text: '人选不合条件', kind: 'objection' });
  const told = async (name = 'member2') =>
    (await cloud.expectOk(name, openDisclosure, { disclosureId: 'd1' })).objections;

  test('is taken to the end of the last day of the 公示, and counted for everybody', async () => {
    await givenProposal(cloud, 'd1', 'approve', NOTICE);
    expect(await object('member1')).toMatchObject({ data: { kind: 'objection', state: 'waiting' } });
    cloud.clock.now = LAST;
    expect(await object('member2')).toMatchObject({ ok: true });
    await leave('member2', '一条意见', 'feedback-2');
    expect(await told()).toBe(2);
    expect((await cloud.expectOk('secretary1', listFeedback, { state: 'waiting' })).items).toMatchObject([
      { kind: 'objection', memberName: '冯岩', unitName: '第一党支部' },
      { kind: 'objection' },
      { kind: 'opinion' },
    ]);
  });

  test('is refused after it, while opinions are taken; what was raised stays', async () => {
    await givenProposal(cloud, 'd1', 'approve', NOTICE);
    const first = await object('member1');
    cloud.clock.now = LAST + 1;
    expect(await object('member2')).toEqual({ ok: false, code: 'NOTICE_OVER' });
    expect(await object('member1')).toEqual(first);
    expect(await leave('member2')).toMatchObject({ ok: true });
    expect(await told()).toBe(1);
  });

  test('is refused where there is no 公示, and where the item cannot be seen', async () => {
    await givenProposal(cloud, 'd1', 'approve');
    expect(await object('member1')).toEqual({ ok: false, code: 'NOTICE_OVER' });
    expect(await object('member3')).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect(await total()).toBe(0);
  });
});

describe('an answer that is public', () => {
  const give = (isNamed: boolean) =>
    cloud.expectOk('member1', leaveFeedback, { disclosureId: 'd1', key: KEY, text: '请说明名额怎么定', isNamed });
  const publish = (isPublic = true) =>
    cloud.call('secretary1', answerFeedback, { feedbackId: FEEDBACK_ID, text: '由支部大会讨论决定', isPublic });
  const read = async (name = 'member2') =>
    (await cloud.expectOk(name, openDisclosure, { disclosureId: 'd1' })).publicAnswers;

  test.each([
    [true, '冯岩'],
    [false, null],
  ])('is read by everybody in scope, the name shown: %s', async (isNamed, memberName) => {
    await givenProposal(cloud, 'd1', 'approve');
    await give(isNamed);
    expect(await read()).toEqual([]);
    expect(await publish()).toMatchObject({ data: { memberName: '冯岩', isNamed, answer: { isPublic: true } } });
    const shown = {
      feedbackId: FEEDBACK_ID,
      kind: 'opinion',
      memberName,
      text: '请说明名额怎么定',
      at: FRIDAY_MORNING,
      answer: { text: '由支部大会讨论决定', at: FRIDAY_MORNING, byName: '郑立' },
    };
    expect(await read()).toEqual([shown]);
    expect(await publish()).toMatchObject({ ok: true });
    expect(await publish(false)).toMatchObject({ code: 'ALREADY_ANSWERED' });
    expect(await read()).toEqual([shown]);
  });

  test('is not public unless whoever answers says so', async () => {
    await givenProposal(cloud, 'd1', 'approve');
    await give(true);
    await answer('secretary1');
    expect(await read()).toEqual([]);
  });
});

describe('the queue of feedback', () => {
  test('shows those who answer the waiting ones, the earliest due first, and marks overdue ones', async () => {
    await givenProposal(cloud, 'd1', 'approve');
    await leave('member2', '第二天的意见');
    cloud.clock.now -= 24 * 3_600_000;
    await leave('member1');
    cloud.clock.now = DUE;

    expect((await cloud.expectOk('secretary1', listFeedback, { state: 'waiting' })).items).toMatchObject([
      { memberName: '冯岩', isOverdue: true },
      { memberName: '陈晓', text: '第二天的意见', isOverdue: false, answerDueAt: DUE },
    ]);
    expect((await cloud.expectOk('admin', listFeedback, { state: 'waiting' })).items).toHaveLength(2);
  });

  test('shows another branch nothing, and is not for editors and members', async () => {
    await givenProposal(cloud, 'd1', 'approve', { scope: ['zz'] });
    await leave('member3');
    expect((await cloud.expectOk('secretary2', listFeedback, { state: 'waiting' })).items).toEqual([]);
    for (const name of ['editor1', 'member1', 'reviewer']) {
      expect(await cloud.call(name, listFeedback, { state: 'waiting' })).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  test.each<['waiting' | 'answered', string[]]>([
    ['waiting', ['f00', 'f01', 'f20', 'f21']],
    ['answered', ['f21', 'f20', 'f01', 'f00']],
  ])('of what is %s goes on page by page', async (state, [first, second, lastButOne, last]) => {
    await givenProposal(cloud, 'd1', 'approve');
    await leave('member1');
    const feedback = cloud.db.in(Feedback);
    const found = await feedback.find(FEEDBACK_ID);
    if (!found) throw new Error('the feedback was not written');
    await feedback.updateWhere({ _id: FEEDBACK_ID }, { path: ['elsewhere'] });
    const ids = Array.from({ length: 22 }, (_, index) => `f${String(index).padStart(2, '0')}`);
    await Promise.all(
      ids.map((id, index) => feedback.put({ ...found, _id: id, state, dueOrder: orderKey(DUE + index, id) })),
    );
    const page = await cloud.expectOk('secretary1', listFeedback, { state });
    expect(page.items).toHaveLength(20);
    const rest = await cloud.expectOk('secretary1', listFeedback, { state, cursor: page.next ?? '' });
    const seen = [...page.items, ...rest.items].map((row) => row.feedbackId);
    expect([...seen.slice(0, 2), ...seen.slice(-2)]).toEqual([first, second, lastButOne, last]);
    expect(new Set(seen).size).toBe(22);
    expect(rest.next).toBeNull();
  });
});

describe('answering', () => {
  test('tells the author, leaves the queue and is kept in the audit log', async () => {
    await givenProposal(cloud, 'd1', 'approve');
    await leave('member1');
    cloud.clock.now += 60_000;
    expect(await answer('secretary1')).toMatchObject({
      data: { state: 'answered', memberName: '冯岩', isOverdue: false },
    });
    expect((await cloud.expectOk('member1', listMyFeedback, {})).items).toMatchObject([
      { state: 'answered', answer: { text: '由支部大会讨论决定', at: FRIDAY_MORNING + 60_000, byName: '郑立' } },
    ]);
    expect((await cloud.expectOk('secretary1', listFeedback, { state: 'waiting' })).items).toEqual([]);
    expect((await cloud.expectOk('secretary1', listFeedback, { state: 'answered' })).items).toHaveLength(1);
    expect(await cloud.db.in(AuditLog).count({ action: 'feedback.answered', subject: FEEDBACK_ID })).toBe(1);
  });

  test('is done once: a retry gives the same answer, another text is refused', async () => {
    await givenProposal(cloud, 'd1', 'approve');
    await leave('member1');
    const first = await answer('secretary1');
    cloud.clock.now += 60_000;
    expect(await answer('secretary1')).toEqual(first);
    expect(await answer('secretary1', '换一个说法')).toMatchObject({ code: 'ALREADY_ANSWERED' });
    expect(await answer('admin')).toMatchObject({ code: 'ALREADY_ANSWERED' });
    expect(await cloud.db.in(AuditLog).count({ action: 'feedback.answered' })).toBe(1);
  });

  test('by two at once is done by one', async () => {
    await givenProposal(cloud, 'd1', 'approve');
    await leave('member1');
    const replies = await Promise.all([answer('secretary1', '甲'), answer('admin', '乙')]);
    expect(replies.map((reply) => (reply.ok ? 'OK' : reply.code)).sort()).toEqual(['ALREADY_ANSWERED', 'OK']);
    expect(await cloud.db.in(AuditLog).count({ action: 'feedback.answered' })).toBe(1);
  });

  test('is stopped by the content check', async () => {
    await givenProposal(cloud, 'd1', 'approve');
    await leave('member1');
    expect(await answer('secretary1', '违规测试')).toMatchObject({ code: 'CONTENT_REFUSED' });
  });

  test.each([
    ['WeChat does not answer', 'down', 'secretary1', 'CONTENT_HELD', 'OK'],
    ['WeChat doubts it', 'review', 'secretary1', 'CONTENT_DOUBTED', 'CONTENT_DOUBTED'],
    ['WeChat doubts it, for an administrator', 'review', 'admin', 'CONTENT_HELD', 'OK'],
  ])('waits where %s, until somebody who may has looked', async (_why, name, who, first, second) => {
    await givenProposal(cloud, 'd1', 'approve');
    await leave('member1');
    cloud.local.outbox.play('security.msgSecCheck', name);
    expect(await answer(who)).toMatchObject({ code: first });
    expect(await cloud.db.in(Feedback).find(FEEDBACK_ID)).toMatchObject({ state: 'waiting', answer: null });
    if (name === 'down') cloud.local.outbox.play('security.msgSecCheck', name);
    const looked = { feedbackId: FEEDBACK_ID, text: '由支部大会讨论决定', looked: true } as const;
    const reply = await cloud.call(who, answerFeedback, looked);
    expect(reply.ok ? 'OK' : reply.code).toBe(second);
  });

  test('feedback that WeChat has not passed reaches those who answer, marked, and its writer is told', async () => {
    await givenProposal(cloud, 'd1', 'approve');
    cloud.local.outbox.play('security.msgSecCheck', 'review');
    expect(await leave('member1')).toMatchObject({ ok: true, data: { check: { verdict: 'review' } } });
    const { items } = await cloud.expectOk('secretary1', listFeedback, { state: 'waiting' });
    expect(items).toMatchObject([{ text: '请说明名额怎么定', check: { verdict: 'review' } }]);
  });

  test('is refused to another branch: NOT_FOUND if it cannot see the feedback, FORBIDDEN if it wrote it', async () => {
    await givenProposal(cloud, 'd1', 'approve', { scope: ['zz'] });
    await leave('member1');
    await leave('secretary2');
    expect(await answer('secretary2')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await answer('secretary2', '自问自答', `d1:secretary2:${KEY}`)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await answer('secretary1', '答复', 'd1:nobody:nothing')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await cloud.db.in(Feedback).count({ state: 'answered' })).toBe(0);
  });

  test('names people without their ids', async () => {
    await givenProposal(cloud, 'd1', 'approve');
    await leave('member1');
    await answer('secretary1');
    const views = [
      await cloud.expectOk('member1', listMyFeedback, {}),
      await cloud.expectOk('secretary1', listFeedback, { state: 'answered' }),
    ];
    // The feedback's id contains the author's id; nothing else identifies people.
    expect(JSON.stringify(views)).not.toMatch(/byId|wx:|"memberId"/);
  });
});

test('an answer is a notice for whoever said it, once, that leads to the item; nobody else is told', async () => {
  await givenProposal(cloud, 'd1', 'approve');
  await leave('member1');
  await leave('member2');
  await answer('secretary1');
  await answer('secretary1');
  const noticesOf = async (name: string) => (await cloud.expectOk(name, listNotices, {})).items;
  const [notice, ...others] = await noticesOf('member1');
  expect(notice).toMatchObject({
    text: '您对“第一党支部发展党员工作安排”提的意见有了答复。',
    link: { kind: 'disclosure', id: 'd1' },
  });
  expect(others).toEqual([]);
  expect(await noticesOf('member2')).toEqual([]);
  await cloud.expectOk('member1', readNotices, { upTo: notice?.order ?? '' });
  expect(await noticesOf('member1')).toEqual([]);
});

test('nobody answers feedback of their own; somebody else does', async () => {
  await givenProposal(cloud, 'd1', 'approve');
  await leave('secretary1');
  const feedbackId = `d1:secretary1:${KEY}`;
  expect(await answer('secretary1', '已经说明', feedbackId)).toEqual({ ok: false, code: 'OWN_MATTER' });
  expect(await answer('admin', '已经说明', feedbackId)).toMatchObject({ ok: true });
});

test('one member leaves so much feedback a day and no more, on all items together, with what was refused; what was left is answered as before', async () => {
  await givenProposal(cloud, 'd1', 'approve');
  for (let at = 2; at < DAILY_BOUNDS.feedback; at += 1) await leave('member1', '又一句', `feedback-${at}`);
  await leave('member1', '违规测试', 'feedback-refused');
  await Promise.all([1, 2].map(() => leave('member1', '又一句', 'feedback-0')));
  const late = ['a', 'b', 'c'].map((key) => leave('member1', '再一句', `feedback-${key}`));
  for (const reply of await Promise.all(late)) expect(reply).toEqual({ ok: false, code: 'RATE_LIMITED' });
  expect(await leave('member1', '再一句', 'feedback-more')).toEqual({ ok: false, code: 'RATE_LIMITED' });
  expect(await total()).toBe(DAILY_BOUNDS.feedback - 1);
  expect(await leave('member1', '又一句', 'feedback-0')).toMatchObject({ ok: true });
  expect(await leave('member2', '我的一句', 'feedback-0')).toMatchObject({ ok: true });
  cloud.clock.now += 24 * 3_600_000 + 1;
  expect(await leave('member1', '再一句', 'feedback-more')).toMatchObject({ ok: true });
});

test('one member leaves no more a day when everything is sent at once', async () => {
  await givenProposal(cloud, 'd1', 'approve');
  const all = Array.from({ length: DAILY_BOUNDS.feedback * 2 }, (_, at) =>
    leave('member1', '又一句', `feedback-${at}`),
  );
  expect((await Promise.all(all)).filter(({ ok }) => ok)).toHaveLength(DAILY_BOUNDS.feedback);
  expect(await total()).toBe(DAILY_BOUNDS.feedback);
});
