import { Members } from '../../../cloudfunctions/_kit/collections';
import * as org from '../../../cloudfunctions/org/routes';
import { SurveyAnswers, SurveyBallots, Surveys, SurveyVoters } from '../../../cloudfunctions/surveys/collections';
import * as routes from '../../../cloudfunctions/surveys/routes';
import { setProbation, transferMember } from '../../../core/org/workbench-contract';
import { castBallot, handIn, listSurveys, listVoters, openSurvey } from '../../../core/surveys/contract';
import type { SurveyAnswer } from '../../../core/surveys/form';
import { isEmptySlot } from '../../../core/surveys/rules/sealed';
import { moveSurvey, saveSurvey } from '../../../core/surveys/workbench-contract';
import { memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { ballot, CLOSES, ENDED, givenOpen, HOUR, survey } from './sample-surveys';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes, org]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const it = { surveyId: 's1' };
const BRANCH = ['admin', 'secretary1', 'editor1', 'member1', 'member2'];
const answers: SurveyAnswer[] = [
  { key: 'q1', value: 0 },
  { key: 'q2', value: [1, 2] },
  { key: 'q3', value: '活动再多些' },
];
const codeOf = async (reply: Promise<{ ok: boolean; code?: string }>) => (await reply).code ?? 'ok';
const hand = (name: string, given = answers) => codeOf(cloud.call(name, handIn, { ...it, answers: given }));
const vote = (name: string, picks: number[]) => codeOf(cloud.call(name, castBallot, { ...it, picks }));
const mineOf = async (name: string) => (await cloud.expectOk(name, openSurvey, it)).mine;
const taken = async () =>
  (await cloud.db.in(SurveyBallots).query({}, { limit: 1000 })).filter(({ sealed }) => !isEmptySlot(sealed)).length;
const voted = () => cloud.db.in(SurveyVoters).count({ handedIn: 1 });

