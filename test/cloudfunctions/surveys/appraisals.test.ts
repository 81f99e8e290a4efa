import { AuditLog, Members } from '../../../cloudfunctions/_kit/collections';
import * as org from '../../../cloudfunctions/org/routes';
import { SurveyBallots, SurveySelves, Surveys } from '../../../cloudfunctions/surveys/collections';
import { findResult } from '../../../cloudfunctions/surveys/counting';
import { sheetsOf } from '../../../cloudfunctions/surveys/export-tables';
import * as routes from '../../../cloudfunctions/surveys/routes';
import { setProbation } from '../../../core/org/workbench-contract';
import type { Mark, Verdict } from '../../../core/surveys/appraisal';
import { gradeMembers, openAppraisal, openAppraisalTable, writeSelf } from '../../../core/surveys/appraisal-contract';
import { castBallot, handIn, listSurveys, openSurvey } from '../../../core/surveys/contract';
import { isEmptySlot } from '../../../core/surveys/rules/sealed';
import {
  exportSurvey,
  moveSurvey,
  openSurveyWork,
  type SurveyCommand,
  saveSurvey,
} from '../../../core/surveys/workbench-contract';
import { memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { appraisal, CLOSES, ENDED, givenOpen, givenVoters, SELF_UNTIL } from './sample-surveys';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes, org]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const it = { surveyId: 's1' };
/** On the roll: 预备党员 are not. */
const ROLL = ['admin', 'secretary1', 'editor1', 'member1', 'voter0', 'voter1'];
const codeOf = async (reply: Promise<{ ok: boolean; code?: string }>) => (await reply).code ?? 'ok';
const seen = (name = 'member1') => cloud.expectOk(name, openAppraisal, it);
const work = (name = 'secretary1') => cloud.expectOk(name, openSurveyWork, it);
const table = (name = 'secretary1') => cloud.call(name, openAppraisalTable, it);
const move = (name: string, command: SurveyCommand) => cloud.call(name, moveSurvey, { ...it, looked: true, command });
const write = (name: string, words = '今年完成了全部任务。') =>
  cloud.call(name, writeSelf, { ...it, grade: 'qualified', words });
const marksFrom = (name: string, mark: Mark = 'qualified') =>
  ROLL.filter((one) => one !== name).map((memberId) => ({ memberId, mark }));
const grade = (name: string, marks = marksFrom(name)) => cloud.call(name, gradeMembers, { ...it, marks });
const decidedAs = (verdict: Verdict) => ROLL.map((memberId) => ({ memberId, verdict, words: `${memberId}的评定` }));
const assess = (name: string, decided = decidedAs('qualified')) => move(name, { name: 'assess', decided });
/** Whoever announces has read what is there. */
const announce = async (name = 'secretary1') =>
  cloud.call(name, moveSurvey, {
    ...it,
    seenRevision: (await cloud.db.in(Surveys).find('s1'))?.revision ?? 0,
    command: { name: 'announce' },
  });

/** Six full members and a probationary one, 自评 open. */
async function opened(changes = {}): Promise<void> {
  await givenVoters(cloud, 2);
  await cloud.expectOk('admin', setProbation, { memberId: 'member2', isProbationary: true });
  await givenOpen(cloud, 's1', appraisal(changes));
}

/** All have graded: the first member got 优秀 from everybody but one, who abstains. */
async function graded(): Promise<void> {
  await opened();
  await write('member1', '我做了三件事。');
  await write('member2', '预备期过半。');
  cloud.clock.now = SELF_UNTIL;
  for (const name of ROLL) {
    const marks = marksFrom(name).map((one) =>
      one.memberId === 'member1'
        ? { ...one, mark: name === 'admin' ? ('abstain' as const) : ('excellent' as const) }
        : one,
    );
    expect(await codeOf(grade(name, marks))).toBe('ok');
  }
}

const FULL = { excellent: 0, qualified: 5, basic: 0, unqualified: 0, abstain: 0 };
const OF_MEMBER1 = { ...FULL, excellent: 4, qualified: 0, abstain: 1 };

