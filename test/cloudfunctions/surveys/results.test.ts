import { AuditLog, Members } from '../../../cloudfunctions/_kit/collections';
import { Surveys, SurveyVoters } from '../../../cloudfunctions/surveys/collections';
import { findResult } from '../../../cloudfunctions/surveys/counting';
import { sheetsOf } from '../../../cloudfunctions/surveys/export-tables';
import * as routes from '../../../cloudfunctions/surveys/routes';
import { DEFAULT_CHECKLIST } from '../../../core/feed/rules/checklist';
import { openSurvey } from '../../../core/surveys/contract';
import { exportSurvey, listSurveyWork, saveSurvey, tendSurveys } from '../../../core/surveys/workbench-contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { BRANCH, codeOf, it, playedOn } from './played';
import { CLOSES, ENDED, givenOpen, HOUR, survey } from './sample-surveys';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const { hand, move, seen, work } = playedOn(() => cloud);

describe('a secret survey', () => {
  beforeEach(() => givenOpen(cloud, 's1', survey()));

  test('tells nobody anything but the turnout before the minute after its end is over', async () => {
    for (const name of BRANCH) await hand(name, 1, `${name}的话`);
    for (const now of [cloud.clock.now, CLOSES - 1, CLOSES, ENDED - 1]) {
      cloud.clock.now = now;
      for (const name of ['secretary1', 'editor1', 'admin']) {
        expect(await work(name)).toMatchObject({ turnout: { handedIn: 5, voters: 5 }, result: null });
        expect(await codeOf(cloud.call(name, exportSurvey, it))).toBe('NOT_ENDED');
      }
      expect(await seen()).toMatchObject({ turnout: { handedIn: 5, voters: 5 }, result: null });
    }
  });

  test('then shows everybody its totals', async () => {
    for (const [at, name] of BRANCH.entries()) await hand(name, at % 2);
    cloud.clock.now = ENDED;
    const { result } = await seen();
    expect(result).toMatchObject({
      kind: 'survey',
      questions: [
        { key: 'q1', answered: 5 },
        { key: 'q2', answered: null, tables: [] },
        { key: 'q3', answered: null },
      ],
    });
    expect((await work()).result).toEqual(result);
  });

  test('is counted once by the timer, and stays as it was counted', async () => {
    for (const name of BRANCH) await hand(name, 1);
    cloud.clock.now = ENDED - 1;
    expect(await cloud.expectOk(null, tendSurveys, {})).toEqual({ counted: 0, removed: 0 });
    cloud.clock.now = ENDED;
    const { result } = await seen();
    expect(await cloud.expectOk(null, tendSurveys, {})).toEqual({ counted: 1, removed: 0 });
    expect(await cloud.expectOk(null, tendSurveys, {})).toEqual({ counted: 0, removed: 0 });
    expect((await seen()).result).toEqual(result);
  });

  test('has no result with fewer than five answers, for nobody and in no file', async () => {
    for (const name of BRANCH.slice(1)) await hand(name, 1);
    cloud.clock.now = ENDED;
    expect([(await seen()).result, (await work('admin')).result]).toEqual([{ kind: 'tooFew' }, { kind: 'tooFew' }]);
    expect(await codeOf(cloud.call('admin', exportSurvey, it))).toBe('NO_RESULT');
  });

  test('is exported as tables, audited', async () => {
    for (const name of BRANCH) await hand(name, 1, '=1+1');
    cloud.clock.now = ENDED;
    const { name, url } = await cloud.expectOk('secretary1', exportSurvey, it);
    expect([name, url.length > 0]).toEqual(['调查结果.xlsx', true]);
    const audits = await cloud.db.in(AuditLog).query({ subject: 's1' });
    expect(audits.map(({ action }) => action).sort()).toEqual(['survey.exported', 'survey.opened']);
  });

  test('cannot be made named, nor changed, once it is open', async () => {
    const { revision } = await work();
    const save = cloud.call('editor1', saveSurvey, {
      ...it,
      seenRevision: revision,
      follows: null,
      ...survey({ isSecret: false }),
    });
    expect(await codeOf(save)).toBe('NOT_EDITABLE');
    expect((await seen()).isSecret).toBe(true);
  });
});

