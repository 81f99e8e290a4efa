import type { Stage } from '../support/stage';

const FILE = {
  name: '名册.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      '滨江公交公司党总支名册',
      '编号,姓名,单元编号,进入支部日期,角色',
      '例：d001,王宁,b1,2019-07-01,',
      'm901,谢安平,b6,2024年3月9日,',
      'm902,谢安宁,b9,2024-03-09,',
    ].join('\n'),
  ),
};

/** 导入: a template is downloaded, and a file checked, imported, and found done when it is chosen again. */
export function importingARoster(stage: Stage): void {
  test('an administrator imports the good rows of a file and reads which row is wrong; again it changes nothing', async () => {
    const admin = await stage.as('admin');
    await admin.open('members');
    await admin.choose('tab', '导入');
    const [template] = await Promise.all([admin.page.waitForEvent('download'), admin.tap('下载模板')]);
    expect(template.suggestedFilename()).toBe('党员名册模板.xlsx');

    const choose = async (button: string) => {
      const [chooser] = await Promise.all([admin.page.waitForEvent('filechooser'), admin.tap(button)]);
      await chooser.setFiles(FILE);
      await admin.sees('名册.csv');
      await admin.tap('检查');
    };
    await choose('选择文件');
    await admin.sees('新增 1，更新 0，未变 0，有误 1');
    await admin.sees('第 5 行“单元编号”');
    await admin.tap('导入 1 行');
    await admin.agree('导入', '新增 1 行，更新 0 行，有误的不导入。');
    await admin.heading('已导入').waitFor();

    await choose('换一个文件');
    await admin.sees('新增 0，更新 0，未变 1，有误 1');
    await admin.choose('tab', '名册');
    await admin.fill('按姓名查找', '谢安平');
    await admin.row('谢安平').waitFor();
  });
}
