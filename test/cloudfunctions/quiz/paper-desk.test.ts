import * as v from 'valibot';
import { Members } from '../../../cloudfunctions/_kit/collections';
import * as bankRoutes from '../../../cloudfunctions/bank/routes';
import { Papers } from '../../../cloudfunctions/quiz/collections';
import * as routes from '../../../cloudfunctions/quiz/routes';
import { upgradePaper } from '../../../cloudfunctions/quiz/upgrade';
import { importQuestions } from '../../../core/bank/stale/contract';
import { movePaper, openPaperWork, savePaper } from '../../../core/quiz/papers/contract';
import { FRIDAY_MORNING, memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { bank } from '../bank/sample-bank';
import { givenDraft, plan } from './sample-papers';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([bankRoutes, routes]);
});
beforeEach(async () => {
  await cloud.reset();
  await cloud.expectOk('admin', importQuestions, { unitId: 'zz', questions: bank() });
  await cloud.db.in(Members).put(memberDoc('deputy', '钱一', 'b1', [['admin', 'zz']]));
});
afterAll(() => cloud.close());

const CHECK = 'security.msgSecCheck';
const play = (name: string) => cloud.local.outbox.play(CHECK, name);
const asked = () => cloud.local.outbox.list().filter(({ api }) => api === CHECK).length;
const publish = (identity = 'wx:admin', looked?: true) =>
  cloud.callRaw(identity, movePaper, { paperId: 'p1', seenRevision: 1, looked, command: { name: 'publish' } });
const opened = () => cloud.expectOk('admin', openPaperWork, { paperId: 'p1' });

test('who did what with a paper is told to everybody who composes it, under the names of then', async () => {
  await givenDraft(cloud, 'p1');
  cloud.clock.now += 1;
  await cloud.expectOk('deputy', savePaper, { paperId: 'p1', seenRevision: 1, plan: plan({ title: '改过' }) });
  const step = { paperId: 'p1', seenRevision: 2 };
  await cloud.expectOk('admin', movePaper, { ...step, command: { name: 'publish' } });
  await cloud.db.in(Members).put({ ...memberDoc('deputy', '改名', 'b1'), status: 'left' });
  await cloud.expectOk('admin', movePaper, {
    paperId: 'p1',
    seenRevision: 3,
    command: { name: 'withdraw', reason: '改期' },
  });
  const at = FRIDAY_MORNING;
  expect((await opened()).trail).toEqual([
    { at, byName: '周敏', step: 'save', words: null },
    { at: at + 1, byName: '钱一', step: 'save', words: null },
    { at: at + 1, byName: '周敏', step: 'publish', words: null },
    { at: at + 1, byName: '周敏', step: 'withdraw', words: '改期' },
  ]);
});

test('a chosen question that the bank no longer has stands in the draft as one that cannot be asked', async () => {
  const content = { by: 'choice' as const, questions: [{ id: 'gone', points: 1 }] };
  const paper = await cloud.expectOk('admin', savePaper, {
    paperId: 'p1',
    seenRevision: null,
    plan: plan({ content }),
  });
  expect(paper.chosen).toMatchObject([{ id: 'gone', stem: '', topic: '', isUsable: false }]);
  expect(v.is(savePaper.output, paper)).toBe(true);
});

test('a paper from before steps were kept opens without them', async () => {
  await givenDraft(cloud, 'p1');
  const stored = await cloud.db.in(Papers).find('p1');
  if (!stored) throw new Error('not saved');
  const { trail: _trail, ...before } = upgradePaper(stored);
  await cloud.db.in(Papers).put(before);
  expect((await opened()).trail).toEqual([]);
  expect(await publish()).toMatchObject({ ok: true, data: { trail: [{ step: 'publish' }] } });
});

describe('the title of a paper is checked when it is published', () => {
  beforeEach(() => givenDraft(cloud, 'p1'));

  test('and goes out when WeChat passes it', async () => {
    expect(await publish()).toMatchObject({ ok: true, data: { state: 'published', check: { verdict: 'passed' } } });
    expect(asked()).toBe(1);
  });

  test('and is refused with the reason, with nothing changed', async () => {
    play('risky');
    expect(await publish('wx:admin', true)).toEqual({ ok: false, code: 'CONTENT_REFUSED' });
    expect(await opened()).toMatchObject({ state: 'draft', revision: 1, check: { verdict: 'risky' } });
    // The same words are not asked about again.
    const before = asked();
    expect(await publish('wx:admin', true)).toEqual({ ok: false, code: 'CONTENT_REFUSED' });
    expect(asked()).toBe(before);
    await cloud.expectOk('admin', savePaper, { paperId: 'p1', seenRevision: 1, plan: plan({ title: '改过' }) });
    play('pass');
    const again = { paperId: 'p1', seenRevision: 2, command: { name: 'publish' } } as const;
    expect(await cloud.call('admin', movePaper, again)).toMatchObject({ ok: true });
  });

  test.each([
    ['review', '微信拿不准，通读过全文'],
    ['down', '微信没有检查，通读过全文'],
  ])('and waits for whoever publishes it to have looked, where the answer is %s', async (answer, words) => {
    play(answer);
    expect(await publish()).toEqual({ ok: false, code: 'CONTENT_HELD' });
    expect(await opened()).toMatchObject({ state: 'draft', check: { verdict: answer } });
    play(answer);
    expect(await publish('wx:admin', true)).toMatchObject({
      ok: true,
      data: { trail: [{ step: 'save' }, { step: 'publish', words }] },
    });
  });

  test('and in a browser somebody looks', async () => {
    await cloud.db.in(Members).updateWhere({ _id: 'admin' }, { identities: ['wx:admin', 'tcb:admin'] });
    expect(await publish('tcb:admin')).toEqual({ ok: false, code: 'CONTENT_HELD' });
    expect(await publish('tcb:admin', true)).toMatchObject({ ok: true, data: { state: 'published' } });
  });

  test('and withdrawing asks nobody', async () => {
    play('down');
    const step = { paperId: 'p1', seenRevision: 1, command: { name: 'withdraw', reason: '不用了' } } as const;
    expect(await cloud.call('admin', movePaper, step)).toMatchObject({ ok: true });
    expect(asked()).toBe(0);
  });
});
