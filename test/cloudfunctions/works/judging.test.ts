import * as home from '../../../cloudfunctions/home/routes';
import { Calls } from '../../../cloudfunctions/works/collections';
import * as works from '../../../cloudfunctions/works/routes';
import { listDuties, listNotices } from '../../../core/home/contract';
import { orderKey } from '../../../core/kernel/order-key';
import {
  judgeSubmission,
  listCalls,
  listSubmissions,
  moveMySubmission,
  openCall,
  voteForSubmission,
} from '../../../core/works/contract';
import {
  findJuror,
  listCallDesk,
  listDeskSubmissions,
  moveCall,
  openCallDesk,
  saveCall,
  tendCalls,
} from '../../../core/works/workbench-contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { call, codeFor, ENDS, givenDecided, givenIn, givenOpen, JUDGED, JUDGING, send, step } from './sample-calls';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([works, home]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const galleryOf = async (name: string) => (await cloud.expectOk(name, listSubmissions, { callId: 'c1' })).items;
const galleryCode = (name: string) => codeFor(cloud, name, listSubmissions, { callId: 'c1' });

describe('before it is decided nobody but the author learns whose a work is', () => {
  /** Everything that anybody is answered, byte for byte. */
  async function everything(): Promise<string> {
    const asked = [
      ['member2', listSubmissions, { callId: 'c1' }],
      ['member2', openCall, { callId: 'c1' }],
      ['member2', listCalls, { list: 'judging' }],
      ['secretary1', listSubmissions, { callId: 'c1' }],
      ['secretary1', openCallDesk, { callId: 'c1' }],
      ['secretary1', listDeskSubmissions, { callId: 'c1' }],
      ['secretary1', listDeskSubmissions, { callId: null }],
      ['admin', openCallDesk, { callId: 'c1' }],
      ['admin', listDeskSubmissions, { callId: 'c1' }],
      ['secretary2', listSubmissions, { callId: 'c1' }],
    ] as const;
    const answers = [];
    for (const [name, endpoint, input] of asked) answers.push(await cloud.callRaw(`wx:${name}`, endpoint, input));
    return JSON.stringify(answers);
  }

  test('in any state: neither name nor id nor when it came', async () => {
    await givenOpen(cloud, 'c1', call({ scope: ['zz'] }));
    cloud.clock.now += 12_345;
    const at = cloud.clock.now;
    await givenIn(cloud, 'member1');
    await send(cloud, 'member3', { title: '另一篇', text: '还在等人看的一篇文章，写的是车队的老账本和新规矩。' });
    const tells = ['冯岩', 'member1', '卫东', 'member3', String(at)];
    for (const now of [at, ENDS, JUDGING, JUDGED]) {
      cloud.clock.now = now;
      const answers = await everything();
      for (const told of tells) expect(answers).not.toContain(told);
    }
    cloud.clock.now = JUDGED;
    const [row] = await (async () =>
      (await cloud.expectOk('secretary1', listDeskSubmissions, { callId: 'c1' })).items)();
    // The other one still waits: it is looked at before prizes are proposed.
    const prizes = [{ submissionId: row?.submissionId ?? '', prize: '一等奖' }];
    expect(await codeFor(cloud, 'secretary1', moveCall, { callId: 'c1', command: { name: 'propose', prizes } })).toBe(
      'WORKS_WAITING',
    );
  });

  test('the same works of other people are answered byte for byte the same', async () => {
    const shapes: string[] = [];
    for (const author of ['member1', 'editor1']) {
      await cloud.reset();
      await givenOpen(cloud);
      const submissionId = await givenIn(cloud, author);
      cloud.clock.now = JUDGING;
      const answers = [
        await cloud.callRaw('wx:member2', listSubmissions, { callId: 'c1' }),
        await cloud.callRaw('wx:secretary1', listDeskSubmissions, { callId: 'c1' }),
      ];
      shapes.push(JSON.stringify(answers).replaceAll(submissionId, 'id'));
    }
    expect(shapes[0]).toBe(shapes[1]);
  });
});