describe('a secret survey', () => {
  beforeEach(() => givenOpen(cloud, 's1', survey()));

  test('is handed in once, and the voter is told', async () => {
    expect(await mineOf('member1')).toBe('open');
    expect(await hand('member1')).toBe('ok');
    expect(await mineOf('member1')).toBe('handedIn');
    // Choices in one place, the free answer in another.
    expect([await voted(), await taken()]).toEqual([1, 2]);
    expect(await hand('member1', [{ key: 'q1', value: 1 }])).toBe('ALREADY_HANDED_IN');
    expect([await voted(), await taken()]).toEqual([1, 2]);
  });

  test('is handed in once from two devices in the same second', async () => {
    const codes = await Promise.all([hand('member1'), hand('member1'), hand('member1')]);
    expect(codes.sort()).toEqual(['ALREADY_HANDED_IN', 'ALREADY_HANDED_IN', 'ok']);
    expect([await voted(), await taken()]).toEqual([1, 2]);
  });

  test('is handed in by all at once without a loss', async () => {
    expect(await Promise.all(BRANCH.map((name) => hand(name)))).toEqual(BRANCH.map(() => 'ok'));
    expect([await voted(), await taken()]).toEqual([5, 10]);
  });

  test.each<[string, SurveyAnswer[]]>([
    ['without what has to be there', [{ key: 'q3', value: '话' }]],
    [
      'with what was not asked',
      [
        { key: 'q1', value: 1 },
        { key: 'q2', value: [0] },
      ],
    ],
    ['with no such option', [{ key: 'q1', value: 3 }]],
    [
      'with an answer to no question',
      [
        { key: 'q1', value: 1 },
        { key: 'q9', value: 1 },
      ],
    ],
  ])('does not take answers that do not fit: %s', async (_title, given) => {
    expect(await hand('member1', given)).toBe('ANSWERS_DO_NOT_FIT');
    expect([await voted(), await taken(), await mineOf('member1')]).toEqual([0, 0, 'open']);
  });

  test.each([
    ['of joiners and fillers only', '\u200b\u200d\u3164\ufeff', 'ANSWERS_DO_NOT_FIT'],
    ['of five thousand emoji', '😀'.repeat(5000), 'INVALID_INPUT'],
    ['of as many as there is room for', '😀'.repeat(150), 'ok'],
  ])('takes a free answer %s, or says why not', async (_title, value, code) => {
    const given = [
      { key: 'q1', value: 1 },
      { key: 'q3', value },
    ];
    expect(await hand('member1', given)).toBe(code);
    expect([await voted(), await taken()]).toEqual(code === 'ok' ? [1, 2] : [0, 0]);
  });

  test('does not take answers from its end on', async () => {
    cloud.clock.now = CLOSES;
    expect(await hand('member1')).toBe('SURVEY_ENDED');
    expect([await voted(), await taken()]).toEqual([0, 0]);
  });

  test('is neither seen nor handed in by somebody outside of its scope', async () => {
    expect(await hand('member3')).toBe('NOT_FOUND');
    expect(await codeOf(cloud.call('member3', openSurvey, it))).toBe('NOT_FOUND');
    expect((await cloud.expectOk('member3', listSurveys, { when: 'open' })).items).toEqual([]);
  });

  test('keeps its roll: who came later sees it and does not take part, who moved away does', async () => {
    await cloud.db.in(Members).add(memberDoc('late', '迟来', 'b1'));
    expect([await mineOf('late'), await hand('late')]).toEqual(['notOnRoll', 'NOT_ON_ROLL']);
    await cloud.expectOk('admin', transferMember, { memberId: 'member2', unitId: 'b2' });
    const found = async (when: 'open' | 'ended') => (await cloud.expectOk('member2', listSurveys, { when })).items;
    expect(await found('open')).toMatchObject([{ surveyId: 's1', mine: 'open' }]);
    expect(await hand('member2')).toBe('ok');
    expect(await found('open')).toMatchObject([{ surveyId: 's1', mine: 'handedIn' }]);
    cloud.clock.now = CLOSES;
    expect(await found('open')).toEqual([]);
  });

  test('stands once among those of the new branch, ending first', async () => {
    const end = (hours: number) => ({ unitId: 'b2', scope: ['b2'], closesAt: CLOSES + hours * HOUR, isSecret: false });
    for (const [surveyId, hours] of [
      ['s0', -2],
      ['s2', 2],
    ] as const) {
      const fields = survey(end(hours));
      await cloud.expectOk('secretary2', saveSurvey, { surveyId, seenRevision: null, follows: null, ...fields });
      await cloud.expectOk('secretary2', moveSurvey, { surveyId, looked: true, command: { name: 'publish' } });
    }
    await cloud.expectOk('admin', transferMember, { memberId: 'member2', unitId: 'b2' });
    const idsOf = async (cursor?: string) =>
      (await cloud.expectOk('member2', listSurveys, { when: 'open', cursor })).items.map(({ surveyId }) => surveyId);
    expect(await idsOf()).toEqual(['s0', 's1', 's2']);
    const cursor = (await cloud.db.in(Surveys).find('s1'))?.endOrder;
    expect(await idsOf(cursor)).toEqual(['s2']);
    expect((await cloud.expectOk('member1', listSurveys, { when: 'open' })).items).toHaveLength(1);
  });

  test('stands in the list of whoever it reaches, with their part in it', async () => {
    await hand('member1');
    const [row] = (await cloud.expectOk('member1', listSurveys, { when: 'open' })).items;
    expect(row).toMatchObject({ surveyId: 's1', isSecret: true, mine: 'handedIn', stage: 'open' });
    cloud.clock.now = CLOSES;
    expect((await cloud.expectOk('member1', listSurveys, { when: 'open' })).items).toEqual([]);
    expect((await cloud.expectOk('member1', listSurveys, { when: 'ended' })).items).toHaveLength(1);
  });

  test('is not a ballot', async () => {
    expect(await vote('member1', [0])).toBe('NOT_FOUND');
  });
});

