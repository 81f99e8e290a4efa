import { SurveyBallots, SurveyPreparations, Surveys, SurveyVoters } from '../../../cloudfunctions/surveys/collections';
import { findResult } from '../../../cloudfunctions/surveys/counting';
import { sheetsOf } from '../../../cloudfunctions/surveys/export-tables';
import * as routes from '../../../cloudfunctions/surveys/routes';
import { exportSurvey, moveSurvey, saveSurvey, tendSurveys } from '../../../core/surveys/workbench-contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { BRANCH, codeOf, it, playedOn } from './played';
import { ballot, ENDED, givenOpen, givenVoters, HOUR } from './sample-surveys';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const { move, seen, vote } = playedOn(() => cloud);

/** Of the file that is exported. */
async function sheetNames(): Promise<string[] | undefined> {
  const doc = await cloud.db.in(Surveys).find('s1');
  const outcome = doc && (await findResult(cloud.db, doc, cloud.clock.now));
  return outcome ? (await sheetsOf(cloud.db, doc, outcome))?.map(({ name }) => name) : undefined;
}

describe('a ballot', () => {
  const open = async (changes = {}) => givenOpen(cloud, 's1', ballot(changes));

  test('is decided with four fifths of the roll, and its sorted ballots are shown once they are published', async () => {
    await givenVoters(cloud, 1);
    await open();
    for (const [name, picks] of [
      ['member1', [1]],
      ['member2', [1]],
      ['admin', [0]],
      ['editor1', [0, 1]],
      ['voter0', []],
    ] as const)
      await vote(name, [...picks]);
    cloud.clock.now = ENDED;
    const counted = { state: 'decided', votes: [1, 2, 0], valid: 3, voided: 1, abstained: 1, elected: [1] };
    expect((await seen()).result).toMatchObject({ kind: 'ballot', outcome: { ...counted, ballots: [] } });
    expect(await codeOf(move('editor1', { name: 'disclose' }))).toBe('FORBIDDEN');
    expect(await sheetNames()).toEqual(['得票']);
    await move('secretary1', { name: 'disclose' });
    expect(await sheetNames()).toEqual(['得票', '选票']);
    expect((await seen()).result).toMatchObject({
      outcome: {
        ballots: [
          { picks: [], count: 1 },
          { picks: [0], count: 1 },
          { picks: [0, 1], count: 1 },
          { picks: [1], count: 2 },
        ],
      },
    });
  });

  test('decides nothing below four fifths', async () => {
    await givenVoters(cloud, 2);
    await open();
    for (const name of BRANCH) await vote(name, [0]);
    cloud.clock.now = ENDED;
    expect((await seen()).result).toMatchObject({ outcome: { state: 'noQuorum', votes: [], elected: [] } });
    expect(await codeOf(cloud.call('admin', exportSurvey, it))).toBe('NO_RESULT');
  });

  test('goes to a second round among the tied, for the seats that are left', async () => {
    await open();
    for (const [name, picks] of [
      ['member1', [0]],
      ['member2', [0]],
      ['admin', [1]],
      ['editor1', [1]],
      ['secretary1', [2]],
    ] as const)
      await vote(name, [...picks]);
    cloud.clock.now = ENDED;
    expect((await seen()).result).toMatchObject({ outcome: { state: 'tied', tied: [0, 1], seatsLeft: 1 } });
    const round = (candidates: string[], seats = 1, surveyId = 'round') =>
      cloud.call('editor1', saveSurvey, {
        surveyId,
        seenRevision: null,
        follows: { surveyId: 's1', as: 'round' },
        ...ballot({ candidates, seats, closesAt: ENDED + 24 * HOUR }),
      });
    expect(await codeOf(round(['甲班', '丙班']))).toBe('FOLLOWS_NOTHING');
    expect(await codeOf(round(['甲班', '乙班'], 2))).toBe('FOLLOWS_NOTHING');
    expect(await codeOf(round(['乙班', '甲班']))).toBe('ok');
    expect(await codeOf(round(['甲班', '乙班'], 1, 'spare'))).toBe('ok');
    expect(await codeOf(move('secretary1', { name: 'publish' }, 'round'))).toBe('ok');
    expect(await seen()).toMatchObject({ replacedBy: 'round', changes: [], result: { outcome: { state: 'tied' } } });
    // Nobody holds another one until it comes out as they like.
    expect(await codeOf(move('secretary1', { name: 'publish' }, 'spare'))).toBe('FOLLOWS_NOTHING');
    expect(await codeOf(round(['甲班', '乙班'], 1, 'third'))).toBe('FOLLOWS_NOTHING');
  });

  test('does not open for fewer than five', async () => {
    const small = ballot({ unitId: 'b2', scope: ['b2'] });
    await cloud.expectOk('secretary2', saveSurvey, { ...it, seenRevision: null, follows: null, ...small });
    expect(await codeOf(move('admin', { name: 'publish' }))).toBe('ROLL_TOO_SMALL');
    expect(await cloud.db.in(SurveyVoters).count({})).toBe(0);
  });
});

describe('the roll', () => {
  const draft = () => cloud.expectOk('editor1', saveSurvey, { ...it, seenRevision: null, follows: null, ...ballot() });
  const left = () =>
    Promise.all([
      cloud.db.in(SurveyVoters).count({}),
      cloud.db.in(SurveyBallots).count({}),
      cloud.db.in(SurveyPreparations).count({}),
    ]);

  test('is written once, whoever opens it at the same time', async () => {
    await draft();
    const codes = await Promise.all(['secretary1', 'admin'].map((name) => codeOf(move(name, { name: 'publish' }))));
    expect(codes).toContain('ok');
    cloud.clock.now += 2 * HOUR;
    await cloud.expectOk(null, tendSurveys, {});
    expect(await left()).toEqual([5, 16, 0]);
  });

  test('of what did not open is not kept', async () => {
    await draft();
    const stale = await cloud.call('secretary1', moveSurvey, { ...it, seenRevision: 9, command: { name: 'publish' } });
    expect([stale.ok, await left()]).toEqual([false, [0, 0, 0]]);
  });
});
