import { Notices } from '../../../cloudfunctions/_kit/collections';
import * as home from '../../../cloudfunctions/home/routes';
import { Calls, Submissions } from '../../../cloudfunctions/works/collections';
import * as works from '../../../cloudfunctions/works/routes';
import { listNotices } from '../../../core/home/contract';
import { judgeSubmission, listSubmissions, openCall } from '../../../core/works/contract';
import { listDeskSubmissions, lookAtSubmission, openCallDesk, tendCalls } from '../../../core/works/workbench-contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { call, codeFor, givenDecided, givenIn, givenOpen, JUDGED, JUDGING, send, step } from './sample-calls';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([works, home]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const OTHER = { key: 'work-key-2', text: '完全不同的另一篇，讲的是票务室里的一张纸条。' };
const open = (name: string) => cloud.expectOk(name, openCallDesk, { callId: 'c1' });
const textsOf = async (name: string) => (await cloud.expectOk(name, listNotices, {})).items.map(({ text }) => text);

describe('who gave how many points', () => {
  const JURY = ['member1', 'member2', 'member3', 'admin'];
  const judged = async (juryIds: string[], points: (juror: string) => number) => {
    await givenOpen(cloud, 'c1', call({ juryIds, scope: ['zz'], hasVotes: false }));
    const ofJuror = await givenIn(cloud, 'member1');
    const ofOther = await givenIn(cloud, 'editor1', OTHER);
    cloud.clock.now = JUDGING;
    for (const juror of juryIds) {
      for (const submissionId of [ofJuror, ofOther]) {
        await cloud.callRaw(`wx:${juror}`, judgeSubmission, { submissionId, score: points(juror) });
      }
    }
    cloud.clock.now = JUDGED;
    return { ofJuror, ofOther };
  };

  test('is not told, nor how many did: a juror’s own work has one less', async () => {
    const { ofJuror, ofOther } = await judged(JURY, () => 7);
    const { standings } = await open('secretary1');
    const lines = [ofJuror, ofOther].map((id) => {
      const {
        submissionId: _id,
        title: _title,
        ...line
      } = standings.find((one) => one.submissionId === id) ?? {
        submissionId: id,
        title: '',
      };
      return line;
    });
    expect(lines[0]).toEqual(lines[1]);
    expect(lines[0]).toEqual({ kind: 'essay', place: 1, mean: null, votes: 0 });
  });

  test('works stand in the order of their means', async () => {
    await givenOpen(cloud, 'c1', call({ juryIds: ['member2'] }));
    const first = await givenIn(cloud, 'member1');
    const second = await givenIn(cloud, 'editor1', OTHER);
    cloud.clock.now = JUDGING;
    await cloud.expectOk('member2', judgeSubmission, { submissionId: first, score: 4 });
    await cloud.expectOk('member2', judgeSubmission, { submissionId: second, score: 5 });
    cloud.clock.now = JUDGED;
    expect((await open('secretary1')).standings).toMatchObject([
      { submissionId: second, place: 1, mean: null },
      { submissionId: first, place: 2, mean: null },
    ]);
  });

  test('once decided, a mean is told where at least three others have scored', async () => {
    const { ofJuror, ofOther } = await judged(JURY, (juror) => (juror === 'admin' ? 10 : 6));
    await step(cloud, 'reviewer', { name: 'propose', prizes: [{ submissionId: ofOther, prize: '一等奖' }] });
    await step(cloud, 'admin', { name: 'decide' });
    const meansFor = async (name: string) => {
      const { standings } = await open(name);
      return [ofJuror, ofOther].map((id) => standings.find((one) => one.submissionId === id)?.mean);
    };
    expect(await meansFor('secretary1')).toEqual([22 / 3, 7]);
    // One of the three is the reader.
    expect(await meansFor('admin')).toEqual([null, 7]);
  });
});