describe('自评', () => {
  beforeEach(() => opened());

  test('is written by whoever is on the roll and by 预备党员, and again until its end', async () => {
    expect([await codeOf(write('member1')), await codeOf(write('member2'))]).toEqual(['ok', 'ok']);
    await write('member1', '改过的话。');
    expect((await seen()).own).toEqual({ grade: 'qualified', words: '改过的话。' });
    expect(await cloud.db.in(SurveySelves).count({})).toBe(2);
    cloud.clock.now = SELF_UNTIL;
    expect(await codeOf(write('member1', '又改。'))).toBe('SURVEY_ENDED');
  });

  test('is read by nobody else before 互评, and by nobody outside the branch', async () => {
    await write('member1');
    expect(await seen('editor1')).toMatchObject({ phase: 'self', mayWrite: true, others: [] });
    cloud.clock.now = SELF_UNTIL;
    const { others } = await seen('editor1');
    expect(others.find(({ memberId }) => memberId === 'member1')).toEqual({
      memberId: 'member1',
      name: '冯岩',
      self: { grade: 'qualified', words: '今年完成了全部任务。' },
      isGraded: true,
    });
    for (const name of ['member3', 'secretary2', 'reviewer']) {
      expect(await codeOf(cloud.call(name, openAppraisal, it))).toBe('NOT_FOUND');
    }
    expect(await codeOf(write('member3'))).toBe('NOT_FOUND');
  });

  test.each(['risky', 'review'])(
    'that WeChat answers with %s is written anew: nobody looks at it before the branch does',
    async (verdict) => {
      cloud.local.outbox.play('security.msgSecCheck', verdict);
      expect(await codeOf(write('member1'))).toBe('CONTENT_REFUSED');
      expect(await cloud.db.in(SurveySelves).count({})).toBe(0);
    },
  );

  test('is nothing for whoever has come to the branch since: they read nothing and write nothing', async () => {
    await cloud.db.in(Members).add(memberDoc('newcomer', '新来的', 'b1'));
    expect(await codeOf(write('newcomer'))).toBe('NOT_ON_ROLL');
    cloud.clock.now = SELF_UNTIL;
    expect(await seen('newcomer')).toMatchObject({ mayWrite: false, others: [] });
    expect(await codeOf(grade('newcomer'))).toBe('NOT_ON_ROLL');
  });

  test('is nothing for a 预备党员 who has come since, either', async () => {
    await cloud.db.in(Members).add({ ...memberDoc('newcomer', '新来的', 'b1'), isProbationary: true });
    expect(await codeOf(write('newcomer'))).toBe('NOT_ON_ROLL');
    expect((await cloud.expectOk('newcomer', openSurvey, it)).mine).toBe('notOnRoll');
    cloud.clock.now = SELF_UNTIL;
    expect(await seen('newcomer')).toMatchObject({ mayWrite: false, others: [] });
    expect(await seen('member2')).toMatchObject({ others: expect.arrayContaining([expect.anything()]) });
  });

  test('is still written and read by who was a 预备党员 at the opening and is a full member since', async () => {
    await cloud.expectOk('admin', setProbation, { memberId: 'member2', isProbationary: false });
    expect(await codeOf(write('member2'))).toBe('ok');
    cloud.clock.now = SELF_UNTIL;
    expect((await seen('member2')).others).toHaveLength(6);
    expect(await codeOf(grade('member2'))).not.toBe('ok');
  });
});

