import { AuditLog, Members } from '../../../cloudfunctions/_kit/collections';
import { SurveyBallots, SurveyPreparations, Surveys, SurveyVoters } from '../../../cloudfunctions/surveys/collections';
import { findResult } from '../../../cloudfunctions/surveys/counting';
import { sheetsOf } from '../../../cloudfunctions/surveys/export-tables';
import * as routes from '../../../cloudfunctions/surveys/routes';
import { DEFAULT_CHECKLIST } from '../../../core/feed/rules/checklist';
import { castBallot, handIn, openSurvey } from '../../../core/surveys/contract';
import {
  exportSurvey,
  listSurveyWork,
  moveSurvey,
  openSurveyWork,
  type SurveyCommand,
  saveSurvey,
  tendSurveys,
} from '../../../core/surveys/workbench-contract';
import { one } from '../../core/surveys/questions';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { ballot, CLOSES, ENDED, givenOpen, givenVoters, HOUR, survey } from './sample-surveys';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const it = { surveyId: 's1' };
const BRANCH = ['admin', 'secretary1', 'editor1', 'member1', 'member2'];
const codeOf = async (reply: Promise<{ ok: boolean; code?: string }>) => (await reply).code ?? 'ok';
const move = (name: string, command: SurveyCommand, surveyId = 's1') =>
  cloud.call(name, moveSurvey, { surveyId, looked: true, command });
/** As the page does: with the revision that was read. */
const moveRead = async (name: string, command: SurveyCommand) =>
  cloud.call(name, moveSurvey, { ...it, seenRevision: (await work(name)).revision, command });
const seen = () => cloud.expectOk('member1', openSurvey, it);
const work = (name = 'secretary1') => cloud.expectOk(name, openSurveyWork, it);
const hand = (name: string, value: number, words = '') =>
  cloud.expectOk(name, handIn, {
    ...it,
    answers: [{ key: 'q1', value }, ...(words === '' ? [] : [{ key: 'q3', value: words }])],
  });
const vote = (name: string, picks: number[], surveyId = 's1') => cloud.expectOk(name, castBallot, { surveyId, picks });

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

describe('another end', () => {
  beforeEach(() => givenOpen(cloud, 's1', survey()));
  const later = { name: 'proposeEnd' as const, endsAt: CLOSES + HOUR, reason: '出差的多' };

  test('takes two people and is shown to all', async () => {
    expect(await codeOf(move('secretary1', later))).toBe('ok');
    expect((await seen()).closesAt).toBe(CLOSES);
    expect(await codeOf(moveRead('secretary1', { name: 'confirmEnd' }))).toBe('FORBIDDEN');
    expect(await codeOf(moveRead('editor1', { name: 'confirmEnd' }))).toBe('FORBIDDEN');
    expect(await codeOf(moveRead('admin', { name: 'confirmEnd' }))).toBe('ok');
    expect(await seen()).toMatchObject({
      closesAt: CLOSES + HOUR,
      changes: [{ from: CLOSES, to: CLOSES + HOUR, reason: '出差的多', proposedBy: '郑立', confirmedBy: '周敏' }],
    });
  });

  test('may be at once: nothing is handed in from then on', async () => {
    await move('secretary1', { ...later, endsAt: null });
    await moveRead('admin', { name: 'confirmEnd' });
    expect((await seen()).closesAt).toBe(cloud.clock.now);
    const late = cloud.call('member1', handIn, { ...it, answers: [{ key: 'q1', value: 1 }] });
    expect(await codeOf(late)).toBe('SURVEY_ENDED');
  });

  test('is confirmed as it was read: nobody confirms what has taken its place', async () => {
    await move('secretary1', later);
    const { revision } = await work('admin');
    const confirm = (seenRevision?: number) =>
      codeOf(cloud.call('admin', moveSurvey, { ...it, seenRevision, command: { name: 'confirmEnd' } }));
    await moveRead('secretary1', { name: 'dropEnd' });
    await move('secretary1', { ...later, endsAt: null });
    expect([await confirm(revision), await confirm()]).toEqual(['CONFLICT', 'CONFLICT']);
    expect(await codeOf(move('admin', { name: 'dropEnd' }))).toBe('CONFLICT');
    expect((await seen()).closesAt).toBe(CLOSES);
    const read = (await work('admin')).revision;
    expect([await confirm(read), await confirm(read)]).toEqual(['ok', 'ok']);
    expect((await seen()).changes).toHaveLength(1);
  });

  test('that was dropped is not confirmed by whoever confirmed another one before', async () => {
    await move('secretary1', later);
    await moveRead('admin', { name: 'confirmEnd' });
    await move('secretary1', { ...later, endsAt: CLOSES + 2 * HOUR });
    const { revision } = await work('admin');
    await moveRead('secretary1', { name: 'dropEnd' });
    const late = cloud.call('admin', moveSurvey, { ...it, seenRevision: revision, command: { name: 'confirmEnd' } });
    expect(await codeOf(late)).toBe('WRONG_STATE');
  });

  test('never comes after the end: what is closed stays closed', async () => {
    await move('secretary1', later);
    cloud.clock.now = CLOSES;
    expect(await codeOf(moveRead('admin', { name: 'confirmEnd' }))).toBe('WRONG_STATE');
    expect((await seen()).stage).toBe('counting');
  });
});

