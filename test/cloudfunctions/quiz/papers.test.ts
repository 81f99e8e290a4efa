import type { AuditDoc } from '../../../cloudfunctions/_kit/audit';
import { Assignments, AuditLog, Members } from '../../../cloudfunctions/_kit/collections';
import { Questions } from '../../../cloudfunctions/bank/collections';
import * as bankRoutes from '../../../cloudfunctions/bank/routes';
import { Attempts, Papers } from '../../../cloudfunctions/quiz/collections';
import * as routes from '../../../cloudfunctions/quiz/routes';
import { importQuestions } from '../../../core/bank/stale/contract';
import { openPaper, startAttempt, submitAttempt } from '../../../core/quiz/attempts/contract';
import {
  checkSections,
  listAskable,
  listPapers,
  listTopics,
  movePaper,
  openPaperWork,
  openWeeklyPlan,
  redrawAttempt,
  savePaper,
  setThemes,
} from '../../../core/quiz/papers/contract';
import { onTimer, setBlueprint } from '../../../core/quiz/weekly/contract';
import { FRIDAY_MORNING, memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { bank, blueprint } from '../bank/sample-bank';
import { givenDraft, givenPublished, plan } from './sample-papers';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([bankRoutes, routes]);
});
beforeEach(async () => {
  await cloud.reset();
  await cloud.expectOk('admin', importQuestions, { unitId: 'zz', questions: bank() });
});
afterAll(() => cloud.close());

const stored = (id: string) => cloud.db.in(Papers).find(id);
const audited = (action: AuditDoc['action']) => cloud.db.in(AuditLog).query({ action });
const move = (paperId: string, seenRevision: number, command: 'publish' | 'withdraw') =>
  cloud.call('admin', movePaper, {
    paperId,
    seenRevision,
    command: command === 'publish' ? { name: command } : { name: command, reason: '改期' },
  });

describe('a draft', () => {
  it('is saved with what the bank has for it and how many it will reach, and nobody can take it', async () => {
    const work = await givenDraft(cloud, 'p1');
    expect(work).toMatchObject({
      state: 'draft',
      questions: 4,
      availability: [1, 2, 3, 4].map(() => ({ wanted: 1, matching: 3, given: 1 })),
      reach: { units: 2, members: 8 },
      revision: 1,
    });
    expect(await cloud.expectOk('admin', openPaperWork, { paperId: 'p1' })).toEqual(work);
    for (const endpoint of [openPaper, startAttempt]) {
      expect(await cloud.callRaw('wx:member1', endpoint, { paperId: 'p1' })).toEqual({ ok: false, code: 'NOT_FOUND' });
    }
  });

  it('sent again changes nothing, and is not changed over what somebody else changed', async () => {
    const first = await givenDraft(cloud, 'p1');
    expect(await givenDraft(cloud, 'p1')).toEqual(first);
    const changed = plan({ title: '改过' });
    expect(await cloud.expectOk('admin', savePaper, { paperId: 'p1', seenRevision: 1, plan: changed })).toMatchObject({
      revision: 2,
      title: '改过',
    });
    const late = { paperId: 'p1', seenRevision: 1, plan: plan({ title: '晚到' }) };
    expect(await cloud.call('admin', savePaper, late)).toEqual({ ok: false, code: 'CONFLICT' });
  });

  it('says of chosen questions which cannot be asked, and is not published with them', async () => {
    await cloud.db.in(Questions).updateWhere({ _id: 'zz:judge-1' }, { state: 'retired' });
    const ids = ['zz:single-1', 'zz:judge-1', 'zz:unknown'];
    const content = { by: 'choice' as const, questions: ids.map((id) => ({ id, points: 2 })) };
    const work = await givenDraft(cloud, 'p1', plan({ content }));
    expect(work.chosen.map(({ id, isUsable }) => [id, isUsable])).toEqual([
      ['zz:single-1', true],
      ['zz:judge-1', false],
      ['zz:unknown', false],
    ]);
    expect(await move('p1', 1, 'publish')).toEqual({ ok: false, code: 'QUESTIONS_SHORT' });
  });

  it('addresses only units that the writer administers', async () => {
    await cloud.db.in(Members).put(memberDoc('adminB1', '钱一', 'b1', [['admin', 'b1']]));
    const ask = (composed: ReturnType<typeof plan>) =>
      cloud.call('adminB1', savePaper, { paperId: 'p1', seenRevision: null, plan: composed });
    expect(await ask(plan())).toEqual({ ok: false, code: 'FORBIDDEN' });
    expect(await ask(plan({ unitId: 'b1', scope: ['zz'] }))).toEqual({ ok: false, code: 'FORBIDDEN' });
    expect(await ask(plan({ unitId: 'b1', scope: ['b1'] }))).toMatchObject({ ok: true });
    await givenDraft(cloud, 'p2');
    expect(await cloud.call('adminB1', openPaperWork, { paperId: 'p2' })).toEqual({ ok: false, code: 'NOT_FOUND' });
    const { items } = await cloud.expectOk('adminB1', listPapers, { kind: 'fixed' });
    expect(items.map(({ paperId }) => paperId)).toEqual(['p1']);
  });
});