describe('互评', () => {
  beforeEach(() => opened());

  test('begins when 自评 has ended', async () => {
    expect(await codeOf(grade('member1'))).toBe('NOT_YET');
    cloud.clock.now = SELF_UNTIL;
    expect(await codeOf(grade('member1'))).toBe('ok');
    cloud.clock.now = CLOSES;
    expect(await codeOf(grade('editor1'))).toBe('SURVEY_ENDED');
  });

  test('is of everybody on the roll but oneself, once; another device is refused', async () => {
    cloud.clock.now = SELF_UNTIL;
    const withSelf = [...marksFrom('member1').slice(1), { memberId: 'member1', mark: 'excellent' as const }];
    const withOther = [...marksFrom('member1').slice(1), { memberId: 'member2', mark: 'excellent' as const }];
    for (const marks of [withSelf, withOther, marksFrom('member1').slice(1), []]) {
      expect(await codeOf(grade('member1', marks))).toBe('MARKS_DO_NOT_FIT');
    }
    const codes = await Promise.all([grade('member1'), grade('member1')].map(codeOf));
    expect(codes.sort()).toEqual(['ALREADY_HANDED_IN', 'ok']);
    const filled = (await cloud.db.in(SurveyBallots).query({}, { limit: 1000 })).filter(
      ({ sealed }) => !isEmptySlot(sealed),
    );
    expect(filled).toHaveLength(ROLL.length - 1);
    expect(await cloud.expectOk('member1', openSurvey, it)).toMatchObject({
      mine: 'handedIn',
      turnout: { handedIn: 1, voters: 6 },
    });
  });

  test('is not given by 预备党员, who read it, nor about them', async () => {
    await write('member2', '预备期过半。');
    cloud.clock.now = SELF_UNTIL;
    expect(await codeOf(grade('member2'))).toBe('PROBATIONARY');
    expect((await seen('member2')).others.filter(({ isGraded }) => isGraded)).toHaveLength(ROLL.length);
    expect((await seen()).others.filter(({ isGraded }) => !isGraded)).toMatchObject([
      { memberId: 'member2', self: { words: '预备期过半。' } },
    ]);
  });

  test('is no ballot and no survey', async () => {
    cloud.clock.now = SELF_UNTIL;
    expect(await codeOf(cloud.call('member1', castBallot, { ...it, picks: [0] }))).toBe('NOT_FOUND');
    expect(await codeOf(cloud.call('member1', handIn, { ...it, answers: [] }))).toBe('NOT_FOUND');
    expect((await cloud.expectOk('member1', listSurveys, { when: 'open' })).items).toMatchObject([
      { kind: 'appraisal', isSecret: true, mine: 'open' },
    ]);
  });
});

describe('before the end', () => {
  test('nobody gets anything but the turnout', async () => {
    await graded();
    for (const now of [cloud.clock.now, CLOSES, ENDED - 1]) {
      cloud.clock.now = now;
      for (const name of ['secretary1', 'admin', 'editor1']) {
        expect(await work(name)).toMatchObject({ turnout: { handedIn: 6, voters: 6 }, result: null });
        expect(await codeOf(cloud.call(name, exportSurvey, it))).toBe(
          name === 'secretary1' ? 'NOT_ENDED' : 'FORBIDDEN',
        );
      }
      expect(await codeOf(table())).toBe('NOT_ENDED');
      expect(await codeOf(assess('secretary1'))).toBe('WRONG_STATE');
      expect(await seen()).toMatchObject({ decision: null, tally: null });
    }
  });
});