describe('jury and voters', () => {
  beforeEach(() => givenOpen(cloud));

  test('see the works when it is time, and nobody does before', async () => {
    await givenIn(cloud, 'member1');
    expect(await galleryCode('member2')).toBe('NOT_SHOWN_YET');
    cloud.clock.now = ENDS;
    expect(await galleryCode('member2')).toBe('NOT_SHOWN_YET');
    cloud.clock.now = JUDGING;
    expect(await galleryOf('member2')).toMatchObject([{ author: null, isMine: false, myScore: null }]);
    expect(await galleryOf('member1')).toMatchObject([{ author: null, isMine: true }]);
    cloud.clock.now = JUDGED;
    expect(await galleryCode('member2')).toBe('NOT_SHOWN_YET');
  });

  test('a juror scores, again and otherwise; nobody else, nobody their own, not before and not after', async () => {
    const submissionId = await givenIn(cloud, 'member1');
    const own = await givenIn(cloud, 'member2', { key: 'work-key-2', text: '评委自己的一篇。' });
    const judge = (name: string, id: string, score = 8) =>
      codeFor(cloud, name, judgeSubmission, { submissionId: id, score });
    expect(await judge('member2', submissionId)).toBe('NOT_JUDGING');
    cloud.clock.now = JUDGING;
    expect((await cloud.expectOk('member2', listCalls, { list: 'judging' })).items).toHaveLength(1);
    expect(await judge('member2', submissionId)).toBe('OK');
    expect(await judge('member2', submissionId, 9)).toBe('OK');
    expect(await judge('member2', submissionId, 11)).toBe('INVALID_INPUT');
    expect(await judge('member2', own)).toBe('OWN_MATTER');
    expect(await judge('editor1', submissionId)).toBe('FORBIDDEN');
    expect(await judge('member3', submissionId)).toBe('NOT_FOUND');
    expect((await galleryOf('member2')).find((one) => one.submissionId === submissionId)?.myScore).toBe(9);
    expect((await galleryOf('editor1')).every(({ myScore }) => myScore === null)).toBe(true);
    // They have scored all but their own.
    expect((await cloud.expectOk('member2', listCalls, { list: 'judging' })).items).toEqual([]);
    cloud.clock.now = JUDGED;
    expect(await judge('member2', submissionId)).toBe('NOT_JUDGING');
    const { standings } = await cloud.expectOk('secretary1', openCallDesk, { callId: 'c1' });
    expect(standings).toMatchObject([{ submissionId, place: 1, mean: null, votes: 0 }]);
  });

  test('a vote twice at the same second is one, and there are no more than the call gives', async () => {
    const [first, second] = [
      await givenIn(cloud, 'member1'),
      await givenIn(cloud, 'member1', { key: 'work-key-2', text: '另一篇。' }),
    ];
    cloud.clock.now = JUDGING;
    const vote = (name: string, submissionId: string, isVoted = true) =>
      codeFor(cloud, name, voteForSubmission, { submissionId, isVoted });
    expect(await Promise.all([vote('editor1', first), vote('editor1', first)])).toEqual(['OK', 'OK']);
    expect(await vote('editor1', second)).toBe('VOTES_USED');
    expect(await vote('member1', first)).toBe('OWN_MATTER');
    expect(await vote('member3', first)).toBe('NOT_FOUND');
    expect((await Promise.all([vote('admin', first), vote('admin', second)])).sort()).toEqual(['OK', 'VOTES_USED']);
    expect(await vote('editor1', first, false)).toBe('OK');
    expect(await vote('editor1', second)).toBe('OK');
    cloud.clock.now = JUDGED;
    const { standings } = await cloud.expectOk('secretary1', openCallDesk, { callId: 'c1' });
    expect(standings.reduce((sum, { votes }) => sum + votes, 0)).toBe(2);
  });

  test('a work that is taken back is not judged, and what was given to it does not count', async () => {
    const submissionId = await givenIn(cloud, 'member1');
    cloud.clock.now = JUDGING;
    await cloud.expectOk('member2', judgeSubmission, { submissionId, score: 10 });
    await cloud.expectOk('member1', moveMySubmission, { submissionId, command: { name: 'takeBack' } });
    expect(await codeFor(cloud, 'member2', judgeSubmission, { submissionId, score: 10 })).toBe('NOT_FOUND');
    expect(await codeFor(cloud, 'editor1', voteForSubmission, { submissionId, isVoted: true })).toBe('NOT_FOUND');
    cloud.clock.now = JUDGED;
    expect((await cloud.expectOk('secretary1', openCallDesk, { callId: 'c1' })).standings).toEqual([]);
    const prizes = [{ submissionId, prize: '一等奖' }];
    expect(await codeFor(cloud, 'secretary1', moveCall, { callId: 'c1', command: { name: 'propose', prizes } })).toBe(
      'PRIZES_WRONG',
    );
  });

  test('nearly the same text of somebody else is marked for the jury, not refused; one’s own is not', async () => {
    const text = '清晨五点，车队的灯亮了。老师傅把多找的一块钱送回了站台，又在登记本上写下一行小字，说这是规矩。';
    await givenIn(cloud, 'member1', { text });
    await givenIn(cloud, 'member1', { key: 'work-key-2', text });
    await givenIn(cloud, 'editor1', { text: `${text.slice(0, -3)}道理。` });
    cloud.clock.now = JUDGING;
    const marked = (await galleryOf('member2')).map(({ alike }) => alike.join()).sort();
    expect(marked).toEqual(['', '', 'text']);
    // Voters are not told.
    expect((await galleryOf('member1')).every(({ alike }) => alike.length === 0)).toBe(true);
  });
});

