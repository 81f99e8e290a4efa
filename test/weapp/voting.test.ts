import { addDays, dayKey, MS_PER_DAY } from '../../core/kernel/calendar';
import { requireBuild } from './support/built';
import type { MiniProgram } from './support/mini-program';
import { Person } from './support/person';
import { type SampleCloud, startSampleCloud } from './support/sample-cloud';
import { step } from './support/step';
import { askedBeforehand } from './support/workbench';

requireBuild();

const FLAG = '推选本月优秀班组';
const APPRAISAL = '本支部民主评议';
const OWN = '调度日志补齐了八个月，值班没有脱岗。';
const LIST = 'features/surveys/pages/list/index';
const COMPOSE = 'features/surveys/pages/compose/index';
const MANAGE = 'features/surveys/pages/manage/index';

/** 推选 and 民主评议 on phones: drafted, opened, voted, and read when they have ended. */
describe('推选 and 民主评议 in the mini program', () => {
  let cloud: SampleCloud;
  let writer: Person;
  let secretary: Person;
  let member: Person;
  let comrade: Person;

  beforeAll(async () => {
    cloud = await startSampleCloud();
    const bound = async (openid: string, name: string, memberId: string) => {
      await cloud.bind(openid, { name, memberId, unitId: 'b4' });
      return new Person(cloud, openid);
    };
    writer = await bound('o-wei', '魏思雨', 'm060');
    secretary = await bound('o-su', '苏志恒', 'm059');
    member = await bound('o-lv', '吕晨', 'm061');
    comrade = await bound('o-ding', '丁一凡', 'm062');
    cloud.asked.length = 0;
  });
  afterAll(() => cloud.close());
  afterEach(() => expect(cloud.asked.splice(0).filter((asked) => asked.code !== 'ok')).toEqual([]));

  const inDays = (days: number) => addDays(dayKey(Date.now()), days);
  const handOver = async (app: MiniProgram) => {
    await app.tap('保存');
    await app.tap('送审');
    await app.sees('待审核');
  };
  const openFor = (title: string) =>
    secretary.visit(async (app) => {
      app.open(MANAGE);
      await app.tap(title);
      await app.sees('填的人读到的话');
      await app.tap('开放', 1);
      await app.sees('正在进行');
      expect(askedBeforehand(app).join()).toContain('开放后 1 个支部 9 名党员可见');
    });

  step('a ballot is drafted and opened', async () => {
    await writer.visit(async (app) => {
      app.open(COMPOSE);
      await app.tap('推选');
      await app.fill('标题', FLAG);
      await app.fill('候选人', '早班班组\n夜班班组');
      app.page.pick('截止日期', inDays(2));
      await handOver(app);
    });
    await openFor(FLAG);
  });

  step('members vote once, and read when it has ended that too few did', async () => {
    const vote = (voter: Person) =>
      voter.visit(async (app) => {
        app.open(LIST);
        await app.tap(FLAG);
        await app.sees('谁也看不到');
        await app.tap('夜班班组');
        await app.tap('投票');
        await app.sees('您已经投了。截止以后在这里看结果。');
        expect(askedBeforehand(app).join()).toContain('您选了夜班班组。');
      });
    await vote(member);
    await vote(comrade);
    cloud.later(3 * MS_PER_DAY);
    await member.visit(async (app) => {
      app.open(LIST);
      await app.tap('已截止');
      await app.tap(FLAG);
      await app.sees('2 / 9 人已投');
      await app.sees('投的不满名单的五分之四，没有结果。');
    });
  });

  step('民主评议 is drafted and opened, and a member writes about their year', async () => {
    await writer.visit(async (app) => {
      app.open(COMPOSE);
      await app.tap('民主评议');
      await app.fill('标题', APPRAISAL);
      await app.sees('自评截止日期');
      app.page.pick('自评截止日期', inDays(5));
      app.page.pick('互评截止日期', inDays(8));
      await handOver(app);
    });
    await openFor(APPRAISAL);
    await member.visit(async (app) => {
      app.open(LIST);
      await app.tap(APPRAISAL);
      await app.tap('合格');
      await app.fill('自评的话', OWN);
      await app.tap('交自评');
      await app.sees('自评已经交了。');
    });
  });

  step('then they read each other, and grade everybody but themselves', async () => {
    cloud.later(3 * MS_PER_DAY);
    await comrade.visit(async (app) => {
      app.open(LIST);
      await app.tap(APPRAISAL);
      for (let at = 1; at <= 8; at += 1) {
        await app.sees(`${at} / 8`);
        await app.tap('合格');
        await app.tap(at === 8 ? '交互评' : '下一个');
      }
      await app.sees('您的互评已经交了。');
      expect(askedBeforehand(app).join()).toContain('交了以后不能改');
    });
  });
});