describe('after the end', () => {
  beforeEach(async () => {
    await graded();
    cloud.clock.now = ENDED;
  });

  test('the secretary of the branch reads its table, and nobody else, from above or below', async () => {
    const read = await table();
    expect(read.ok && read.data.rows.map(({ memberId }) => memberId).sort()).toEqual([...ROLL].sort());
    expect(read.ok && read.data.rows.find(({ memberId }) => memberId === 'member1')).toEqual({
      memberId: 'member1',
      name: '冯岩',
      self: { grade: 'qualified', words: '我做了三件事。' },
      counts: OF_MEMBER1,
      decision: null,
    });
    expect(read.ok && read.data.rows.find(({ memberId }) => memberId === 'editor1')).toMatchObject({
      self: null,
      counts: FULL,
    });
    for (const name of ['admin', 'reviewer', 'editor1', 'member1']) {
      expect(await codeOf(table(name))).toBe('FORBIDDEN');
    }
    expect(await codeOf(table('secretary2'))).toBe('NOT_FOUND');
    expect([(await work()).mayReadTable, (await work('admin')).mayReadTable]).toEqual([true, false]);
  });

  test('no member sees a grade before the branch has decided and announced', async () => {
    expect((await seen()).tally).toBeNull();
    expect((await cloud.expectOk('member1', openSurvey, it)).result).toEqual({
      kind: 'appraisal',
      state: 'counted',
      decided: null,
    });
    await assess('secretary1');
    expect(await seen()).toMatchObject({ decision: null, tally: null });
  });

  test('评定 is written by the secretary of the branch, of everybody on the roll, and stands apart from the grades', async () => {
    expect(await codeOf(assess('admin'))).toBe('FORBIDDEN');
    expect(await codeOf(assess('editor1'))).toBe('FORBIDDEN');
    expect(await codeOf(announce())).toBe('WRONG_STATE');
    expect(await codeOf(assess('secretary1', decidedAs('basic').slice(1)))).toBe('DECISIONS_DO_NOT_FIT');
    expect(await codeOf(assess('secretary1', decidedAs('basic')))).toBe('ok');
    expect(await codeOf(assess('secretary1', decidedAs('none')))).toBe('ok');
    expect(await codeOf(announce('admin'))).toBe('FORBIDDEN');
    expect([await codeOf(announce()), await codeOf(announce())]).toEqual(['ok', 'ok']);
    expect(await seen()).toMatchObject({ decision: { verdict: 'none', words: 'member1的评定' }, tally: OF_MEMBER1 });
    expect(await codeOf(assess('secretary1', decidedAs('basic')))).toBe('WRONG_STATE');
    const audits = await cloud.db.in(AuditLog).query({ subject: 's1' });
    expect(audits.map(({ action }) => action)).toContain('survey.assessmentAnnounced');
  });

  test('is announced by another secretary, where the branch has one', async () => {
    await cloud.db.in(Members).updateWhere({ _id: 'editor1' }, { roles: [{ role: 'secretary', unitId: 'b1' }] });
    await assess('secretary1');
    expect((await work()).commands).not.toContain('announce');
    expect(await codeOf(announce('secretary1'))).toBe('FORBIDDEN');
    expect(await codeOf(announce('editor1'))).toBe('ok');
  });

  test('is not announced by whoever has not read what it says now', async () => {
    await cloud.db.in(Members).updateWhere({ _id: 'editor1' }, { roles: [{ role: 'secretary', unitId: 'b1' }] });
    await assess('secretary1');
    const { revision: seenRevision } = await work('editor1');
    await assess('secretary1', decidedAs('unqualified'));
    const command = { name: 'announce' } as const;
    expect(await codeOf(cloud.call('editor1', moveSurvey, { ...it, command }))).toBe('CONFLICT');
    expect(await codeOf(cloud.call('editor1', moveSurvey, { ...it, seenRevision, command }))).toBe('CONFLICT');
    expect((await seen()).decision).toBeNull();
    expect(await codeOf(announce('editor1'))).toBe('ok');
  });

  test('each member is told their own, and the unit above how many', async () => {
    await assess('secretary1', [...decidedAs('excellent').slice(0, 3), ...decidedAs('qualified').slice(3)]);
    expect((await work('admin')).result).toEqual({ kind: 'appraisal', state: 'counted', decided: null });
    await announce();
    expect((await work('admin')).result).toEqual({
      kind: 'appraisal',
      state: 'counted',
      decided: [
        { verdict: 'excellent', count: 3 },
        { verdict: 'qualified', count: 3 },
        { verdict: 'basic', count: 0 },
        { verdict: 'unqualified', count: 0 },
        { verdict: 'none', count: 0 },
      ],
    });
    expect(JSON.stringify(await work('admin'))).not.toContain('的评定');
    expect((await seen('voter0')).decision).toEqual({ verdict: 'qualified', words: 'voter0的评定' });
    expect(JSON.stringify(await seen('voter0'))).not.toContain('member1');
    expect(await seen('member2')).toMatchObject({ decision: null, tally: null, others: [] });
  });

  test('is exported as tables, by the secretary of the branch only', async () => {
    expect(await codeOf(cloud.call('admin', exportSurvey, it))).toBe('FORBIDDEN');
    expect(await codeOf(cloud.call('secretary1', exportSurvey, it))).toBe('ok');
    await assess('secretary1');
    const doc = await cloud.db.in(Surveys).find('s1');
    const outcome = doc && (await findResult(cloud.db, doc, cloud.clock.now));
    const sheets = outcome && (await sheetsOf(cloud.db, doc, outcome));
    expect(sheets?.map(({ name, cells }) => [name, cells.length, cells[0]])).toEqual([
      ['测评', 7, ['姓名', '优秀', '合格', '基本合格', '不合格', '弃权']],
      ['评定', 7, ['姓名', '等次', '意见']],
    ]);
    expect(sheets?.[0]?.cells).toContainEqual(['冯岩', '4', '0', '0', '0', '1']);
  });
});