describe('the decision', () => {
  beforeEach(() => givenOpen(cloud));

  test('takes two people; then the names appear, but for whoever stays unnamed, and the authors are told', async () => {
    const winner = await givenIn(cloud, 'member1');
    const quiet = await givenIn(cloud, 'editor1', { text: '不署名的一篇。', isUnnamed: true });
    cloud.clock.now = JUDGED;
    const prizes = [{ submissionId: winner, prize: '一等奖' }];
    await step(cloud, 'secretary1', { name: 'propose', prizes });
    expect(await codeFor(cloud, 'secretary1', moveCall, { callId: 'c1', command: { name: 'decide' } })).toBe(
      'CONFLICT',
    );
    const { revision } = await cloud.expectOk('secretary1', openCallDesk, { callId: 'c1' });
    const decide = { callId: 'c1', seenRevision: revision, command: { name: 'decide' } };
    expect(await codeFor(cloud, 'secretary1', moveCall, decide)).toBe('FORBIDDEN');
    expect((await cloud.expectOk('member1', openCall, { callId: 'c1' })).mine[0]?.prize).toBeNull();
    await cloud.expectOk('admin', moveCall, decide as never);
    await cloud.expectOk('admin', moveCall, decide as never);

    const shown = await galleryOf('member2');
    expect(shown.find(({ submissionId }) => submissionId === winner)).toMatchObject({
      author: { name: '冯岩', unitName: '第一党支部', isByChild: false },
      prize: '一等奖',
    });
    expect(shown.find(({ submissionId }) => submissionId === quiet)).toMatchObject({ author: null, prize: null });
    const { items } = await cloud.expectOk('secretary1', listDeskSubmissions, { callId: 'c1' });
    expect(items.map(({ author }) => author?.name).sort()).toEqual(['冯岩', '王宁']);
    expect((await cloud.expectOk('member1', openCall, { callId: 'c1' })).mine[0]?.prize).toBe('一等奖');
    const told = (await cloud.expectOk('member1', listNotices, {})).items.filter(({ text }) => text.includes('一等奖'));
    expect(told).toHaveLength(1);
    expect((await cloud.expectOk(null, tendCalls, {})).told).toBe(0);
    expect(await codeFor(cloud, 'member3', listSubmissions, { callId: 'c1' })).toBe('NOT_FOUND');
  });

  test('nobody decides on a prize of their own', async () => {
    const own = await givenIn(cloud, 'admin');
    cloud.clock.now = JUDGED;
    const command = { name: 'propose' as const, prizes: [{ submissionId: own, prize: '一等奖' }] };
    expect(await codeFor(cloud, 'admin', moveCall, { callId: 'c1', command })).toBe('OWN_MATTER');
    await step(cloud, 'secretary1', command);
    const { revision } = await cloud.expectOk('admin', openCallDesk, { callId: 'c1' });
    const decide = { callId: 'c1', seenRevision: revision, command: { name: 'decide' } };
    expect(await codeFor(cloud, 'admin', moveCall, decide)).toBe('OWN_MATTER');
  });

  test('a winner who takes the work back is shown no more', async () => {
    const submissionId = await givenIn(cloud, 'member1');
    await givenDecided(cloud, submissionId);
    expect(await galleryOf('member2')).toHaveLength(1);
    await cloud.expectOk('member1', moveMySubmission, { submissionId, command: { name: 'takeBack' } });
    expect(await galleryOf('member2')).toEqual([]);
  });

  test('waits for the unit when it has been judged, and not before', async () => {
    await givenIn(cloud, 'member1');
    const forMe = async (name: string) => (await cloud.expectOk(name, listCallDesk, { status: 'forMe' })).items;
    expect(await forMe('secretary1')).toEqual([]);
    cloud.clock.now = JUDGED;
    expect(await forMe('secretary1')).toHaveLength(1);
  });

  test('a thousand calls that are open do not hide one that waits', async () => {
    const doc = await cloud.db.in(Calls).find('c1');
    if (!doc) throw new Error('there is no call');
    const open = Array.from({ length: 1000 }, (_, at) => ({
      ...doc,
      _id: `o${at}`,
      touched: orderKey(doc.updatedAt, `o${at}`),
    }));
    await cloud.db.in(Calls).addMany(open.slice(0, 500));
    await cloud.db.in(Calls).addMany(open.slice(500));
    await cloud.expectOk('editor1', saveCall, { callId: 'wait', seenRevision: null, ...call() });
    await cloud.expectOk('editor1', moveCall, { callId: 'wait', command: { name: 'submit' } });
    for (const name of ['secretary1', 'admin']) {
      const { items } = await cloud.expectOk(name, listCallDesk, { status: 'forMe' });
      expect(items).toMatchObject([{ callId: 'wait' }]);
      const duties = await cloud.expectOk(name, listDuties, {});
      expect(duties.items).toContainEqual(expect.objectContaining({ kind: 'calls', count: 1 }));
    }
  });

  test('a call that is withdrawn shows its reason and no works', async () => {
    await givenIn(cloud, 'member1');
    cloud.local.outbox.play('security.msgSecCheck', 'risky');
    await expect(step(cloud, 'secretary1', { name: 'withdraw', reason: '坏话' })).rejects.toThrow('CONTENT_REFUSED');
    await step(cloud, 'secretary1', { name: 'withdraw', reason: '停办' });
    expect(await cloud.expectOk('member1', openCall, { callId: 'c1' })).toMatchObject({
      stage: 'withdrawn',
      remark: '停办',
      areShown: false,
    });
    expect(await galleryCode('secretary1')).toBe('NOT_SHOWN_YET');
  });
});

