import { Members } from '../../../cloudfunctions/_kit/collections';
import { Surveys } from '../../../cloudfunctions/surveys/collections';
import { listDuties } from '../../../core/home/contract';
import { listSurveyWork, moveSurvey, openSurveyWork } from '../../../core/surveys/workbench-contract';
import { memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { everyRoute } from '../every-endpoint/every-route';
import { appraisal, CLOSES, ENDED, givenOpen, givenVoters, HOUR } from '../surveys/sample-surveys';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud(everyRoute);
});
afterAll(() => cloud.close());

const it = { surveyId: 's1' };
const queue = async (by: string) => (await cloud.expectOk(by, listSurveyWork, { status: 'forMe' })).items;
const dutyOf = async (by: string) =>
  (await cloud.expectOk(by, listDuties, {})).items.find(({ kind }) => kind === 'surveys') ?? null;
const nobodyOf = async (...names: string[]) => {
  for (const name of names) expect([name, await queue(name), await dutyOf(name)]).toEqual([name, [], null]);
};
const namesWaitedFor = async () =>
  (await cloud.expectOk('secretary1', openSurveyWork, it)).waiting?.first.map(({ name }) => name) ?? null;

async function assess(by: string): Promise<void> {
  const survey = await cloud.db.in(Surveys).find('s1');
  const ids = (await cloud.db.in(Members).query({ path: 'b1', status: 'active' })).map(({ _id }) => _id);
  expect(survey?.roll?.voters).toBe(ids.length);
  const decided = ids.map((memberId) => ({ memberId, verdict: 'qualified' as const, words: '' }));
  await cloud.expectOk(by, moveSurvey, { ...it, looked: true, command: { name: 'assess', decided } });
}

const announce = async (by: string) => {
  const { revision: seenRevision } = await cloud.expectOk(by, openSurveyWork, it);
  await cloud.expectOk(by, moveSurvey, { ...it, seenRevision, looked: true, command: { name: 'announce' } });
};

beforeEach(async () => {
  await cloud.reset();
  await givenVoters(cloud, 2);
});

test('an appraisal that was counted waits for 评定, then for 公布, of the secretary of its branch alone', async () => {
  await givenOpen(cloud, 's1', appraisal());
  cloud.clock.now = ENDED - 1;
  await nobodyOf('secretary1', 'editor1', 'reviewer', 'admin');
  expect(await namesWaitedFor()).toBeNull();
  cloud.clock.now = ENDED + HOUR;
  expect(await queue('secretary1')).toMatchObject([{ awaited: 'assessment', waitsAt: { since: CLOSES } }]);
  expect(await dutyOf('secretary1')).toMatchObject({ count: 1, title: '民主评议党员', since: CLOSES });
  expect(await namesWaitedFor()).toEqual(['郑立']);
  await nobodyOf('editor1', 'secretary2', 'reviewer', 'admin');

  await assess('secretary1');
  // Nobody else is there to announce it.
  expect(await queue('secretary1')).toMatchObject([{ awaited: 'announcement', waitsAt: { since: ENDED + HOUR } }]);
  expect(await dutyOf('secretary1')).toMatchObject({ count: 1 });
  await nobodyOf('editor1', 'secretary2', 'reviewer', 'admin');

  await announce('secretary1');
  await nobodyOf('secretary1', 'editor1', 'reviewer', 'admin');
  expect(await namesWaitedFor()).toBeNull();
});

test('with two secretaries it waits for the one who has not written 评定, and for no long way up', async () => {
  await cloud.db
    .in(Members)
    .add({ ...memberDoc('deputy', '孙副', 'b1'), roles: [{ role: 'secretary', unitId: 'b1' }] });
  await givenOpen(cloud, 's1', appraisal());
  cloud.clock.now = ENDED;
  expect([(await queue('secretary1')).length, (await queue('deputy')).length]).toEqual([1, 1]);
  await assess('secretary1');
  await nobodyOf('secretary1', 'admin');
  expect(await queue('deputy')).toMatchObject([{ awaited: 'announcement' }]);
  expect(await namesWaitedFor()).toEqual(['孙副']);
  cloud.clock.now += 30 * 24 * HOUR;
  await nobodyOf('secretary1', 'reviewer', 'admin');
  await announce('deputy');
  await nobodyOf('deputy');
});

test('no list tells what was decided of whom', async () => {
  await givenOpen(cloud, 's1', appraisal());
  cloud.clock.now = ENDED;
  await assess('secretary1');
  const shown = JSON.stringify([
    await queue('secretary1'),
    await cloud.expectOk('admin', listSurveyWork, { status: 'ended' }),
  ]);
  expect(shown).not.toMatch(/qualified|member1/);
});
