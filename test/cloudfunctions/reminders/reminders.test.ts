import type { MemberDoc } from '../../../cloudfunctions/_kit/caller';
import { Assignments, AuditLog, Members, Notices } from '../../../cloudfunctions/_kit/collections';
import { ReminderMessages, ReminderSubscriptions, Reminders } from '../../../cloudfunctions/reminders/collections';
import * as routes from '../../../cloudfunctions/reminders/routes';
import { addSubscription, MOST_SUBSCRIPTIONS, openSubscription } from '../../../core/reminders/contract';
import { openReminders, remind, sendReminders } from '../../../core/reminders/workbench-contract';
import { LOCAL_TEMPLATE } from '../../../local/outbox/message-templates';
import { FRIDAY_MORNING, memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { DAY, DUE, givenFinished, givenReading } from '../statistics/support';

const TEMPLATE = `${LOCAL_TEMPLATE.id} ${LOCAL_TEMPLATE.fields.join(' ')}`;
const templateBefore = process.env.WEIKETANG_REMINDER_TEMPLATE;

let cloud: TestCloud;
let everybody: string;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
afterAll(async () => {
  setTemplate(templateBefore);
  await cloud.close();
});
beforeEach(async () => {
  await cloud.reset();
  setTemplate(TEMPLATE);
  everybody = await givenReading(cloud.db, 'p1', ['zz']);
});

function setTemplate(template: string | undefined): void {
  if (template === undefined) delete process.env.WEIKETANG_REMINDER_TEMPLATE;
  else process.env.WEIKETANG_REMINDER_TEMPLATE = template;
}

/** As if the member had tapped 允许, which WeChat and the program each count. */
async function givenSubscription(memberId: string, times = 1): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    cloud.local.outbox.subscriptions.allow(memberId, LOCAL_TEMPLATE.id);
    await cloud.expectOk(memberId, addSubscription, { key: `tap-${n}` });
  }
}

const change = (id: string, changes: Partial<MemberDoc>) => cloud.db.in(Members).updateWhere({ _id: id }, changes);
const remindAs = (who: string, unitId: string | null = null, assignmentId = everybody) =>
  cloud.expectOk(who, remind, { assignmentId, unitId });
const runTimer = () => cloud.expectOk(null, sendReminders, {});
const messages = () => cloud.local.outbox.list().filter(({ api }) => api === 'subscribeMessage.send');
const messaged = () => messages().map(({ request }) => request['touser']);
const notified = async () => (await cloud.db.in(Notices).query({})).map(({ memberId }) => memberId).sort();
const leftOf = async (memberId: string) => (await cloud.expectOk(memberId, openSubscription, {})).left;
const play = (name: string) => cloud.local.outbox.play('subscribeMessage.send', name);

async function waitUntil(now: number): Promise<void> {
  cloud.clock.now = now;
}

const IN_B1 = ['admin', 'editor1', 'member1', 'member2', 'secretary1'];