describe('publishing', () => {
  it('fixes the questions, asks the scope once and is audited', async () => {
    const work = await givenPublished(cloud, 'p1');
    expect(work).toMatchObject({ state: 'published', revision: 2 });
    expect((await stored('p1'))?.sections.map(({ candidates }) => candidates.length)).toEqual([2, 2, 2, 2]);
    expect(await cloud.db.in(Assignments).query({})).toMatchObject([
      { _id: 'paper:p1', kind: 'fixedPaper', scope: ['zz'], audience: ['zz'], facts: { questions: 4, minutes: 10 } },
    ]);
    expect(await audited('paper.published')).toMatchObject([{ actorId: 'admin', subject: 'p1' }]);
    // The answer was lost and the command is sent again: it was carried out already.
    expect(await move('p1', 1, 'publish')).toEqual({ ok: true, data: work });
    expect(await audited('paper.published')).toHaveLength(1);
  });

  it('says which sections lack how many questions, before anything is published', async () => {
    const sections = [
      { type: 'single' as const, topics: [], difficulties: [2], count: 2, points: 1 },
      { type: 'single' as const, topics: ['监察法'], difficulties: [], count: 2, points: 1 },
      { type: 'judge' as const, topics: [], difficulties: [5], count: 1, points: 1 },
    ];
    const numbers = [
      { wanted: 2, matching: 3, given: 2 },
      { wanted: 2, matching: 3, given: 1 },
      { wanted: 1, matching: 0, given: 0 },
    ];
    expect(await cloud.expectOk('admin', checkSections, { unitId: 'zz', sections })).toEqual({ sections: numbers });
    const work = await givenDraft(cloud, 'p1', plan({ content: { by: 'blueprint', sections } }));
    expect(work.availability).toEqual(numbers);
    expect(await move('p1', 1, 'publish')).toEqual({ ok: false, code: 'QUESTIONS_SHORT' });
    expect(await stored('p1')).toMatchObject({ state: 'draft' });
  });

  it('is refused after the window, and for an older revision of the paper', async () => {
    await givenDraft(cloud, 'p1');
    await cloud.expectOk('admin', savePaper, { paperId: 'p1', seenRevision: 1, plan: plan({ title: '改过' }) });
    expect(await move('p1', 1, 'publish')).toEqual({ ok: false, code: 'CONFLICT' });
    cloud.clock.now += 4 * 86_400_000;
    expect(await move('p1', 2, 'publish')).toEqual({ ok: false, code: 'WINDOW_OVER' });
  });

  it('gives chosen questions to everybody in their order, each with options in an order of its own', async () => {
    const ids = ['zz:judge-2', 'zz:single-1', 'zz:blank-3', 'zz:multiple-1'];
    const content = { by: 'choice' as const, questions: ids.map((id, index) => ({ id, points: index + 1 })) };
    await givenPublished(cloud, 'p1', plan({ content }));
    const orders = new Set<string>();
    for (const name of ['member1', 'member2', 'member3', 'editor1', 'secretary1']) {
      await cloud.expectOk(name, startAttempt, { paperId: 'p1' });
      const attempt = await cloud.db.in(Attempts).find(`p1:${name}:1`);
      expect(attempt?.questions.map(({ id, points }) => [id, points])).toEqual(ids.map((id, index) => [id, index + 1]));
      orders.add(JSON.stringify(attempt?.questions.map(({ letters }) => letters)));
    }
    expect(orders.size).toBeGreaterThan(1);
  });
});

