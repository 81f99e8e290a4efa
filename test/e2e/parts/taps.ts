import type { Response } from 'playwright-core';
import { type BankQuestion, pressesOf, readBank } from '../support/question-bank';
import type { Stage } from '../support/stage';
import { countTaps, keepTaps } from '../support/taps';
import { DESK } from './desk';
import { takeContest } from './papers';
import { answerAndGoOn, QUESTIONS } from './weekly-test';

const READING = '关于冬季行车安全的支部通知';
const ARTICLE = '滨江公交公司党员学习管理办法（示例） 第四条';

/**
 * What people do most, counted in presses from 首页. Of a test only those are bounded that are no answers: how many its
 * answers are, is for its questions to say.
 */
export function countingTaps(stage: Stage): void {
  test('a required reading is confirmed in 2', async () => {
    const member = await stage.as('m051');
    await member.open('home');
    const taps = await countTaps('confirmReading', member, async () => {
      await member.openRow(READING);
      await member.tap('确认已读');
      await member.sees('已确认');
    });
    expect(taps).toBeLessThanOrEqual(2);
  });

  test('the weekly test', async () => {
    const member = await stage.as('m054');
    const bank = readBank();
    const asked: BankQuestion['body'][] = [];
    await member.open('home');
    const taps = await countTaps('weeklyTest', member, async () => {
      await member.tap('开始自测');
      await member.tap('开始作答');
      for (let number = 1; number <= QUESTIONS; number += 1) {
        asked.push(await answerAndGoOn(member, bank, number));
      }
      await member.sees('题都已作答。交卷后不能再改。');
      await member.tap('交卷');
      await member.heading('成绩').waitFor();
    });
    const besides = taps - pressesOf(asked);
    keepTaps({ weeklyTestBesides: besides });
    expect(asked).toHaveLength(QUESTIONS);
    expect(besides).toBeLessThanOrEqual(4);
  });

  test('a contest', async () => {
    const member = await stage.as('m055');
    let asked: BankQuestion['body'][] = [];
    await member.open('home');
    const taps = await countTaps('contest', member, async () => {
      await member.openRow('保密知识竞赛');
      asked = await takeContest(member, true);
      await member.heading('成绩').waitFor();
    });
    const besides = taps - pressesOf(asked);
    keepTaps({ contestBesides: besides });
    expect(asked).toHaveLength(5);
    expect(besides).toBeLessThanOrEqual(4);
  });

  test('a feedback is answered in 4', async () => {
    const secretary = await stage.as('secretary');
    await secretary.open('home');
    const taps = await countTaps('answerFeedback', secretary, async () => {
      await secretary.openRow('答复意见');
      await secretary.tap(/^答复.+的意见$/);
      await secretary.fill('答复', '培养联系人已经写在公示的附件里，谢谢提醒。');
      await secretary.tap('提交答复');
      await secretary.agree('提交', '提交后不能修改');
      await secretary.sees('没有待答复的意见。');
    });
    expect(taps).toBeLessThanOrEqual(4);
  });

  test('a post is signed off in 4', async () => {
    const reviewer = await stage.as('reviewer');
    await reviewer.open('home');
    const taps = await countTaps('signOff', reviewer, async () => {
      await reviewer.openRow('审稿');
      await reviewer.openRow('一百万公里之后');
      await reviewer.choose('switch', '没有国家秘密、工作秘密和不宜公开的个人信息');
      await reviewer.tap('审签');
      await reviewer.sees('已发布');
    });
    expect(taps).toBeLessThanOrEqual(4);
  });

  test('who has not confirmed a reading is 2 from 首页', async () => {
    const secretary = await stage.as('secretary');
    await secretary.open('home');
    const taps = await countTaps('whoHasNotRead', secretary, async () => {
      await secretary.openRow('谁还没完成');
      await secretary.tap(`未完成名单：${READING}`);
      await secretary.heading('未完成名单').waitFor();
    });
    expect(taps).toBeLessThanOrEqual(2);
  });

  test('打卡 and the last lesson are 1, an article that is searched 3', async () => {
    const member = await stage.as('member');
    await member.open('study');
    await member.openRow('保密就在手边');
    await member.openRow('3. ');
    await member.isShown();
    const isKept = (response: Response) => response.request().postData()?.includes('"savePosition"') === true;
    const kept = member.page.waitForResponse(isKept);
    await member.tap('返回');
    await kept;
    await member.open('home');
    await member.isShown();
    const checkIn = await countTaps('checkIn', member, async () => {
      await member.tap('打卡');
      await member.sees('今天已打卡');
    });
    const goOnLearning = await countTaps('goOnLearning', member, async () => {
      await member.openRow('继续学习');
      await member.heading('保密就在手边').waitFor();
    });
    await member.open('home');
    const search = await countTaps('search', member, async () => {
      await member.tap('搜索');
      await member.fill('搜什么', '早晚高峰');
      await member.tap('搜索');
      await member.openRow(ARTICLE);
      await member.sees('党支部安排学习应当避开早晚高峰');
    });
    expect({ checkIn, goOnLearning, search }).toEqual({ checkIn: 1, goOnLearning: 1, search: 3 });
  });

  test('at a desk it is one click from 题库 to 统计', async () => {
    const admin = await stage.stranger(DESK);
    await admin.signIn('admin');
    await admin.heading('工作台').waitFor();
    await admin.follow(/^题库/);
    await admin.heading('题库').waitFor();
    const taps = await countTaps('deskStatistics', admin, async () => {
      await admin.follow('完成统计');
      await admin.heading('完成统计').waitFor();
    });
    expect(taps).toBe(1);
  });
}
