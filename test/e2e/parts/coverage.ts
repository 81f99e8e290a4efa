import { dayKey } from '../../../core/kernel/calendar';
import type { Stage } from '../support/stage';

const UNIT = '运营二公司党支部';
/** The catalogue asks for it by the end of every year. */
const OWED = '民主评议党员结果';

/** 公开覆盖: figures, what stands behind them, a form for what is lacking, and the report of a year. */
export function coveringTheYear(stage: Stage): void {
  const year = dayKey(Date.now()).slice(0, 4);

  test('a figure opens as many items as it counts', async () => {
    const admin = await stage.as('admin');
    await admin.open('coverage');
    await admin.openRow(UNIT);
    await admin.sees(/^应公开 \d+ 项/);
    const tab = (name: string) => admin.visible(admin.page.getByRole('tab', { name: new RegExp(`^${name} \\d+$`) }));
    const owed = Number((await tab('应公开').innerText()).replace(/\D/g, ''));
    const rows = admin.visible(admin.page.getByRole('button', { name: new RegExp(`${year}年\\d+月\\d+日之前`) }));
    expect(await rows.count()).toBe(owed);
    await tab('公开了').click();
    await admin.row('拟接收预备党员的公示').waitFor();
  });

  test('what is lacking opens a form that begins with what the catalogue asks', async () => {
    const secretary = await stage.as('secretary');
    await secretary.open('coverage', { year });
    await secretary.openRow(UNIT);
    await secretary.openRow(OWED);
    await secretary.field('标题').waitFor();
    expect(await secretary.field('标题').inputValue()).toBe(`${year}年度${OWED}`);
    await secretary.sees(/书记负责/);
  });

  test('the report of the year is read, printed and taken along', async () => {
    const secretary = await stage.as('secretary');
    await secretary.open('coverage', { year });
    await secretary.openRow(UNIT);
    await secretary.openRow(`${year}年度报告`);
    await secretary.heading(`${UNIT}${year}年党务公开报告`).waitFor();
    await secretary.sees(/公示 1 次，收到异议 \d+ 条/);
    const arriving = secretary.page.waitForEvent('download');
    await secretary.tap('存为 Word 文档');
    expect((await arriving).suggestedFilename()).toBe(`${UNIT}${year}年党务公开报告.docx`);
    await secretary.page.emulateMedia({ media: 'print' });
    await secretary.seesNo('存为 Word 文档');
    await secretary.sees('拟接收预备党员的公示');
    await secretary.page.emulateMedia({ media: null });
  });

  test('the report of another branch is not mine to read', async () => {
    const secretary = await stage.as('secretary');
    await secretary.open('report', { unitId: 'b1', year });
    await secretary.sees('没有这个单元，或者它不归您管。');
  });
}
