import path from 'node:path';
import { ROOT } from '../support/product';
import { keepScreen } from '../support/screens';
import type { Stage } from '../support/stage';

const COURSE = '雨衣和雨伞';

/** A course: written, kept through a reload, published, read, and changed again. */
export function writingACourse(stage: Stage): void {
  test('the secretary writes a lesson with a picture that is uploaded, and a short check', async () => {
    const secretary = await stage.as('secretary');
    await secretary.open('manageCourses');
    await secretary.tap('写一门课程');
    await secretary.fill('名称', COURSE);
    await secretary.fill('简介', '雨天出车带什么。');
    await secretary.fill('课时标题', '带什么');
    await secretary.fill('正文', '雨衣放车上，伞借给乘客。');
    const [chooser] = await Promise.all([secretary.page.waitForEvent('filechooser'), secretary.tap('图片，在末尾加')]);
    await chooser.setFiles(path.join(ROOT, 'content/media/departure-checks.png'));
    await secretary.fill('图片说明', '出车前检查');
    await secretary.seesNo('cloud://');
    await secretary.tap('加一题');
    await secretary.fill('第 1 题', '伞借给谁？');
    await secretary.fill('第 1 题选项 A', '乘客');
    await secretary.fill('第 1 题选项 B', '谁也不借');
    await secretary.choose('checkbox', '第 1 题选项 A 正确');
    await secretary.fill('第 1 题解析', '便民伞就是给乘客备的。');
    await secretary.choose('tab', '预览');
    await secretary.button(/^放大看图片/).waitFor();
    await keepScreen(secretary, 'course-compose-preview');
  });

  test('a reload loses nothing', async () => {
    const secretary = await stage.as('secretary');
    await secretary.page.reload();
    await secretary.sees('已放回您上次没有发布的内容。');
    expect(await secretary.field('名称').inputValue()).toBe(COURSE);
    expect(await secretary.field('第 1 题解析').inputValue()).toBe('便民伞就是给乘客备的。');
  });

  test('a picture from elsewhere is named with its block, and nothing is published', async () => {
    const secretary = await stage.as('secretary');
    const text = await secretary.field('正文').inputValue();
    await secretary.fill('正文', `${text}\n\n![图](https://example.org/a.png)`);
    await secretary.tap('发布');
    await secretary.sees(/^正文 2：/);
    await secretary.fill('正文 2', '');
  });

  test('publishing names whom it reaches; members of the branch see it at once', async () => {
    const secretary = await stage.as('secretary');
    await secretary.tap('发布');
    const asked = await secretary.agree('发布', '发布后');
    expect(asked).toMatch(/发布后 1 个支部 \d+ 名党员可见/);
    await secretary.seesButton('更新');

    const [member, elsewhere] = [await stage.as('member'), await stage.as('m022')];
    await Promise.all([member.open('study'), elsewhere.open('study')]);
    await member.openRow(COURSE);
    await member.openRow('1. 带什么');
    await member.button(/^放大看图片/).waitFor();
    await elsewhere.isShown();
    await elsewhere.seesNo(COURSE);
  });

  test('it is opened again as it was written, and a second lesson is added', async () => {
    const secretary = await stage.as('secretary');
    await secretary.open('manageCourses');
    await secretary.text(COURSE).click();
    await secretary.tap('加一节');
    await secretary.fill('课时标题', '放哪里');
    await secretary.fill('正文', '挂在司机座后面，**不挡**通道。');
    await secretary.tap('上移：放哪里');
    await secretary.tap('更新');
    await secretary.agree('更新', '更新后');
    const member = await stage.as('member');
    await member.open('study');
    await member.openRow(COURSE);
    await member.row('1. 放哪里').waitFor();
    await member.row('2. 带什么').waitFor();
  });

  test('withdrawn, it stands before nobody; the desk keeps it', async () => {
    const secretary = await stage.as('secretary');
    await secretary.tap('撤回');
    await secretary.agree('撤回', '撤回后党员不再看到');
    await secretary.sees('这门课程已经撤回');
    const member = await stage.as('member');
    await member.open('study');
    await member.isShown();
    await member.seesNo(COURSE);
    await secretary.open('manageCourses');
    await secretary.sees('已撤回');
  });
}
