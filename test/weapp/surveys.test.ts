import { requireBuild } from './support/built';
import { Person } from './support/person';
import { type SampleCloud, startSampleCloud } from './support/sample-cloud';
import { step } from './support/step';

requireBuild();

const SURVEY = '末班车司机的夜餐怎么改';

/** A survey on a phone: found, begun, kept, handed in. */
describe('话题调查 in the mini program', () => {
  let cloud: SampleCloud;
  let member: Person;

  beforeAll(async () => {
    cloud = await startSampleCloud();
    await cloud.bind('o-chen', { name: '陈小雨', memberId: 'm050', unitId: 'b3' });
    member = new Person(cloud, 'o-chen');
  });
  afterAll(() => cloud.close());
  afterEach(() => expect(cloud.asked.splice(0).filter((asked) => asked.code !== 'ok')).toEqual([]));

  step('a member finds a survey in their branch, and begins to answer it', async () => {
    await member.visit(async (app) => {
      app.open('features/surveys/pages/list/index');
      await app.tap(SURVEY);
      await app.sees('谁也看不到哪一份是您的');
      await app.tap('不上');
      await app.tap('下一题');
      // Who does not drive the last bus is not asked what to eat after it.
      await app.sees('现在的夜餐打几分');
      await app.tap('3 分');
      await app.sees('2 / 5');
    });
  });

  step(
    'what was begun is on the phone the next time; it is handed in, and its result comes after the end',
    async () => {
      await member.visit(async (app) => {
        app.open('features/surveys/pages/list/index');
        await app.tap(SURVEY);
        await app.tap('下一题');
        await app.sees('2 / 5');
        await app.tap('下一题');
        for (const at of [0, 1, 2]) {
          await app.tap('好', at);
          await app.settles();
        }
        await app.tap('下一题');
        for (const option of ['花样', '时间', '价钱']) {
          await app.tap(option);
          await app.settles();
        }
        await app.tap('下一题');
        await app.fill('您的话', '粥再稠一点。');
        await app.tap('交这一份');
        await app.sees('您已经交了。截止以后在这里看结果。');
        app.goBack();
        await app.sees('您已经交了');
      });
    },
  );
});
