import type { Person } from '../support/person';
import type { Stage } from '../support/stage';

const DRAFT = '党支部安排学习，应当避开早晚高峰，并且不占用驾驶员的____时间。';
const REWORDED = '党支部安排学习，不得占用驾驶员的____时间。';
const WORDS = '两种理解都说得通';
const ANSWER = '经核实，这道题作废，人人得分。';

/** What a stem consists of, however its blanks are drawn. */
const characters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** 题库 and 这题有误: a draft is put in use; a reported question is voided, which changes the score. */
export function mendingQuestions(stage: Stage): void {
  let admin: Person;
  let member: Person;
  beforeAll(async () => {
    admin = await stage.as('admin');
    member = await stage.as('m062');
  });

  test('a draft is reworded, kept over a reload, and put in use', async () => {
    await admin.open('me');
    await admin.openRow('题库');
    await admin.choose('radio', /^草稿 \d/);
    await admin.openRow(DRAFT);
    await admin.fill('题干', REWORDED);
    await admin.page.reload();
    await admin.sees('已放回您上次没有保存的内容');
    await admin.tap('存为草稿');
    await admin.sees('第 2 版');
    await admin.sees('改了题干');
    await admin.tap('启用');
    await admin.seesButton('停用');
  });

  test('a question with the same stem is pointed out', async () => {
    await admin.open('editQuestion');
    await admin.fill('题干', '保密工作坚持总体（  ）观 既确保国家秘密安全 又便利信息资源合理利用');
    await admin.sees('已有题干相同的试题');
    await admin.fill('题干', '');
    await admin.seesNo('已有题干相同的试题');
  });

  test('a member who answered nothing reports a question', async () => {
    await admin.open('reportedQuestions');
    await admin.seesButton(/^去更正：/);
    const labels = await admin
      .visible(admin.page.getByRole('button', { name: /^去更正：/ }))
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
    const reported = labels.map((label) => characters(label.slice('去更正：'.length)));
    expect(reported).not.toContain('');
    await member.open('home');
    await member.tap('开始自测');
    await member.tap('开始作答');
    await member.tap('答题卡');
    await member.tap(/^第 10 题\s*未答/);
    await member.tap('交卷');
    await member.agree('交卷', '没有作答');
    await member.heading('成绩').waitFor();
    // The sample has a report on a question that may be among these: that one has to wait still when this is answered.
    await member.seesButton('这题有误：第 10 题');
    const [, ...questions] = (await member.words()).split(/第 \d+ 题\n/).map(characters);
    const free = questions.findIndex((question) => !reported.some((stem) => question.includes(stem)));
    expect(free).not.toBe(-1);
    await member.tap(`这题有误：第 ${free + 1} 题`);
    await member.choose('radio', '题目没说清');
    await member.fill('说明（可以不填）', WORDS);
    await member.tap('提交');
    await member.sees('已反映，核实后会在这里答复');
  });

  test('the editor finds it in the queue and makes it void', async () => {
    await admin.open('questions');
    await admin.openRow('报错');
    await admin.sees(WORDS);
    // The innermost element that contains both is the card of that question.
    const correct = admin.page.getByRole('button', { name: /^去更正：/ });
    const cards = admin.page.locator('taro-view-core').filter({ hasText: WORDS }).filter({ has: correct });
    await admin
      .visible(cards)
      .last()
      .getByRole('button', { name: /^去更正：/ })
      .click();
    await admin.sees('党员的反映');
    await admin.choose('radio', '作废，人人得分');
    await admin.fill('给反映的人的答复', ANSWER);
    await admin.tap('作废并重新计分');
    await admin.agree('作废', '都得满分');
    await admin.sees('的得分有变化，已通知本人');
  });

  test('the member is told, and sees the new score and the answer', async () => {
    await member.open('home');
    await member.tap(/^通知，\d 条未读$/);
    await member.sees('中有一题已更正，您的得分由 0 分变为 10 分');
    await member.tap(/^《.*》中有一题已更正/);
    await member.sees('得分由 0 分变为 10 分');
    await member.sees('作废，人人得分');
    await member.sees(ANSWER);
    await member.open('notices');
    await member.tap('知道了');
    await member.seesNo('中有一题已更正');
    await member.open('home');
    await member.seesButton('通知');
  });
}
