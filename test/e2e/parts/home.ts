import type { Stage } from '../support/stage';
import { until } from '../support/until';

/** 首页 with the data of the sample. */
export function readingHome(stage: Stage): void {
  test('says who I am, how my week stands, what is asked of me and what my branch published', async () => {
    const member = await stage.as('member');
    await member.open('home');
    await member.sees('陈小雨');
    await member.sees('运营二公司党支部');
    for (const part of ['待办', '支部动态', '正在进行']) await member.heading(part).waitFor();
    await member.seesButton('开始自测');
    await member.seesButton('打卡');
    await member.row('关于冬季行车安全的支部通知').waitFor();
    await member.row('自测一分钟').waitFor();
    await member.row('今日复习').waitFor();
    // A post of another branch.
    await member.seesNo('首班车旁的主题党日');
  });

  test('takes two screens at most', async () => {
    const member = await stage.as('member');
    await member.isShown();
    // Pages scroll on their own; those that are not shown have no height.
    const heights = await member.page
      .locator('.taro_page')
      .evaluateAll((pages) => pages.map(({ scrollHeight }) => scrollHeight));
    const height = Math.max(...heights);
    expect(height).toBeGreaterThan(844);
    expect(height).toBeLessThanOrEqual(2 * 844);
  });

  test('whoever holds a role finds there what waits for them, and each row opens its queue', async () => {
    const secretary = await stage.as('secretary');
    await secretary.open('home');
    await secretary.heading('待我处理').waitFor();
    await secretary.openRow('答复意见');
    await secretary.heading('意见答复').waitFor();
    const member = await stage.as('member');
    await member.seesNo('待我处理');
  });

  test('待办 come in order of due date', async () => {
    const member = await stage.as('member');
    await member.tap('全部待办');
    await member.heading('待办').waitFor();
    const expected = ['关于冬季行车安全的支部通知', '请核对本人的党员信息', '政务处分法小测', '监察法入门'];
    // Rows are drawn piece by piece.
    for (const title of expected) await member.row(title).waitFor();
    const rows = await member.page.getByRole('button', { name: /截止/ }).allInnerTexts();
    const titles = rows.map((row) => row.split('\n')[0] ?? '');
    expect(titles.filter((title) => expected.includes(title))).toEqual(expected);
    // Besides them there is the weekly test, whose place depends on today.
    expect(titles).toHaveLength(expected.length + 1);
  });

  test('a column narrows what is listed', async () => {
    const member = await stage.as('member');
    await member.open('home');
    await member.tap(/^全部支部动态/);
    await member.heading('支部').waitFor();
    await member.choose('radio', '以案说法');
    await member.row('以案说法：一张多写的油料单').waitFor();
    await member.seesNo('三季度学习情况简报');
  });

  test('opens a post with its headings, lists and quotes', async () => {
    const member = await stage.as('member');
    await member.openRow('以案说法：一张多写的油料单');
    await member.heading('问题出在哪里').waitFor();
    await member.sees('领料、登记、盘点都由一个人完成');
  });

  test('长辈版 is turned on at 我的, and stays over a reload', async () => {
    const member = await stage.as('member');
    const isOn = () => member.visible(member.page.getByRole('switch', { name: '长辈版' })).isChecked();
    await member.open('me');
    await member.choose('switch', '长辈版');
    await until('it is on', isOn);
    await member.page.reload();
    await member.sees('陈小雨');
    expect(await isOn()).toBe(true);
    await member.choose('switch', '长辈版');
    await until('it is off', async () => !(await isOn()));
  });
}
