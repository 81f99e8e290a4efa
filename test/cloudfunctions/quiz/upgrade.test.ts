import * as bankRoutes from '../../../cloudfunctions/bank/routes';
import { Attempts, Blueprints, Papers } from '../../../cloudfunctions/quiz/collections';
import * as routes from '../../../cloudfunctions/quiz/routes';
import { upgradeBlueprint, upgradePaper } from '../../../cloudfunctions/quiz/upgrade';
import { openAttempt, openPaper, saveAnswer, startAttempt, submitAttempt } from '../../../core/quiz/attempts/contract';
import { onTimer } from '../../../core/quiz/weekly/contract';
import { anyShape } from '../../support/any-shape';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { givenAttempt, givenPaper, PAPER, rightAnswers } from '../bank/sample-bank';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([bankRoutes, routes]);
});
beforeEach(async () => {
  await cloud.reset();
  await givenPaper(cloud);
  await givenAttempt(cloud, 'member1');
  await makeOld();
});
afterAll(() => cloud.close());

const MINE = `${PAPER}:member1:1`;
const settings = { multiple: 'allOrNothing' };

/** Rewrites paper, attempt and blueprint in the older shape, in which only the weekly test existed. */
async function makeOld(): Promise<void> {
  const paper = await cloud.db.in(Papers).find(PAPER);
  const attempt = await cloud.db.in(Attempts).find(MINE);
  const stored = await cloud.db.in(Blueprints).find('zz');
  if (!paper || !attempt || !stored) throw new Error('they were given');
  {
    const { kind, state, taking, plan, path, touched, updatedAt, revision, remark, ...old } = upgradePaper(paper);
    await cloud.db.in(anyShape(Papers)).put(Object.assign(old, { v: 1, settings }));
  }
  {
    const { kind, taking, answeredAt, earlier, ...old } = attempt;
    await cloud.db
      .in(anyShape(Attempts))
      .put(Object.assign(old, { v: 1, settings, saves: 1, answers: { q3: { type: 'judge', value: false } } }));
  }
  const blueprintDoc = upgradeBlueprint(stored);
  const { taking, ...blueprint } = blueprintDoc.blueprint;
  const sections = blueprint.sections.map(({ difficulties, ...section }) => section);
  const { themes, ...old } = blueprintDoc;
  await cloud.db.in(anyShape(Blueprints)).put(Object.assign(old, { v: 1, blueprint: { ...blueprint, sections } }));
}

it('an open attempt of the older shape can be opened, answered and handed in', async () => {
  expect(await cloud.expectOk('member1', openAttempt, { attemptId: MINE })).toMatchObject({
    state: 'open',
    number: 1,
    answers: { q3: { type: 'judge', value: false } },
    answeredAt: { q3: FRIDAY_MORNING },
  });
  const answers = await rightAnswers(cloud, MINE);
  for (const [question, answer] of Object.entries(answers)) {
    expect(await cloud.expectOk('member1', saveAnswer, { attemptId: MINE, question, answer })).toMatchObject({
      newer: null,
    });
  }
  const result = await cloud.expectOk('member1', submitAttempt, { attemptId: MINE, answers: {} });
  expect(result).toMatchObject({ kind: 'weekly', earned: 20, total: 20, passPercent: null, isPassed: null });
});

it('an attempt of the older shape can be handed in without being saved first', async () => {
  await cloud.expectOk('member1', submitAttempt, { attemptId: MINE, answers: {} });
  const result = await cloud.expectOk('member1', openAttempt, { attemptId: MINE });
  if (result.state === 'open') throw new Error('it was handed in');
  expect(result.questions.map(({ mine }) => mine)).toEqual([null, null, { type: 'judge', value: false }, null]);
});

it('a paper of the older shape can be taken once', async () => {
  expect(await cloud.expectOk('member2', openPaper, { paperId: PAPER })).toMatchObject({
    kind: 'weekly',
    taking: { multiple: 'allOrNothing', tries: { most: 1, per: 'paper' }, passPercent: null },
    next: 1,
  });
  expect(await cloud.expectOk('member2', startAttempt, { paperId: PAPER })).toMatchObject({ state: 'open' });
});

it('a blueprint of the older shape draws the next paper', async () => {
  cloud.clock.now = Date.parse('2026-11-23T07:00:00+08:00');
  expect(await cloud.callRaw(null, onTimer, {})).toMatchObject({
    ok: true,
    data: { papers: [{ paperId: 'zz:2026-W48', isNew: true }] },
  });
});