describe('what could be subtracted', () => {
  const version = (changes: Parameters<typeof survey>[0]) =>
    cloud.call('editor1', saveSurvey, {
      surveyId: 's1-2',
      seenRevision: null,
      follows: { surveyId: 's1', as: 'version' },
      ...survey(changes),
    });

  test('another version of a secret survey is for the same units: what is missing in one cannot be worked out', async () => {
    await givenOpen(cloud, 's1', survey({ scope: ['b1', 'b2'] }));
    for (const scope of [['b1'], ['zz']]) expect(await codeOf(version({ scope }))).toBe('FOLLOWS_NOTHING');
    expect(await codeOf(version({ scope: ['b2', 'b1'] }))).toBe('ok');
  });

  test('of a named one nothing is to be worked out, and it may be for others', async () => {
    await givenOpen(cloud, 's1', survey({ isSecret: false, scope: ['b1', 'b2'] }));
    expect(await codeOf(version({ isSecret: false, scope: ['b1'] }))).toBe('ok');
  });

  test('a result is of all that were asked: no unit, name or time narrows it', async () => {
    await givenOpen(cloud, 's1', survey());
    for (const name of BRANCH) await hand(name, 1);
    cloud.clock.now = ENDED;
    const { result } = await seen();
    for (const more of [{ unitId: 'b1' }, { scope: ['b1'] }, { memberId: 'member1' }, { before: ENDED }]) {
      const reply = await cloud.call('admin', openSurvey, { ...it, ...more } as typeof it);
      if (reply.ok) expect(reply.data.result).toEqual(result);
      else expect(reply.code).toBe('INVALID_INPUT');
    }
  });

  test('files that are made at two times say the same, whoever has come, moved or left between', async () => {
    const sheets = async () => {
      const doc = await cloud.db.in(Surveys).find('s1');
      const outcome = doc && (await findResult(cloud.db, doc, cloud.clock.now));
      return outcome && sheetsOf(cloud.db, doc, outcome);
    };
    await givenOpen(cloud, 's1', survey());
    // Handed in in another order than their words have.
    for (const [at, name] of BRANCH.entries()) await hand(name, at % 2, `${'丙乙戊甲丁'.charAt(at)}：多办几次`);
    cloud.clock.now = ENDED;
    const first = await sheets();
    await cloud.db.in(Members).removeWhere({ _id: 'member2' });
    expect(await sheets()).toEqual(first);
    await cloud.expectOk(null, tendSurveys, {});
    cloud.clock.now += 90 * 24 * HOUR;
    expect(await sheets()).toEqual(first);
    const texts = first?.find(({ name }) => name === '文字1')?.cells.slice(1) ?? [];
    expect(texts).toHaveLength(5);
    expect(texts).toEqual([...texts].sort());
  });
});

test('what waits for a decision stands in the queue of whoever takes it, and what was returned in its writer’s', async () => {
  await cloud.expectOk('editor1', saveSurvey, { ...it, seenRevision: null, follows: null, ...survey() });
  await move('editor1', { name: 'submit' });
  const queue = async (name: string, status: 'forMe' | 'returned') =>
    (await cloud.expectOk(name, listSurveyWork, { status })).items.map(({ surveyId }) => surveyId);
  expect([await queue('secretary1', 'forMe'), await queue('editor1', 'forMe')]).toEqual([['s1'], []]);
  await move('secretary1', { name: 'return', reason: '第二题看不懂' });
  expect(await queue('editor1', 'returned')).toEqual(['s1']);
});

describe('what reaches another branch', () => {
  const toAll = survey({ unitId: 'zz', scope: ['zz'] });
  const signOff = (checked: string[]) => move('reviewer', { name: 'signOff', checked });

  test('opens when each item of 保密审查 is answered, and keeps who answered for what', async () => {
    await cloud.expectOk('admin', saveSurvey, { ...it, seenRevision: null, follows: null, ...toAll });
    await move('admin', { name: 'requestSignOff' });
    expect(await work('reviewer')).toMatchObject({ checklist: DEFAULT_CHECKLIST, signed: null });
    expect([await codeOf(signOff([])), await codeOf(signOff(['没有别的']))]).toEqual([
      'CHECKLIST_OPEN',
      'CHECKLIST_OPEN',
    ]);
    expect(await cloud.db.in(SurveyVoters).count({})).toBe(0);
    expect(await codeOf(signOff([...DEFAULT_CHECKLIST]))).toBe('ok');
    expect((await work('admin')).signed).toEqual({
      byName: '吴桐',
      at: cloud.clock.now,
      checked: DEFAULT_CHECKLIST,
    });
  });

  test('within a branch nobody has to sign', async () => {
    await givenOpen(cloud, 's1', survey());
    expect((await work()).signed).toBeNull();
  });
});