it('a withdrawn paper cannot be begun, and members keep the results they have', async () => {
  await givenPublished(cloud, 'p1');
  await cloud.expectOk('member1', startAttempt, { paperId: 'p1' });
  await cloud.expectOk('member1', submitAttempt, { attemptId: 'p1:member1:1', answers: {} });
  expect(await move('p1', 2, 'withdraw')).toMatchObject({ ok: true, data: { state: 'withdrawn', remark: '改期' } });
  expect(await audited('paper.withdrawn')).toHaveLength(1);
  expect(await cloud.db.in(Assignments).find('paper:p1')).toMatchObject({ isWithdrawn: true });
  expect(await cloud.call('member2', startAttempt, { paperId: 'p1' })).toEqual({ ok: false, code: 'PAPER_NOT_OPEN' });
  expect(await cloud.call('member2', openPaper, { paperId: 'p1' })).toEqual({ ok: false, code: 'NOT_FOUND' });
  expect(await cloud.expectOk('member1', openPaper, { paperId: 'p1' })).toMatchObject({ stage: 'over', next: null });
});

describe('复查抽题', () => {
  it('draws an attempt again with the same result, and audits whose it was', async () => {
    await givenPublished(cloud, 'p1');
    await cloud.expectOk('member1', startAttempt, { paperId: 'p1' });
    const answer = await cloud.expectOk('admin', redrawAttempt, { attemptId: 'p1:member1:1' });
    expect(answer).toEqual({ title: '纪律处分条例测试', startedAt: FRIDAY_MORNING, questions: 4, differing: [] });
    expect(await audited('attempt.redrawn')).toMatchObject([
      { actorId: 'admin', subject: 'p1:member1:1', detail: { memberId: 'member1', differing: 0 } },
    ]);
  });

  it('says if an attempt is not what its seed draws', async () => {
    await givenPublished(cloud, 'p1');
    await cloud.expectOk('member1', startAttempt, { paperId: 'p1' });
    await cloud.db.in(Attempts).updateWhere({ _id: 'p1:member1:1' }, { seed: 'p1:member1:1:another' });
    const { differing } = await cloud.expectOk('admin', redrawAttempt, { attemptId: 'p1:member1:1' });
    expect(differing.length).toBeGreaterThan(0);
  });

  it('is not for those who do not administer the paper', async () => {
    await cloud.db.in(Members).put(memberDoc('adminB1', '钱一', 'b1', [['admin', 'b1']]));
    await givenPublished(cloud, 'p1');
    await cloud.expectOk('member1', startAttempt, { paperId: 'p1' });
    for (const attemptId of ['p1:member1:1', 'p1:nobody:1']) {
      expect(await cloud.call('adminB1', redrawAttempt, { attemptId })).toEqual({ ok: false, code: 'NOT_FOUND' });
    }
  });
});

