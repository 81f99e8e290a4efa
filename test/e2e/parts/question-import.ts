import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Person } from '../support/person';
import { ROOT } from '../support/product';
import type { Stage } from '../support/stage';

const WORKBOOK = path.join(ROOT, 'content/import-samples/workbook.xlsx');
const STEM = '车厢报站应当在什么时候进行？';

const choose = async (person: Person, files: Parameters<Awaited<ReturnType<typeof chooser>>['setFiles']>[0]) => {
  const [opened] = await Promise.all([chooser(person), person.tap('选择文件')]);
  await opened.setFiles(files);
};
const chooser = (person: Person) => person.page.waitForEvent('filechooser');

/** 导入试题: a workbook with good and bad rows is checked, imported and undone; the bank is exported. */
export function importingQuestions(stage: Stage): void {
  test('an administrator chooses a workbook and sees what happens to every row', async () => {
    const admin = await stage.as('admin');
    await admin.open('me');
    await admin.openRow('题库');
    await admin.openRow('导入试题');
    await admin.sees('班前安全学习小测.txt');
    await choose(admin, WORKBOOK);
    await admin.sees('workbook.xlsx');
    await admin.tap('检查');
    await admin.sees('等待导入，1 行有问题');
    await admin.choose('radio', '有问题 1');
    await admin.sees('答案：答案里有选项中没有的字母');
    await admin.choose('radio', '重复 1');
    await admin.sees('题干：与第 2 行题干相同');
    await admin.choose('radio', '可导入 5');
    await admin.sees('缺解析或依据，补全以后才能启用');
  });

  test('downloads the rows in error, to correct them', async () => {
    const admin = await stage.as('admin');
    const [file] = await Promise.all([admin.page.waitForEvent('download'), admin.tap('下载问题行')]);
    expect(file.suggestedFilename()).toBe('workbook-问题行.xlsx');
  });

  test('imports the good ones, finds them done after a reload, and the same file again changes nothing', async () => {
    const admin = await stage.as('admin');
    await admin.tap('导入 5 题');
    await admin.agree('导入', '4 道新题直接启用，1 道缺解析、依据或拿不准的题存为草稿');
    await admin.sees('已导入 5 题');
    await admin.page.reload();
    await admin.sees('已导入 5 题');
    await admin.open('importQuestions');
    await choose(admin, WORKBOOK);
    await admin.tap('检查');
    await admin.seesButton('没有可导入的题');
  });

  test('exports the bank with what came in', async () => {
    const admin = await stage.as('admin');
    await admin.open('exportQuestions');
    await admin.choose('radio', 'CSV');
    await admin.fill('主题', '车厢服务');
    const [file] = await Promise.all([admin.page.waitForEvent('download'), admin.tap('导出')]);
    expect(file.suggestedFilename()).toMatch(/^试题-.+\.csv$/);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toContain(STEM);
    await admin.sees('导出了 4 题。');
  });

  test('takes the import back while nobody was asked its questions', async () => {
    const admin = await stage.as('admin');
    await admin.open('importQuestions');
    await admin.visible(admin.page.getByText('已导入 5 题')).first().click();
    await admin.tap('撤销导入');
    await admin.agree('撤销', '这次导入的 5 题从题库里撤回');
    await admin.sees('移除 5 题');
  });

  test('is told what is wrong with a file that is none', async () => {
    const admin = await stage.as('admin');
    await admin.open('importQuestions');
    const buffer = Buffer.from('%PDF-1.7 nothing of ours');
    await choose(admin, [{ name: '试题.xlsx', mimeType: 'application/octet-stream', buffer }]);
    await admin.tap('检查');
    await admin.sees('读不了 PDF。');
    await admin.seesButton('重新选择');
  });
}