describe('a reminder', () => {
  test('tells everybody who has not finished, and nobody else', async () => {
    await givenFinished(cloud.db, everybody, ['member2']);
    await change('editor1', { exemption: { reason: 'illness', since: FRIDAY_MORNING - DAY } });
    await givenSubscription('member1');
    await givenSubscription('member2');
    expect((await remindAs('secretary1')).today).toMatchObject([{ unitId: 'b1', isDone: false, byName: '郑立' }]);
    expect(await runTimer()).toEqual({ told: 3, messaged: 1 });
    expect(await notified()).toEqual(['admin', 'member1', 'secretary1']);
    expect(messages().map(({ request }) => request)).toEqual([
      {
        touser: 'member1',
        template_id: 'local-reminder',
        page: 'tabs/home/index',
        data: {
          thing1: { value: '必读 p1' },
          time2: { value: '2026年11月22日 10:00' },
          thing3: { value: '第一党支部提醒您' },
        },
      },
    ]);
    const [notice] = await cloud.db.in(Notices).query({ memberId: 'member1' });
    expect(notice?.text).toBe(
      '第一党支部提醒您：“必读 p1”还没有完成，2026年11月22日 10:00截止。可以从首页的待办打开。',
    );
    expect(
      (await cloud.expectOk('secretary1', openReminders, { assignmentId: everybody, unitId: 'b1' })).today,
    ).toEqual([
      {
        unitId: 'b1',
        unitName: '第一党支部',
        at: FRIDAY_MORNING,
        byName: '郑立',
        marked: null,
        isDone: true,
        told: 3,
        messaged: 1,
      },
    ]);
  });

  test('is judged when it is sent, not when it was asked for', async () => {
    await remindAs('secretary1');
    await givenFinished(cloud.db, everybody, ['member1']);
    await change('member2', { path: ['zz', 'b2'], unitId: 'b2' });
    await change('editor1', { status: 'left' });
    await runTimer();
    expect(await notified()).toEqual(['admin', 'secretary1']);
  });

  test('comes once a day, whoever reminds and however often', async () => {
    await givenSubscription('member1', 3);
    await remindAs('secretary1');
    await runTimer();
    const again = await remindAs('secretary1');
    expect(again).toMatchObject({ today: [{ isDone: true, byName: '郑立' }], mayRemind: false });
    await remindAs('admin', 'b1');
    await remindAs('admin', 'zz');
    await runTimer();
    await runTimer();
    expect(messaged()).toEqual(['member1']);
    expect(await notified()).toEqual([...IN_B1, 'member3', 'reviewer', 'secretary2'].sort());
    const audits = await cloud.db.in(AuditLog).query({ action: 'members.reminded' });
    expect(audits.map(({ path }) => path.at(-1)).sort()).toEqual(['b1', 'zz']);

    cloud.clock.now += DAY;
    await remindAs('secretary1');
    await runTimer();
    expect(messaged()).toEqual(['member1', 'member1']);
    expect(await leftOf('member1')).toBe(1);
  });

  test('of a unit above reaches those of its members who are asked', async () => {
    const second = await givenReading(cloud.db, 'p2', ['b2']);
    await remindAs('admin', 'zz', second);
    await runTimer();
    expect(await notified()).toEqual(['member3', 'reviewer', 'secretary2']);
  });

  test('without a unit is about all that the caller manages', async () => {
    await change('secretary1', {
      roles: [
        { role: 'secretary', unitId: 'b1' },
        { role: 'secretary', unitId: 'b2' },
      ],
    });
    await remindAs('secretary1', 'b2');
    const view = await remindAs('secretary1');
    expect(view.today.map(({ unitId }) => unitId).sort()).toEqual(['b1', 'b2']);
    expect(await runTimer()).toMatchObject({ told: 8 });
  });

  test.each<[string, string, { assignmentId?: string; unitId: string | null }, string]>([
    ['a member', 'member1', { unitId: 'b1' }, 'FORBIDDEN'],
    ['an editor', 'editor1', { unitId: 'b1' }, 'FORBIDDEN'],
    ['the secretary of another branch', 'secretary2', { unitId: 'b1' }, 'NOT_FOUND'],
    ['a secretary for the unit above', 'secretary1', { unitId: 'zz' }, 'NOT_FOUND'],
    ['anybody about what does not exist', 'admin', { assignmentId: 'post:none', unitId: 'b1' }, 'NOT_FOUND'],
    ['anybody for a unit that does not exist', 'admin', { unitId: 'b9' }, 'NOT_FOUND'],
  ])('is refused to %s', async (_who, who, { assignmentId = everybody, unitId }, code) => {
    for (const endpoint of [remind, openReminders]) {
      expect(await cloud.call(who, endpoint, { assignmentId, unitId })).toEqual({ ok: false, code });
    }
    expect(await cloud.db.in(Reminders).query({})).toEqual([]);
  });

  test('is not for a unit that the assignment does not ask', async () => {
    const first = await givenReading(cloud.db, 'p3', ['b1']);
    expect(await cloud.call('admin', remind, { assignmentId: first, unitId: 'b2' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await cloud.call('secretary2', remind, { assignmentId: first, unitId: null })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test.each([
    ['before the beginning', DUE - 8 * DAY],
    ['after the end', DUE + 1],
  ])('is refused %s', async (_when, now) => {
    cloud.clock.now = now;
    const input = { assignmentId: everybody, unitId: 'b1' };
    expect(await cloud.call('secretary1', remind, input)).toEqual({ ok: false, code: 'ASSIGNMENT_CLOSED' });
    expect(await cloud.expectOk('secretary1', openReminders, input)).toEqual({ today: [], mayRemind: false });
  });

  test.each<[string, () => Promise<unknown>]>([
    ['was withdrawn', () => cloud.db.in(Assignments).updateWhere({ _id: everybody }, { isWithdrawn: true })],
    ['is over', () => waitUntil(DUE + 1)],
  ])('of what %s meanwhile is told to nobody, and waits no longer', async (_what, meanwhile) => {
    await remindAs('secretary1');
    await meanwhile();
    expect(await runTimer()).toEqual({ told: 0, messaged: 0 });
    expect(await cloud.db.in(Reminders).query({})).toMatchObject([{ isDone: true, told: 0 }]);
    expect(await notified()).toEqual([]);
  });

  test('waits for the morning', async () => {
    cloud.clock.now = Date.parse('2026-11-20T21:00:00+08:00');
    await givenSubscription('member1', 2);
    await remindAs('secretary1');
    expect(await runTimer()).toEqual({ told: 0, messaged: 0 });
    cloud.clock.now = Date.parse('2026-11-21T08:03:00+08:00');
    expect(await runTimer()).toEqual({ told: 5, messaged: 1 });
    await remindAs('secretary1');
    await runTimer();
    expect(messaged()).toEqual(['member1']);
  });

  test('reaches as many as there are, a run at a time', async () => {
    for (let n = 0; n < 450; n += 1) await cloud.db.in(Members).put(memberDoc(`p${1000 + n}`, `党员${n}`, 'b2'));
    await remindAs('secretary2');
    const { calls } = await cloud.local.meter.record(runTimer);
    expect(calls.length).toBeLessThan(40);
    expect(await cloud.db.in(Notices).count({})).toBe(453);
    expect((await remindAs('secretary2')).today).toMatchObject([{ isDone: true, told: 453 }]);
  });

  test('stays within the program where no template is set', async () => {
    await givenSubscription('member1');
    setTemplate('');
    await remindAs('secretary1');
    expect(await runTimer()).toEqual({ told: 5, messaged: 0 });
    expect(messaged()).toEqual([]);
    setTemplate(TEMPLATE);
    expect(await leftOf('member1')).toBe(1);
  });
});

describe('a message', () => {
  beforeEach(() => givenSubscription('member1', 2));

  async function remindAndRun(): Promise<{ told: number; messaged: number }> {
    await remindAs('secretary1');
    return runTimer();
  }
  const message = async () => (await cloud.db.in(ReminderMessages).query({}))[0];

  test('that the user does not take empties the count', async () => {
    play('refused');
    expect(await remindAndRun()).toMatchObject({ messaged: 0 });
    expect(await message()).toMatchObject({ state: 'refused', errcode: 43101 });
    expect(await leftOf('member1')).toBe(0);
    await runTimer();
    expect(messaged()).toHaveLength(1);
  });

  test('whose fate is unknown counts as sent', async () => {
    play('silent');
    expect(await remindAndRun()).toMatchObject({ messaged: 1 });
    await runTimer();
    expect(messaged()).toHaveLength(1);
    expect(await message()).toMatchObject({ state: 'sent', errcode: null });
    expect(await leftOf('member1')).toBe(1);
  });

  test('that WeChat could not take is tried again, and uses one subscription', async () => {
    play('busy');
    await remindAndRun();
    expect(await message()).toMatchObject({ state: 'again', errcode: -1, tries: 1 });
    expect(await leftOf('member1')).toBe(2);
    cloud.clock.now += 5 * 60_000;
    expect(await runTimer()).toMatchObject({ messaged: 1 });
    await runTimer();
    expect(messaged()).toHaveLength(2);
    expect(await message()).toMatchObject({ state: 'sent', tries: 2 });
    expect(await leftOf('member1')).toBe(1);
  });

  test('is given up after three tries', async () => {
    play('busy');
    await remindAndRun();
    for (let run = 0; run < 4; run += 1) {
      play('busy');
      await runTimer();
    }
    expect(messaged()).toHaveLength(3);
    expect(await message()).toMatchObject({ state: 'refused', tries: 3 });
    expect(await leftOf('member1')).toBe(2);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['who has finished', () => givenFinished(cloud.db, everybody, ['member1'])],
    ['who has left', () => change('member1', { status: 'left' })],
    ['whose account is no longer theirs', () => change('member1', { identities: ['wx:another'] })],
    ['on the next day', () => waitUntil(FRIDAY_MORNING + DAY)],
  ])('is not tried again for somebody %s', async (_who, meanwhile) => {
    play('busy');
    await remindAndRun();
    await meanwhile();
    await runTimer();
    expect(messaged()).toHaveLength(1);
    expect(await message()).toMatchObject({ state: 'refused' });
  });

  test('that the template does not fit is final', async () => {
    setTemplate('another thing1 time2 thing3');
    await remindAndRun();
    expect(await message()).toMatchObject({ state: 'refused', errcode: 40037 });
    await runTimer();
    expect(messaged()).toHaveLength(1);
  });

  test('is noted before it is sent: a run that is killed at any request sends it at most once', async () => {
    await remindAs('secretary1');
    const { calls } = await cloud.local.meter.record(runTimer);
    const beginAnew = async (): Promise<void> => {
      await cloud.db.in(Reminders).updateWhere({ assignmentId: everybody }, { after: '', isDone: false, told: 0 });
      await cloud.db.in(Notices).removeWhere({ v: 1 });
      await cloud.db.in(ReminderMessages).removeWhere({ v: 1 });
      await cloud.db.in(ReminderSubscriptions).updateWhere({ _id: 'wx:member1' }, { left: 2 });
      cloud.local.outbox.clear();
      for (let n = 0; n < 2; n += 1) cloud.local.outbox.subscriptions.allow('member1', LOCAL_TEMPLATE.id);
    };
    const sentAt: number[] = [];
    for (let step = 0; step <= calls.length; step += 1) {
      await beginAnew();
      cloud.killAfter(step);
      await cloud.callRaw(null, sendReminders, {});
      cloud.killAfter(null);
      await runTimer();
      sentAt.push(messaged().length);
      expect([step, await notified()]).toEqual([step, IN_B1]);
      expect((await remindAs('secretary1')).today).toMatchObject([{ isDone: true, told: 5 }]);
    }
    expect(Math.max(...sentAt)).toBe(1);
    // Only a run that was killed between the note and the message leaves it unsent.
    expect(sentAt.filter((count) => count === 0).length).toBeLessThanOrEqual(2);
  });

  test('is forgotten after ninety days', async () => {
    await remindAndRun();
    cloud.clock.now += 91 * DAY;
    await runTimer();
    expect(await message()).toBeUndefined();
  });
});

describe('a subscription', () => {
  test('is counted once for each tap', async () => {
    expect(await cloud.expectOk('member1', openSubscription, {})).toEqual({ templateId: 'local-reminder', left: 0 });
    expect(await cloud.expectOk('member1', addSubscription, { key: 'one' })).toEqual({ left: 1 });
    expect(await cloud.expectOk('member1', addSubscription, { key: 'one' })).toEqual({ left: 1 });
    expect(await cloud.expectOk('member1', addSubscription, { key: 'two' })).toEqual({ left: 2 });
    expect(await leftOf('member2')).toBe(0);
  });

  test('is counted once when it arrives thrice at once', async () => {
    await Promise.all([1, 2, 3].map(() => cloud.call('member1', addSubscription, { key: 'one' })));
    expect(await leftOf('member1')).toBe(1);
  });

  test(`is kept at most ${MOST_SUBSCRIPTIONS} times`, async () => {
    for (let n = 0; n < MOST_SUBSCRIPTIONS + 2; n += 1)
      await cloud.expectOk('member1', addSubscription, { key: `k${n}` });
    expect(await leftOf('member1')).toBe(MOST_SUBSCRIPTIONS);
  });

  test('belongs to WeChat: a browser has none', async () => {
    await change('member1', { identities: ['wx:member1', 'tcb:u-1'] });
    expect(await cloud.callRaw('tcb:u-1', openSubscription, {})).toEqual({
      ok: true,
      data: { templateId: null, left: 0 },
    });
    expect(await cloud.callRaw('tcb:u-1', addSubscription, { key: 'one' })).toEqual({
      ok: false,
      code: 'NOT_ON_WECHAT',
    });
  });
});
