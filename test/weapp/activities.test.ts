import * as v from 'valibot';
import { requireBuild } from './support/built';
import { Person } from './support/person';
import { type SampleCloud, startSampleCloud } from './support/sample-cloud';
import { step } from './support/step';
import { openFromWorkbench } from './support/workbench';

requireBuild();

const FULL = '党员志愿值守：北门枢纽冬运第一天';
const RUNNING = 'features/activities/pages/activity/index?activityId=depot-week';

/** An activity on the phones of those who come: the list, a seat that comes free, the code of the room, leaving. */
describe('活动 in the mini program', () => {
  let cloud: SampleCloud;
  let member: Person;
  let secretary: Person;

  beforeAll(async () => {
    cloud = await startSampleCloud();
    await cloud.bind('o-chen', { name: '陈小雨', memberId: 'm050', unitId: 'b3' });
    await cloud.bind('o-zheng', { name: '郑海涛', memberId: 'm043', unitId: 'b3' });
    member = new Person(cloud, 'o-chen');
    secretary = new Person(cloud, 'o-zheng');
  });
  afterAll(() => cloud.close());
  afterEach(() => expect(cloud.asked.splice(0).filter((asked) => asked.code !== 'ok')).toEqual([]));

  step('a member comes to an activity that is full, and waits', async () => {
    await member.visit(async (app) => {
      await app.tapTab('支部');
      await app.tap('互动');
      await app.tap('活动');
      await app.tap(FULL);
      await app.tap('名额已满，排候补');
      await app.sees('您在候补第 3 位');
    });
  });

  step('the secretary makes room', async () => {
    await secretary.visit(async (app) => {
      await openFromWorkbench(app, '活动办理');
      await app.tap('未结束');
      await app.tap(FULL);
      await app.tap('名册');
      await app.fill('名额', '5');
      await app.tap('改名额');
      await app.sees('名额保留到');
    });
  });

  step('the member finds the offer on 首页, and accepts it', async () => {
    await member.visit(async (app) => {
      await app.sees('名额为您保留到');
      await app.tap(FULL);
      await app.tap('接受名额');
      await app.sees('您已报名');
    });
  });

  step('the member scans the code of the room', async () => {
    const asked = { action: 'openCode', input: { activityId: 'depot-week' } };
    const answer = await cloud.reachedBy('o-zheng')('activities', asked);
    const { data } = v.parse(v.object({ data: v.object({ code: v.string() }) }), answer);
    await member.visit(async (app) => {
      app.open(RUNNING);
      await app.tap('扫码签到');
      await app.until('the camera was opened', () => app.calls.some(({ api }) => api === 'scanCode'));
      expect(app.page.text()).not.toContain('已签到');
      app.camera = `https://example.com/#/features/activities/pages/activity/index?activityId=depot-week&code=${data.code}`;
      await app.tap('扫码签到');
      await app.sees('已签到');
    });
  });

  step('the member leaves the other one, and finds both among theirs', async () => {
    await member.visit(async (app) => {
      app.open('features/activities/pages/list/index');
      await app.tap('我的');
      await app.sees('已签到');
      await app.tap(FULL);
      await app.tap('退出活动');
      await app.sees('还有 1 个名额');
    });
  });
});