test('members are not told their grades where the branch does not show them', async () => {
  await givenVoters(cloud, 1);
  await givenOpen(cloud, 's1', appraisal({ terms: { selfUntil: SELF_UNTIL, showsTally: false } }));
  cloud.clock.now = ENDED;
  const roll = ['admin', 'secretary1', 'editor1', 'member1', 'member2', 'voter0'];
  await assess(
    'secretary1',
    roll.map((memberId) => ({ memberId, verdict: 'qualified', words: '' })),
  );
  await announce();
  expect(await seen()).toMatchObject({ decision: { verdict: 'qualified' }, tally: null });
});

test.each([
  [5, 'tooFew'],
  [4, 'noQuorum'],
])('with %i of six papers there is no result, in no table and in no file', async (papers, state) => {
  await opened();
  cloud.clock.now = SELF_UNTIL;
  for (const name of ROLL.slice(0, papers)) expect(await codeOf(grade(name))).toBe('ok');
  cloud.clock.now = ENDED;
  const read = await table();
  expect(read.ok && [read.data.state, read.data.rows.every(({ counts }) => counts === null)]).toEqual([state, true]);
  expect(await codeOf(cloud.call('secretary1', exportSurvey, it))).toBe('NO_RESULT');
});

describe('what does not open', () => {
  const draft = (name: string, changes = {}) =>
    cloud.expectOk(name, saveSurvey, { ...it, seenRevision: null, follows: null, ...appraisal(changes) });

  test('with fewer than six full members', async () => {
    await draft('editor1');
    expect(await codeOf(move('secretary1', { name: 'publish' }))).toBe('ROLL_TOO_SMALL');
    expect(await cloud.db.in(SurveyBallots).count({})).toBe(0);
  });

  test('with more than sixty', async () => {
    await givenVoters(cloud, 60);
    await draft('editor1');
    expect(await codeOf(move('secretary1', { name: 'publish' }))).toBe('ROLL_TOO_LARGE');
  });

  test.each([
    ['without its times', { terms: null }, 'FORM_WRONG'],
    ['with 自评 after the end', { terms: { selfUntil: CLOSES + 1, showsTally: true } }, 'WINDOW_WRONG'],
  ])('%s', async (_title, changes, code) => {
    await draft('admin', changes);
    expect(await codeOf(move('admin', { name: 'publish' }))).toBe(code);
  });

  test('for more than a branch: it cannot even be handed in to be signed off', async () => {
    await draft('admin', { unitId: 'zz', scope: ['zz'] });
    expect(await codeOf(move('admin', { name: 'publish' }))).toBe('SIGN_OFF_NEEDED');
    expect(await codeOf(move('admin', { name: 'requestSignOff' }))).toBe('FORM_WRONG');
  });
});

test('sixty members can grade each other', async () => {
  const names = await givenVoters(cloud, 55);
  await givenOpen(cloud, 's1', appraisal());
  cloud.clock.now = SELF_UNTIL;
  const roll = ['admin', 'secretary1', 'editor1', 'member1', 'member2', ...names];
  const marks = roll.filter((one) => one !== 'member1').map((memberId) => ({ memberId, mark: 'basic' as const }));
  expect(await codeOf(grade('member1', marks))).toBe('ok');
}, 60_000);