describe('a form that is changed while it is open', () => {
  const changed = { questions: [one('q1', { options: ['甲', '乙', '丙', '丁'] })] };
  const draft = (isSecret: boolean) =>
    cloud.call('editor1', saveSurvey, {
      surveyId: 's1-2',
      seenRevision: null,
      follows: { surveyId: 's1', as: 'version' },
      ...survey({ ...changed, isSecret }),
    });

  test('is a version of its own: the earlier one ends, and its answers stay apart', async () => {
    await givenOpen(cloud, 's1', survey({ isSecret: false }));
    for (const name of BRANCH) await hand(name, 1);
    expect(await codeOf(draft(true))).toBe('FOLLOWS_NOTHING');
    expect(await draft(false)).toMatchObject({ ok: true, data: { version: 2 } });
    expect((await seen()).replacedBy).toBeNull();
    await move('secretary1', { name: 'publish' }, 's1-2');
    expect(await seen()).toMatchObject({ replacedBy: 's1-2', closesAt: cloud.clock.now });
    expect(await cloud.expectOk('member1', openSurvey, { surveyId: 's1-2' })).toMatchObject({
      version: 2,
      mine: 'open',
      turnout: { handedIn: 0 },
    });
  });

  test.each([true, false])(
    'takes two people, an administrator too, and is shown to all; secret: %s',
    async (isSecret) => {
      await givenOpen(cloud, 's1', survey({ isSecret }));
      const follows = { surveyId: 's1', as: 'version' as const };
      const own = { surveyId: 'own', seenRevision: null, follows, ...survey({ ...changed, isSecret }) };
      await cloud.expectOk('admin', saveSurvey, own);
      expect(await codeOf(move('admin', { name: 'publish' }, 'own'))).toBe('TWO_NEEDED');
      expect(await seen()).toMatchObject({ closesAt: CLOSES, replacedBy: null, changes: [] });
      await draft(isSecret);
      expect(await codeOf(move('secretary1', { name: 'publish' }, 's1-2'))).toBe('ok');
      const { now } = cloud.clock;
      expect(await seen()).toMatchObject({
        replacedBy: 's1-2',
        changes: [
          { from: CLOSES, to: now, reason: '由新的一版代替', proposedBy: '王宁', confirmedBy: '郑立', at: now },
        ],
      });
    },
  );
});

describe('two drafts that follow the same one', () => {
  const drafts = ['s1-2', 's1-3'];
  beforeEach(async () => {
    await givenOpen(cloud, 's1', survey());
    for (const surveyId of drafts) {
      const follows = { surveyId: 's1', as: 'version' as const };
      await cloud.expectOk('editor1', saveSurvey, { surveyId, seenRevision: null, follows, ...survey() });
    }
  });
  const states = async () =>
    Promise.all(drafts.map(async (id) => (await cloud.db.in(Surveys).find(id))?.status ?? null));

  test('one opens, and the other one follows nothing any more', async () => {
    expect(await codeOf(move('secretary1', { name: 'publish' }, 's1-2'))).toBe('ok');
    expect(await codeOf(move('secretary1', { name: 'publish' }, 's1-3'))).toBe('FOLLOWS_NOTHING');
    expect([await states(), (await seen()).replacedBy]).toEqual([['opened', 'draft'], 's1-2']);
    // The same command again is answered as the first time.
    expect(await codeOf(move('secretary1', { name: 'publish' }, 's1-2'))).toBe('ok');
  });

  test('in the same second one opens too, and of the other one nothing is kept', async () => {
    const codes = await Promise.all(drafts.map((id) => codeOf(move('secretary1', { name: 'publish' }, id))));
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
    expect(['CONFLICT', 'FOLLOWS_NOTHING']).toContain(codes.find((code) => code !== 'ok'));
    expect((await states()).sort()).toEqual(['draft', 'opened']);
    expect(await cloud.db.in(SurveyPreparations).count({})).toBe(0);
    // The roll of the first version and of the one that opened.
    expect(await cloud.db.in(SurveyVoters).count({})).toBe(10);
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

test('what waits for a decision stands in the queue of whoever takes it, and what was returned in its writer’s', async () => {
  await cloud.expectOk('editor1', saveSurvey, { ...it, seenRevision: null, follows: null, ...survey() });
  await move('editor1', { name: 'submit' });
  const queue = async (name: string, status: 'forMe' | 'returned') =>
    (await cloud.expectOk(name, listSurveyWork, { status })).items.map(({ surveyId }) => surveyId);
  expect([await queue('secretary1', 'forMe'), await queue('editor1', 'forMe')]).toEqual([['s1'], []]);
  await move('secretary1', { name: 'return', reason: '第二题看不懂' });
  expect(await queue('editor1', 'returned')).toEqual(['s1']);
});

test('why a survey ends at another time is read by everybody who is asked, so it is checked first', async () => {
  await givenOpen(cloud, 's1', survey());
  const play = (name: string) => cloud.local.outbox.play('security.msgSecCheck', name);
  const propose = { name: 'proposeEnd' as const, endsAt: CLOSES + HOUR, reason: '出差的多' };
  play('risky');
  expect(await codeOf(moveRead('secretary1', propose))).toBe('CONTENT_REFUSED');
  const other = { ...propose, reason: '再等一天' };
  play('down');
  expect(await codeOf(moveRead('secretary1', other))).toBe('ok');
  play('down');
  expect(await codeOf(moveRead('admin', { name: 'confirmEnd' }))).toBe('CONTENT_HELD');
  expect((await seen()).closesAt).toBe(CLOSES);
  expect(await codeOf(moveRead('admin', { name: 'confirmEnd' }))).toBe('ok');
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