describe('a work that waits', () => {
  test('leaves the queue with its call, and is looked at no more', async () => {
    await givenOpen(cloud);
    const { submissionId } = await send(cloud, 'member1');
    await step(cloud, 'secretary1', { name: 'withdraw', reason: '另行通知' });
    expect((await cloud.expectOk('secretary1', listDeskSubmissions, { callId: null })).items).toEqual([]);
    expect((await open('secretary1')).works.waiting).toBe(0);
    const look = { submissionId, seenRevision: 1, command: { name: 'pass' } };
    expect(await codeFor(cloud, 'secretary1', lookAtSubmission, look)).toBe('WRONG_STATE');
    expect(await textsOf('member1')).toEqual([]);
    const { mine } = await cloud.expectOk('member1', openCall, { callId: 'c1' });
    expect(mine).toMatchObject([{ state: 'returned', remark: '征集撤下了：另行通知' }]);
  });

  test('leaves it by the timer if the withdrawal was cut short, and is refused until then', async () => {
    await givenOpen(cloud);
    const { submissionId } = await send(cloud, 'member1');
    await step(cloud, 'secretary1', { name: 'withdraw', reason: '另行通知' });
    await cloud.db.in(Submissions).updateWhere({ _id: submissionId }, { state: 'waiting', remark: null });
    await cloud.db.in(Calls).updateWhere({ _id: 'c1' }, { isTold: false });
    const look = { submissionId, seenRevision: 1, command: { name: 'pass' } };
    expect(await codeFor(cloud, 'secretary1', lookAtSubmission, look)).toBe('WRONG_STATE');
    await cloud.expectOk(null, tendCalls, {});
    expect((await cloud.expectOk('secretary1', listDeskSubmissions, { callId: null })).items).toEqual([]);
  });

  test('is not said to take part when the judging is over', async () => {
    await givenOpen(cloud);
    const { submissionId } = await send(cloud, 'member1');
    cloud.clock.now = JUDGED;
    const look = { submissionId, seenRevision: 1, command: { name: 'pass' as const } };
    await cloud.expectOk('secretary1', lookAtSubmission, look);
    expect(await textsOf('member1')).toEqual(['您交到“清风车厢征文”的作品收下了。评的时间已经过了，评定以后展示。']);
  });
});

describe('how it was decided', () => {
  test('is told once to each member, with all their prizes', async () => {
    await givenOpen(cloud);
    const first = await givenIn(cloud, 'member1');
    const second = await givenIn(cloud, 'member1', OTHER);
    cloud.clock.now = JUDGED;
    const prizes = [
      { submissionId: first, prize: '一等奖' },
      { submissionId: second, prize: '组织奖' },
    ];
    await step(cloud, 'secretary1', { name: 'propose', prizes });
    await step(cloud, 'admin', { name: 'decide' });
    const told = (await textsOf('member1')).filter((text) => text.includes('证书'));
    expect(told).toEqual(['您的作品在“清风车厢征文”里得了一等奖、组织奖，证书在征集的页面上。']);
    expect((await cloud.expectOk(null, tendCalls, {})).told).toBe(0);
  });

  test('is shown with the prizes first, as they were announced, each work once', async () => {
    await givenOpen(cloud, 'c1', call({ most: 3 }));
    const ids = [
      await givenIn(cloud, 'member1'),
      await givenIn(cloud, 'member1', OTHER),
      await givenIn(cloud, 'editor1', { key: 'work-key-3', text: '第三篇说的是车库门口那盏灯，谁走谁关。' }),
    ].sort();
    const [last = '', none = '', first = ''] = ids;
    cloud.clock.now = JUDGED;
    const prizes = [
      { submissionId: first, prize: '一等奖' },
      { submissionId: last, prize: '二等奖' },
    ];
    await step(cloud, 'secretary1', { name: 'propose', prizes });
    await step(cloud, 'admin', { name: 'decide' });
    const { items, next } = await cloud.expectOk('member2', listSubmissions, { callId: 'c1' });
    expect(items.map(({ submissionId }) => submissionId)).toEqual([first, last, none]);
    expect(next).toBeNull();
  });

  test('goes on in slices from where it stopped', async () => {
    await givenOpen(cloud);
    const submissionId = await givenIn(cloud, 'member1');
    const work = await cloud.db.in(Submissions).find(submissionId);
    if (!work) throw new Error('there is no work');
    const many = 450;
    const copies = Array.from({ length: many }, (_, at) => ({
      ...work,
      _id: `z${String(at).padStart(4, '0')}`,
      memberId: `author${at}`,
    }));
    await cloud.db.in(Submissions).addMany(copies);
    await givenDecided(cloud, submissionId);
    const count = () =>
      cloud.db.in(Notices).count({ 'link.id': 'c1', text: '征集“清风车厢征文”评定了，可以去看作品和结果。' });
    // The answer did not wait for all of them.
    expect(await count()).toBe(199);
    expect(await cloud.db.in(Calls).find('c1')).toMatchObject({ isTold: false, toldUpTo: 'z0198' });
    expect((await cloud.expectOk(null, tendCalls, {})).told).toBe(many - 199);
    expect(await count()).toBe(many);
    expect((await cloud.db.in(Calls).find('c1'))?.isTold).toBe(true);
  });
});