describe('the desk', () => {
  test('beyond a branch it is signed off, and the jury is told', async () => {
    await givenOpen(cloud, 'c1', call({ scope: ['zz'], juryIds: ['member3'] }));
    const { items } = await cloud.expectOk('member3', listNotices, {});
    expect(items).toMatchObject([{ link: { kind: 'call', id: 'c1' } }]);
    expect((await cloud.expectOk('member3', openCall, { callId: 'c1' })).isJuror).toBe(true);
  });

  test('jurors are members of the organisation, found by their whole name', async () => {
    const found = await cloud.expectOk('editor1', findJuror, { unitId: 'b1', name: '卫东' });
    expect(found.items).toEqual([{ memberId: 'member3', name: '卫东', unitName: '第二党支部' }]);
    expect((await cloud.expectOk('editor1', findJuror, { unitId: 'b1', name: '卫' })).items).toEqual([]);
    expect(await codeFor(cloud, 'secretary2', findJuror, { unitId: 'b1', name: '卫东' })).toBe('NOT_FOUND');
    const draft = { callId: 'c9', seenRevision: null, ...call({ juryIds: ['nobody'] }) };
    expect(await codeFor(cloud, 'editor1', saveCall, draft)).toBe('JURY_UNKNOWN');
  });

  test('somebody else’s draft in between is a conflict, and an open call is not edited', async () => {
    const draft = { callId: 'c9', seenRevision: null, ...call() };
    await cloud.expectOk('editor1', saveCall, draft);
    await cloud.expectOk('editor1', saveCall, draft);
    expect(await codeFor(cloud, 'secretary1', saveCall, { ...draft, title: '改了' })).toBe('CONFLICT');
    await givenOpen(cloud);
    expect(await codeFor(cloud, 'editor1', saveCall, { ...draft, callId: 'c1', seenRevision: 2, title: '改了' })).toBe(
      'NOT_EDITABLE',
    );
  });
});
