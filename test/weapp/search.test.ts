import { requireBuild } from './support/built';
import { Person } from './support/person';
import { type SampleCloud, startSampleCloud } from './support/sample-cloud';
import { step } from './support/step';

requireBuild();

const STATUTE = '滨江公交公司党员学习管理办法（示例）';

/** A search on a phone, and a statute that is made into a course. */
describe('搜索 in the mini program', () => {
  let cloud: SampleCloud;
  let member: Person;
  let secretary: Person;

  beforeAll(async () => {
    cloud = await startSampleCloud();
    await cloud.bind('o-zheng', { name: '郑海涛', memberId: 'm043', unitId: 'b3' });
    await cloud.bind('o-chen', { name: '陈小雨', memberId: 'm050', unitId: 'b3' });
    member = new Person(cloud, 'o-chen');
    secretary = new Person(cloud, 'o-zheng');
  });
  afterAll(() => cloud.close());
  afterEach(() => expect(cloud.asked.splice(0).filter(({ code }) => code !== 'ok')).toEqual([]));

  step('the words of a search are highlighted, and a hit opens at its place', async () => {
    await member.visit(async (app) => {
      await app.tapTab('学习');
      await app.tap('搜课时、条文和信息');
      await app.arrivesAt('features/search/pages/search/index');
      await app.fill('搜什么', '早晚高峰');
      await app.tap('搜索');
      await app.sees(`${STATUTE} 第四条`);
      await app.tap(`${STATUTE} 第四条，条文 · 第一章 总则 · 2026年9月1日版`);
      await app.arrivesAt('features/library/pages/statute/index');
      await app.sees('党支部安排学习应当避开早晚高峰');
    });
  });

  step('the last searches stay on the phone', async () => {
    await member.visit(async (app) => {
      app.open('features/search/pages/search/index');
      await app.sees('最近搜过');
      await app.tap('早晚高峰');
      await app.sees(`${STATUTE} 第四条`);
      await app.tap('旧版条文');
      await app.sees('旧版条文里没有找到“早晚高峰”。');
    });
  });

  step('a secretary makes a course of a statute', async () => {
    await secretary.visit(async (app) => {
      app.open('features/library/pages/statute/index?statuteId=dangyuan-xuexi%402026-09-01');
      await app.tap('做成课程，一章一课，发布给选定的单元');
      await app.sees('会成为 3 课');
      await app.tap('发布课程');
      await app.arrivesAt('features/classroom/pages/course/index');
      await app.sees('第二章 学习安排');
    });
  });

  step('an article of the course opens in the library', async () => {
    await member.visit(async (app) => {
      app.open(`features/search/pages/search/index?words=${encodeURIComponent('必修课程')}&kind=lesson`);
      await app.tap('第二章 学习安排');
      await app.arrivesAt('features/classroom/pages/lesson/index');
      await app.tap('打开条文：第六条');
      await app.arrivesAt('features/library/pages/statute/index');
      await app.sees('第二章 学习安排');
    });
  });
});
