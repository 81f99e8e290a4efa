import type { Question } from '../../core/bank/question';
import { requireBuild } from './support/built';
import { Person } from './support/person';
import { readSampleBank } from './support/sample-bank';
import { type SampleCloud, startSampleCloud } from './support/sample-cloud';
import { step } from './support/step';
import { answer, isOneTap, questionShown } from './support/weekly-test';

requireBuild();

const CONTEST = '保密知识竞赛';
const TOTAL = 5;

/** A contest from 首页 to the certificate in the album, and the pages where contests are made. */
describe('试卷与竞赛 in the mini program', () => {
  let questions: Question[];
  let cloud: SampleCloud;
  let member: Person;
  let admin: Person;

  beforeAll(async () => {
    questions = await readSampleBank();
    cloud = await startSampleCloud();
    await cloud.bind('o-chen', { name: '陈小雨', memberId: 'm050', unitId: 'b3' });
    await cloud.bind('o-shen', { name: '沈致远', memberId: 'm001', unitId: 'b1' });
    member = new Person(cloud, 'o-chen');
    admin = new Person(cloud, 'o-shen');
  });
  afterAll(() => cloud.close());
  afterEach(() => expect(cloud.asked.splice(0).filter((asked) => asked.code !== 'ok')).toEqual([]));

  step('a member takes the contest that is open', async () => {
    await member.visit(async (app) => {
      await app.tap(CONTEST);
      await app.arrivesAt('features/quiz/pages/paper/index');
      await app.sees('每天最多作答 2 次');
      await app.tap('开始作答');
      for (let number = 1; number <= TOTAL; number += 1) {
        const shown = await questionShown(app, questions, number);
        await answer(app, shown);
        if (number < TOTAL && !isOneTap(shown)) await app.tap('下一题');
      }
      await app.tap('交卷');
      await app.arrivesAt('features/quiz/pages/result/index');
      await app.sees('及格');
      await app.sees('看证书');
    });
  });

  step('keeps the certificate, and sees how the branches stand', async () => {
    await member.visit(async (app) => {
      app.open('features/quiz/pages/paper/index?paperId=baomi-jingsai');
      await app.tap('支部成绩');
      await app.sees('平均得分率 × 参与率');
      app.open('features/quiz/pages/paper/index?paperId=baomi-jingsai');
      await app.tap('证书');
      await app.tap('保存图片');
      await app.until('it is in the album', () => app.calls.some(({ api }) => api === 'saveImageToPhotosAlbum'));
      expect(app.canvases).toHaveLength(1);
      expect(app.canvases.at(-1)?.texts).toEqual(expect.arrayContaining(['陈小雨', '运营二公司党支部', '50 / 50 分']));
    });
  });

  step('an administrator finds papers, a draft and the themes of the weeks to come', async () => {
    await admin.visit(async (app) => {
      app.open('features/papers/pages/list/index');
      await app.sees('政务处分法小测');
      await app.tap('知识竞赛');
      await app.tap('监察法知识竞赛（筹备中）');
      await app.sees('题库有');
      app.open('features/papers/pages/weekly/index');
      await app.sees('信访和国资');
    });
  });
});
