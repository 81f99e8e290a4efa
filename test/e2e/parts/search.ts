import { keepScreen } from '../support/screens';
import type { Stage } from '../support/stage';

const STATUTE = '滨江公交公司党员学习管理办法（示例）';
const DRAFT = '还没有发布的雪链使用须知';

/** 搜索: what I may read is found and opens at its place; a statute is made into a course with links back to it. */
export function searching(stage: Stage): void {
  test('a member looks for something and opens the article that says it', async () => {
    const member = await stage.as('member');
    await member.open('study');
    await member.tap('搜课时、条文和信息');
    await member.sees('能搜到课程里的课时');
    await member.fill('搜什么', '早晚高峰');
    await member.tap('搜索');
    await member.openRow(`${STATUTE} 第四条`);
    await member.sees('党支部安排学习应当避开早晚高峰');
    await member.sees('2026年9月1日版');
  });

  test('narrows it to one kind, and a former version is found when it is asked for', async () => {
    const member = await stage.as('member');
    await member.open('search', { words: '每季度末' });
    await member.sees('没有找到“每季度末”。');
    await member.choose('radio', '旧版条文');
    await member.row(`${STATUTE} 第七条`).waitFor();
    await member.sees('2023年3月1日版');
  });

  test('finds again what was looked for on this phone, until it is cleared', async () => {
    const member = await stage.as('member');
    await member.open('search');
    await member.openRow('早晚高峰');
    await member.row(`${STATUTE} 第四条`).waitFor();
    await member.open('search');
    await member.tap('清除');
    await member.seesNo('最近搜过');
  });

  test('a draft is found by nobody', async () => {
    const editor = await stage.as('editor');
    await editor.open('composePost');
    await editor.fill('标题', DRAFT);
    await editor.fill('正文', '雪链要在出车之前装好。');
    await editor.tap('保存草稿');
    await editor.seesButton('送审');
    for (const account of ['editor', 'member']) {
      const person = await stage.as(account);
      await person.open('search', { words: '雪链' });
      await person.sees('没有找到“雪链”。');
    }
  });

  test('a secretary makes a course of a statute, having seen what it will be and for whom', async () => {
    const secretary = await stage.as('secretary');
    await secretary.open('library');
    await secretary.openRow(STATUTE);
    await secretary.openRow('做成课程');
    await secretary.sees('会成为 3 课');
    await secretary.sees('第一条至第四条');
    await keepScreen(secretary, 'statute-course');
    await secretary.tap('发布课程');
    await secretary.agree('发布', '名党员可见这 3 课');
    await secretary.row('1. 第一章 总则').waitFor();
  });

  test('whose articles open where they stand in the library', async () => {
    const member = await stage.as('member');
    await member.open('study');
    await member.openRow(`${STATUTE}原文`);
    await member.openRow('2. 第二章 学习安排');
    await member
      .visible(member.page.getByRole('link', { name: '打开条文：第六条' }))
      .first()
      .click();
    await member.heading('第二章 学习安排').waitFor();
    await member.sees('2026年9月1日版');
  });
}
