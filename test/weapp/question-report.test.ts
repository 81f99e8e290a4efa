import { requireBuild } from './support/built';
import { Person } from './support/person';
import { type SampleCloud, startSampleCloud } from './support/sample-cloud';
import { step } from './support/step';

requireBuild();

const WORDS = '两种理解都说得通';
const ANSWER = '条文只有一种读法，题目无误。';
const NOTICE = '您反映的一道题有了答复，可以在自测结果里查看。';

/** 这题有误 on one phone, the answer on another, and the notice of it on the first. */
describe('a question that a member finds wrong, in the mini program', () => {
  let cloud: SampleCloud;
  let member: Person;
  let admin: Person;

  beforeAll(async () => {
    cloud = await startSampleCloud();
    await cloud.bind('o-chen', { name: '陈小雨', memberId: 'm050', unitId: 'b3' });
    await cloud.bind('o-admin', { name: '沈致远', memberId: 'm001', unitId: 'b1' });
    member = new Person(cloud, 'o-chen');
    admin = new Person(cloud, 'o-admin');
  });
  afterAll(() => cloud.close());
  afterEach(() => expect(cloud.asked.splice(0).filter((asked) => asked.code !== 'ok')).toEqual([]));

  step('a member hands in and reports a question', async () => {
    await member.visit(async (app) => {
      await app.tap('开始自测');
      await app.tap('开始作答');
      await app.tap('答题卡');
      await app.tap('第 10 题，未答');
      await app.tap('交卷');
      await app.arrivesAt('features/quiz/pages/result/index');
      await app.tap('这题有误：第 1 题');
      await app.tap('题目没说清');
      await app.fill('说明（可以不填）', WORDS);
      await app.tap('提交');
      await app.sees('已反映，核实后会在这里答复。');
    });
  });

  step('the administrator finds it on the desk and answers it', async () => {
    await admin.visit(async (app) => {
      app.open('features/bank/pages/list/index');
      await app.sees('报错');
      app.open('features/bank/pages/reports/index');
      await app.sees(WORDS);
      // Another reported question waits too, so find the one with these words.
      const [, stem = ''] = /.*人反映 (.+?) $/.exec(app.page.text().split(WORDS)[0] ?? '') ?? [];
      await app.tap(`题目无误：${stem}`);
      await app.fill('为什么无误', ANSWER);
      await app.tap('答复');
      await app.until('it has left the queue', () => !app.page.text().includes(WORDS));
    });
  });

  step('the member is told and reads the answer', async () => {
    await member.visit(async (app) => {
      // How many notices there are depends on the activities of the sample.
      app.open('features/home/pages/notices/index');
      await app.sees(NOTICE);
      await app.tap(NOTICE);
      await app.arrivesAt('features/quiz/pages/result/index');
      await app.sees(ANSWER);
    });
  });

  step('the editor of the bank opens a question and sees it as members do', async () => {
    await admin.visit(async (app) => {
      app.open('features/bank/pages/edit/index');
      await app.fill('题干', '监督是____职责');
      await app.tap('填空题');
      await app.fill('空的答案', '首要');
      await app.tap('交卷后');
      await app.sees('首要');
    });
  });
});