describe('a named survey', () => {
  beforeEach(() => givenOpen(cloud, 's1', survey({ isSecret: false })));

  test('keeps the answers under the name; the same again is answered as the first time, others are refused', async () => {
    expect(await Promise.all([hand('member1'), hand('member1')])).toEqual(['ok', 'ok']);
    expect(await hand('member1', [{ key: 'q1', value: 1 }])).toBe('ALREADY_HANDED_IN');
    expect(await cloud.db.in(SurveyAnswers).query({})).toMatchObject([
      { _id: 's1:member1', name: '冯岩', unitName: '第一党支部', answers },
    ]);
    cloud.clock.now = CLOSES;
    expect([await hand('member1'), await hand('member2')]).toEqual(['ok', 'SURVEY_ENDED']);
  });

  test('takes one of two that differ, from two devices in the same second', async () => {
    const other = [{ key: 'q1', value: 1 }];
    const codes = await Promise.all([hand('member1'), hand('member1', other), hand('member1', other)]);
    expect(codes).toContain('ok');
    const [kept] = await cloud.db.in(SurveyAnswers).query({});
    const isFirst = kept?.answers.length === answers.length;
    expect(codes).toEqual(isFirst ? ['ok', ...Array(2).fill('ALREADY_HANDED_IN')] : ['ALREADY_HANDED_IN', 'ok', 'ok']);
    expect(await cloud.db.in(SurveyAnswers).count({})).toBe(1);
  });

  test('has no roll: whoever comes later takes part', async () => {
    await cloud.db.in(Members).add(memberDoc('late', '迟来', 'b1'));
    expect(await hand('late')).toBe('ok');
    expect(await codeOf(cloud.call('late', listVoters, it))).toBe('NOT_FOUND');
  });
});

describe('a ballot', () => {
  beforeEach(async () => {
    await cloud.db.in(Members).add(memberDoc('voter0', '甲', 'b1'));
    await cloud.expectOk('admin', setProbation, { memberId: 'member2', isProbationary: true });
    await givenOpen(cloud, 's1', ballot());
  });

  test('shows its roll, without 预备党员 and without who has voted', async () => {
    await vote('member1', [0]);
    const { items } = await cloud.expectOk('member1', listVoters, it);
    expect(items.map(({ memberId }) => memberId)).toEqual(['admin', 'editor1', 'member1', 'secretary1', 'voter0']);
    expect(Object.keys(items[0] ?? {})).toEqual(['memberId', 'name', 'unitName']);
  });

  test('is seen by 预备党员, who do not vote', async () => {
    expect([await mineOf('member2'), await vote('member2', [0])]).toEqual(['probationary', 'PROBATIONARY']);
    expect([await voted(), await taken()]).toEqual([0, 0]);
  });

  test('is not changed by a roster that changes: who becomes 正式 meanwhile is not on the roll', async () => {
    await cloud.expectOk('admin', setProbation, { memberId: 'member2', isProbationary: false });
    expect(await vote('member2', [0])).toBe('NOT_ON_ROLL');
  });

  test.each([
    ['somebody who is not standing', [3]],
    ['somebody twice', [1, 1]],
  ])('does not take a vote for %s', async (_title, picks) => {
    expect(await vote('member1', picks)).toBe('NOT_STANDING');
    expect([await voted(), await taken(), await mineOf('member1')]).toEqual([0, 0, 'open']);
  });

  test('keeps one of two ballots that differ, from two devices in the same second', async () => {
    const codes = await Promise.all([vote('member1', [0]), vote('member1', [1]), vote('member1', [])]);
    expect(codes.sort()).toEqual(['ALREADY_HANDED_IN', 'ALREADY_HANDED_IN', 'ok']);
    expect([await voted(), await taken()]).toEqual([1, 1]);
  });

  test('takes the vote of whoever has left the branch since, and not of whoever has left the organisation', async () => {
    await cloud.expectOk('admin', transferMember, { memberId: 'voter0', unitId: 'b2' });
    expect(await vote('voter0', [0])).toBe('ok');
    await cloud.db.in(Members).put({ ...memberDoc('member1', '冯岩', 'b1'), status: 'left' });
    expect(await vote('member1', [0])).not.toBe('ok');
    expect([await voted(), await taken()]).toEqual([1, 1]);
    const { turnout } = await cloud.expectOk('secretary1', openSurvey, it);
    expect(turnout).toEqual({ handedIn: 1, voters: 5 });
  });

  test('takes one ballot of each, also a void and an empty one', async () => {
    expect(await Promise.all([vote('member1', [0]), vote('member1', [1])])).toContain('ALREADY_HANDED_IN');
    expect([await vote('admin', [0, 1]), await vote('editor1', [])]).toEqual(['ok', 'ok']);
    expect([await voted(), await taken()]).toEqual([3, 3]);
  });

  test('takes none after its end, and is not a survey', async () => {
    expect(await hand('member1')).toBe('NOT_FOUND');
    cloud.clock.now = ENDED;
    expect(await vote('member1', [0])).toBe('SURVEY_ENDED');
  });
});
