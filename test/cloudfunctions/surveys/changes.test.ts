import { SurveyPreparations, Surveys, SurveyVoters } from '../../../cloudfunctions/surveys/collections';
import * as routes from '../../../cloudfunctions/surveys/routes';
import { handIn, openSurvey } from '../../../core/surveys/contract';
import { moveSurvey, saveSurvey } from '../../../core/surveys/workbench-contract';
import { one } from '../../core/surveys/questions';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { BRANCH, codeOf, it, playedOn } from './played';
import { CLOSES, givenOpen, HOUR, survey } from './sample-surveys';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const { hand, move, moveRead, seen, work } = playedOn(() => cloud);

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

  test('is saved again as the first time, even when it has opened since; a change then is too late', async () => {
    await givenOpen(cloud, 's1', survey({ isSecret: false }));
    const first = await draft(false);
    expect(await draft(false)).toEqual(first);
    await move('secretary1', { name: 'publish' }, 's1-2');
    expect(await draft(false)).toMatchObject({ ok: true, data: { status: 'opened', version: 2 } });
    const late = cloud.call('editor1', saveSurvey, {
      surveyId: 's1-2',
      seenRevision: 1,
      follows: { surveyId: 's1', as: 'version' },
      ...survey({ isSecret: false, title: '换个题目' }),
    });
    expect(await codeOf(late)).toBe('NOT_EDITABLE');
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