describe('the theme calendar', () => {
  const themes = [
    { week: '2026-W49', title: '没有的主题', topics: ['无'] },
    { week: '2026-W48', title: '监察', topics: ['监察法'] },
  ];

  it('stands in the order of weeks, and says which weeks the bank cannot serve', async () => {
    expect(await cloud.call('admin', setThemes, { unitId: 'zz', themes })).toEqual({ ok: false, code: 'NO_BLUEPRINT' });
    await cloud.expectOk('admin', setBlueprint, { unitId: 'zz', blueprint });
    const set = await cloud.expectOk('admin', setThemes, { unitId: 'zz', themes });
    expect(set).toMatchObject({ week: '2026-W47', themes: [...themes].reverse(), shortWeeks: ['2026-W49'] });
    expect(await cloud.expectOk('admin', openWeeklyPlan, { unitId: 'zz' })).toEqual(set);
    await cloud.expectOk('admin', setThemes, { unitId: 'zz', themes });
    expect(await audited('themes.set')).toHaveLength(1);
    await cloud.expectOk('admin', setBlueprint, { unitId: 'zz', blueprint: { ...blueprint, minutes: 20 } });
    expect((await cloud.expectOk('admin', openWeeklyPlan, { unitId: 'zz' })).themes).toHaveLength(2);
  });

  it('is not overwritten by whoever has seen it before somebody else changed it, nor is the blueprint', async () => {
    await cloud.expectOk('admin', setBlueprint, { unitId: 'zz', seenRevision: 0, blueprint });
    const { revision } = await cloud.expectOk('admin', openWeeklyPlan, { unitId: 'zz' });
    expect(revision).toBe(1);
    const [first] = themes;
    await cloud.expectOk('admin', setThemes, { unitId: 'zz', seenRevision: 1, themes });
    const late = { unitId: 'zz', seenRevision: 1 };
    expect(await cloud.call('admin', setThemes, { ...late, themes: [first] as never })).toMatchObject({
      code: 'CONFLICT',
    });
    const other = { ...blueprint, minutes: 20 };
    expect(await cloud.call('admin', setBlueprint, { ...late, blueprint: other })).toMatchObject({ code: 'CONFLICT' });
    // The same again is answered as the first time.
    await cloud.expectOk('admin', setThemes, { ...late, themes });
    await cloud.expectOk('admin', setBlueprint, { unitId: 'zz', seenRevision: 0, blueprint });
    const plan = await cloud.expectOk('admin', openWeeklyPlan, { unitId: 'zz' });
    expect(plan).toMatchObject({ revision: 2, blueprint, themes: [...themes].reverse() });
    expect(await audited('themes.set')).toHaveLength(1);
  });

  it('names the weeks’ papers by their themes, and a week that is short is drawn without one', async () => {
    await cloud.expectOk('admin', setBlueprint, { unitId: 'zz', blueprint });
    await cloud.expectOk('admin', setThemes, { unitId: 'zz', themes });
    for (const day of ['2026-11-23', '2026-11-30', '2026-12-07']) {
      cloud.clock.now = Date.parse(`${day}T08:00:00+08:00`);
      await cloud.callRaw(null, onTimer, {});
    }
    expect(
      await Promise.all(['48', '49', '50'].map(async (week) => (await stored(`zz:2026-W${week}`))?.title)),
    ).toEqual(['每周自测：监察（2026年第48周）', '每周自测（2026年第49周）', '每周自测（2026年第50周）']);
    const { items } = await cloud.expectOk('admin', listPapers, { kind: 'weekly' });
    expect(items.map(({ paperId }) => paperId)).toEqual(['zz:2026-W50', 'zz:2026-W49', 'zz:2026-W48']);
  });
});

it('questions to choose from are those in use, of the unit and those above it, by type, topic and difficulty', async () => {
  await cloud.db.in(Questions).updateWhere({ _id: 'zz:judge-1' }, { state: 'retired' });
  await cloud.db.in(Questions).updateWhere({ _id: 'zz:judge-2' }, { topic: '保密法', difficulty: 5 });
  const ids = async (filter: object) =>
    (await cloud.expectOk('admin', listAskable, { unitId: 'b1', ...filter })).items.map(({ id }) => id);
  expect(await ids({ type: 'judge' })).toEqual(['zz:judge-2', 'zz:judge-3']);
  expect(await ids({ topic: '保密法' })).toEqual(['zz:judge-2']);
  expect(await ids({ difficulty: 5 })).toEqual(['zz:judge-2']);
  expect(await ids({})).toHaveLength(11);
  expect(await cloud.expectOk('admin', listTopics, { unitId: 'b1' })).toEqual({
    items: [
      { topic: '监察法', questions: 10 },
      { topic: '保密法', questions: 1 },
    ],
  });
});
