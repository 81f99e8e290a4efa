import type { Question } from '../../core/bank/question';
import { requireBuild } from './support/built';
import { expectWithinLimits } from './support/limits';
import type { MiniProgram } from './support/mini-program';
import { Person } from './support/person';
import { readSampleBank } from './support/sample-bank';
import { type SampleCloud, startSampleCloud } from './support/sample-cloud';
import { step } from './support/step';

requireBuild();

const QUESTIONS = 30;

/** A minute test with a mistake, its card in 错题本, the review of the card, and the figures of the weekly test. */
describe('practice in the mini program', () => {
  let cloud: SampleCloud;
  let member: Person;
  let administrator: Person;
  let bank: Question[];

  beforeAll(async () => {
    cloud = await startSampleCloud();
    await cloud.bind('o-cai', { name: '蔡文静', memberId: 'm054', unitId: 'b3' });
    await cloud.bind('o-shen', { name: '沈致远', memberId: 'm001', unitId: 'b1' });
    member = new Person(cloud, 'o-cai');
    administrator = new Person(cloud, 'o-shen');
    bank = await readSampleBank();
  });
  afterAll(() => cloud.close());
  afterEach(() => expect(cloud.asked.splice(0).filter(({ code }) => code !== 'ok')).toEqual([]));

  step('a minute is three taps from 首页; its end tells what was wrong', async () => {
    await member.visit(async (app) => {
      await app.tap('自测一分钟');
      await app.tap('开始');
      for (let number = 1; number <= QUESTIONS; number += 1) {
        await app.sees(`第 ${number} 题`);
        if (number > 1) await app.tap('跳过');
        else await answerWrongly(app, shown(app));
      }
      await app.sees('题，答了 1 题');
      await app.sees('答错了');
      expectWithinLimits(app);
    });
  });

  step('the mistake is put away, taken back, and reviewed', async () => {
    await member.visit(async (app) => {
      await app.tapTab('我的');
      await app.tap('错题本');
      await app.sees('今天有');
      await app.tap('收起');
      await app.sees('已收起，不再安排复习。');
      await app.sees('今天没有到期的错题。');
      await app.tap('撤销');
      await app.tap('开始复习');
      await app.sees('第 1 题，共');
      expectWithinLimits(app);
    });
  });

  step('an administrator looks at the figures of the weekly test', async () => {
    await administrator.visit(async (app) => {
      await app.tapTab('我的');
      await app.tap('题库');
      await app.tap('题目分析');
      await app.sees('每周自测（');
      await app.tap(/每周自测（[^）]*）/.exec(app.page.text())?.[0] ?? '');
      await app.sees('只算每人的第一次');
      expectWithinLimits(app);
    });
  });

  const shown = (app: MiniProgram): Question => {
    const found = bank.find(({ stem, body }) => body.type !== 'blank' && app.page.text().includes(stem));
    if (!found) throw new Error(`The bank has no question like: ${app.page.text()}`);
    return found;
  };

  async function answerWrongly(app: MiniProgram, { body }: Question): Promise<void> {
    switch (body.type) {
      case 'judge':
        return app.tap(body.key ? '错' : '对');
      case 'single':
        return app.tap(body.options.find(({ key }) => key !== body.key)?.text ?? '');
      case 'multiple':
        // One right option of several is not enough: the answer is wrong.
        await app.tap(body.options.find(({ key }) => body.key.includes(key))?.text ?? '');
        return app.tap('选好了');
      case 'order':
        for (const letter of [...body.key].reverse()) {
          await app.tap(body.options.find(({ key }) => key === letter)?.text ?? '');
        }
        return app.tap('选好了');
      case 'blank':
        throw new Error('a minute has no blanks');
      default:
        body satisfies never;
    }
  }
});
