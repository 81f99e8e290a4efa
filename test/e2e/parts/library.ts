import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/product';
import type { Stage } from '../support/stage';
import { DESK } from './desk';

const TITLE = '滨江公交公司党员学习管理办法（示例）';
const STEM = '按照公司党员学习管理办法（示例），党支部每月的集中学习每次不少于多长时间？';
const NEW_QUOTE = '每次不少于三十分钟';

const newest = readFileSync(path.join(ROOT, 'content/statutes/dangyuan-xuexi@2026-09-01.md'), 'utf8');

/** 法规库: reading by chapter, comparing versions, and the questions that a new version makes stale. */
export function readingTheLibrary(stage: Stage): void {
  test('a member reads a chapter and goes on to the next', async () => {
    const member = await stage.as('member');
    await member.open('study');
    await member.openRow('法规库');
    await member.openRow(TITLE);
    await member.heading('目录').waitFor();
    await member.sees('共 10 条');
    await member.openRow('第一章 总则');
    await member.sees('不以在线时长评价学习效果');
    await member.tap('下一部分');
    await member.sees('每次不少于三十分钟');
    await member.tap('返回');
    await member.heading('目录').waitFor();
    await member.openRow('第一章 总则');
    await member.sees('不以在线时长评价学习效果');
    await member.tap('目录');
    await member.heading('目录').waitFor();
  });

  test('a statute is printed whole, contents first', async () => {
    const member = await stage.stranger(DESK);
    await member.signIn('member');
    await member.heading('首页').waitFor();
    await member.open('statute', { statuteId: 'dangyuan-xuexi@2026-09-01' });
    await member.heading('目录').waitFor();
    await member.page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await member.tap('打印全文');
    await member.page.locator('body[data-printed]').waitFor();
    await member.seesNo('每次不少于三十分钟');
    await member.page.emulateMedia({ media: 'print' });
    await member.sees('目录');
    await member.sees('不以在线时长评价学习效果');
    await member.sees('每次不少于三十分钟');
    expect(await member.visible(member.page.getByRole('button', { name: '打印全文' })).count()).toBe(0);
    expect(member.problems).toEqual([]);
  });

  test('sees what the new version changed, both texts next to each other', async () => {
    const member = await stage.as('member');
    await member.openRow('和上一版对照');
    await member.sees('改动 3，新增 1，删去 1');
    await member.sees('每次不少于四十分钟');
    await member.sees('每次不少于三十分钟');
    await member.choose('radio', '删去 1');
    await member.sees('学习签到次数');
    await member.sees('这一条已经删去。');
  });

  test('a link to an article opens it', async () => {
    const member = await stage.as('member');
    await member.open('statute', { statuteId: 'dangyuan-xuexi@2023-03-01', article: '第七条' });
    await member.sees('2023年3月1日版');
    await member.sees('每季度末');
  });

  test('an administrator keeps a question by the words of the new text', async () => {
    const admin = await stage.as('admin');
    await admin.open('me');
    await admin.openRow('题库');
    await admin.openRow('待复核');
    await admin.sees(STEM);
    await admin.sees('条文已删去');
    await admin.tap(`按新条文保留：${STEM}`);
    await admin.tap('确认保留');
    await admin.sees('新条文里没有这句原文');
    await admin.fill('依据的原文', NEW_QUOTE);
    await admin.tap('确认保留');
    await admin.seesNo(STEM);
    await admin.sees('条文已删去');
  });

  test('what cannot be read is named by its line, and a version that is there is told', async () => {
    const admin = await stage.as('admin');
    await admin.open('library');
    await admin.tap('导入法规');
    await admin.fill('代号', 'dangyuan-xuexi');
    await admin.fill('版本日期', '2026-09-01');
    await admin.fill('全文', newest.replace('第五条 ', '第六条 '));
    await admin.tap('检查');
    await admin.sees('第六条接在第四条之后，条号不连续或有重复。');
    await admin.fill('全文', newest);
    await admin.tap('检查');
    await admin.sees('库里已有这一版，内容相同');
    await admin.sees('与2023年3月1日版相比');
  });
}
