import type { AuditDoc } from '../../../cloudfunctions/_kit/audit';
import { Assignments, AuditLog, Members } from '../../../cloudfunctions/_kit/collections';
import * as bankRoutes from '../../../cloudfunctions/bank/routes';
import { Blueprints, Papers } from '../../../cloudfunctions/quiz/collections';
import * as routes from '../../../cloudfunctions/quiz/routes';
import { importQuestions } from '../../../core/bank/stale/contract';
import { drawWeeklyTest, onTimer, setBlueprint } from '../../../core/quiz/weekly/contract';
import { anyShape } from '../../support/any-shape';
import { FRIDAY_MORNING, memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { bank, blueprint, bodies, givenPaper, PAPER, question } from '../bank/sample-bank';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([bankRoutes, routes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const papers = () => cloud.db.in(Papers).query({}, { orderBy: [['_id', 'asc']] });
const assignments = () => cloud.db.in(Assignments).query({});
const audited = (action: AuditDoc['action']) => cloud.db.in(AuditLog).query({ action });
const SUNDAY_NIGHT = Date.parse('2026-11-22T23:59:59.999+08:00');
const NEXT_MONDAY = Date.parse('2026-11-23T07:00:00+08:00');

describe('setting a blueprint', () => {
  it('tells what the bank lacks, and keeps the blueprint all the same', async () => {
    await cloud.expectOk('admin', importQuestions, { unitId: 'zz', questions: [question('judge-1', bodies.judge)] });
    const { shortages } = await cloud.expectOk('admin', setBlueprint, { unitId: 'zz', blueprint });
    expect(shortages).toEqual([
      { section: 0, wanted: 1, available: 0 },
      { section: 1, wanted: 1, available: 0 },
      { section: 3, wanted: 1, available: 0 },
    ]);
    expect(await cloud.call('admin', drawWeeklyTest, { unitId: 'zz' })).toEqual({ ok: false, code: 'QUESTIONS_SHORT' });
  });

  it('counts the banks of the units above as well', async () => {
    await cloud.expectOk('admin', importQuestions, { unitId: 'zz', questions: bank() });
    expect(await cloud.expectOk('admin', setBlueprint, { unitId: 'b1', blueprint })).toEqual({ shortages: [] });
  });

  it('is audited once however often the same is set', async () => {
    await cloud.expectOk('admin', setBlueprint, { unitId: 'zz', blueprint });
    await cloud.expectOk('admin', setBlueprint, { unitId: 'zz', blueprint });
    expect(await audited('blueprint.set')).toHaveLength(1);
    await cloud.expectOk('admin', setBlueprint, { unitId: 'zz', blueprint: { ...blueprint, minutes: 20 } });
    expect(await audited('blueprint.set')).toHaveLength(2);
  });

  it('refuses more questions than an attempt can hold', async () => {
    const sections = Array.from({ length: 6 }, () => ({
      type: 'judge' as const,
      topics: [],
      difficulties: [],
      count: 20,
      points: 1,
    }));
    const reply = await cloud.call('admin', setBlueprint, { unitId: 'zz', blueprint: { ...blueprint, sections } });
    expect(reply).toEqual({ ok: false, code: 'INVALID_INPUT' });
  });

  it.each([
    ['zz', 'FORBIDDEN'],
    ['b2', 'NOT_FOUND'],
    ['b9', 'NOT_FOUND'],
  ])('on %s is refused to an administrator of b1 with %s', async (unitId, code) => {
    await cloud.db.in(Members).put(memberDoc('adminB1', '钱一', 'b1', [['admin', 'b1']]));
    expect(await cloud.call('adminB1', setBlueprint, { unitId, blueprint })).toEqual({ ok: false, code });
    expect(await cloud.call('adminB1', drawWeeklyTest, { unitId })).toEqual({ ok: false, code });
  });
});

describe("drawing this week's paper", () => {
  it('writes it with its assignment, open until the end of Sunday', async () => {
    await givenPaper(cloud);
    const [paper] = await papers();
    expect(paper).toMatchObject({ _id: PAPER, scope: ['zz'], opensAt: FRIDAY_MORNING, closesAt: SUNDAY_NIGHT });
    expect(paper?.sections.map(({ candidates }) => candidates.length)).toEqual([2, 2, 2, 2]);
    expect(await assignments()).toMatchObject([
      {
        _id: `paper:${PAPER}`,
        kind: 'weeklyTest',
        subjectId: PAPER,
        title: '每周自测（2026年第47周）',
        scope: ['zz'],
        opensAt: FRIDAY_MORNING,
        dueAt: SUNDAY_NIGHT,
        facts: { questions: 4, minutes: 10, tries: 1 },
      },
    ]);
    expect(await audited('paper.drawn')).toMatchObject([{ actorId: 'admin', subject: PAPER }]);
  });

  it('changes nothing in a week that has one', async () => {
    await givenPaper(cloud);
    const before = await papers();
    cloud.clock.now = SUNDAY_NIGHT;
    expect(await cloud.expectOk('admin', drawWeeklyTest, { unitId: 'zz' })).toEqual({
      papers: [{ paperId: PAPER, unitId: 'zz', week: '2026-W47', isNew: false }],
    });
    expect(await papers()).toEqual(before);
    expect(await audited('paper.drawn')).toHaveLength(1);
  });

  it('is done once by two who draw at the same time', async () => {
    await cloud.expectOk('admin', importQuestions, { unitId: 'zz', questions: bank() });
    await cloud.expectOk('admin', setBlueprint, { unitId: 'zz', blueprint });
    const draws = await Promise.all([1, 2].map(() => cloud.expectOk('admin', drawWeeklyTest, { unitId: 'zz' })));
    expect(draws.flatMap(({ papers: drawn }) => drawn.map(({ isNew }) => isNew)).sort()).toEqual([false, true]);
    expect(await audited('paper.drawn')).toHaveLength(1);
  });

  it('keeps the questions as they were when the bank changes', async () => {
    await givenPaper(cloud);
    const before = await papers();
    const changed = bank().map((each) => ({ ...each, explanation: '改过' }));
    await cloud.expectOk('admin', importQuestions, { unitId: 'zz', questions: changed });
    expect(await papers()).toEqual(before);
  });

  it('needs a blueprint', async () => {
    expect(await cloud.call('admin', drawWeeklyTest, { unitId: 'zz' })).toEqual({ ok: false, code: 'NO_BLUEPRINT' });
  });
});

describe('the timer', () => {
  const fire = () => cloud.callRaw(null, onTimer, {});

  it('draws for every unit with a blueprint, each week anew', async () => {
    await givenPaper(cloud);
    await cloud.expectOk('admin', setBlueprint, { unitId: 'b1', blueprint });
    cloud.clock.now = NEXT_MONDAY;
    expect(await fire()).toEqual({
      ok: true,
      data: {
        papers: [
          { paperId: 'b1:2026-W48', unitId: 'b1', week: '2026-W48', isNew: true },
          { paperId: 'zz:2026-W48', unitId: 'zz', week: '2026-W48', isNew: true },
        ],
        skipped: [],
        expired: 0,
      },
    });
    expect(await audited('paper.drawn')).toHaveLength(3);
  });

  it('waits on Monday until seven in the morning', async () => {
    await givenPaper(cloud);
    cloud.clock.now = Date.parse('2026-11-23T06:59:59.999+08:00');
    expect(await fire()).toMatchObject({ ok: true, data: { papers: [] } });
    cloud.clock.now += 1;
    expect(await fire()).toMatchObject({ ok: true, data: { papers: [{ paperId: 'zz:2026-W48', isNew: true }] } });
  });

  it('passes over a unit whose bank is short', async () => {
    await cloud.expectOk('admin', importQuestions, { unitId: 'b2', questions: bank() });
    await cloud.expectOk('admin', setBlueprint, { unitId: 'b1', blueprint });
    await cloud.expectOk('admin', setBlueprint, { unitId: 'b2', blueprint });
    expect(await fire()).toMatchObject({
      ok: true,
      data: { papers: [{ unitId: 'b2' }], skipped: [{ unitId: 'b1', code: 'QUESTIONS_SHORT' }] },
    });
  });

  it('draws for the others when it breaks on one unit, and says so in the log', async () => {
    await givenPaper(cloud);
    await cloud.db.in(anyShape(Blueprints)).put({ _id: 'b1', v: 1 });
    cloud.clock.now = NEXT_MONDAY;
    expect(await fire()).toMatchObject({ ok: false, code: 'INTERNAL' });
    expect(cloud.log.at(-1)).toContain('b1: TypeError');
    expect((await papers()).map(({ _id }) => _id)).toEqual(['zz:2026-W47', 'zz:2026-W48']);
  });

  it('cannot be called by a person', async () => {
    expect(await cloud.callRaw('wx:admin', onTimer, {})).toEqual({ ok: false, code: 'FORBIDDEN' });
  });
});
