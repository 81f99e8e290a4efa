import type { Stage } from '../support/stage';

const OPINION = '建议在站台公示栏也贴一份，不常看手机的同志能看到。';
const OBJECTION = '请把培养联系人的意见也写上。';
const ANSWER = '好的，今天下班前贴到更衣室门口和站台公示栏。';

/** 公开: the board, an item with its stages, feedback and its answer. */
export function readingTheBoard(stage: Stage): void {
  test('lists items by category, each with how far it has come', async () => {
    const member = await stage.as('member');
    await member.open('home');
    await member.tab('支部');
    await member.choose('tab', '公开');
    await member.row('设立党员示范线路').waitFor();
    await member
      .visible(member.page.getByRole('img', { name: '已有结果' }))
      .first()
      .waitFor();
    await member.choose('radio', '党的组织管理');
    await member.row('拟接收预备党员的公示').waitFor();
    await member.seesNo('设立党员示范线路');
    // An item of another branch, and one that is not approved yet.
    await member.seesNo('修理厂党支部党费收缴和使用情况');
    await member.choose('radio', '党风廉政建设');
    await member.sees('的事项会显示在这里');
  });

  test('an item tells the decision, what came of it, and when', async () => {
    const member = await stage.as('member');
    await member.choose('radio', '联系和服务党员群众');
    await member.openRow('场站饮水点改造');
    await member.heading('办理经过').waitFor();
    await member.sees('水质检测合格');
    await member.sees('结果');
    await member.sees('党总支办公室，办公楼 203');
  });

  test('a 公示 says how long it lasts, what was objected and what was answered, without the name of who wants it hidden', async () => {
    const member = await stage.as('member');
    await member.open('branch', { segment: 'board' });
    await member.choose('radio', '党的组织管理');
    await member.openRow('拟接收预备党员的公示');
    await member.sees(/7 天。有异议的，在下面选“异议”提出。收到异议 1 条。/);
    await member.heading('公开的答复').waitFor();
    await member.sees('材料上的谈话记录少一次');
    await member.sees('一名党员');
    await member.seesNo('蔡文静');
  });

  test('an objection is raised while it runs', async () => {
    const member = await stage.as('m051');
    await member.open('branch', { segment: 'board' });
    await member.choose('radio', '党的组织管理');
    await member.openRow('拟接收预备党员的公示');
    await member.choose('radio', '异议');
    await member.fill('提异议', OBJECTION);
    await member.tap('提交异议');
    await member.sees(/收到异议 2 条/);
    await member.sees(OBJECTION);
  });

  test('on paper an item is whole, without what is only of its reader or of a screen', async () => {
    const member = await stage.as('member');
    await member.open('branch', { segment: 'board' });
    await member.choose('radio', '联系和服务党员群众');
    await member.openRow('场站饮水点改造');
    await member.sees('提意见');
    await member.page.emulateMedia({ media: 'print' });
    await member.seesNo('我的反馈');
    await member.sees('水质检测合格');
    expect(await member.visible(member.page.getByRole('button', { name: '返回' })).count()).toBe(0);
    // A box that scrolls is printed as far as it is seen.
    const boxes = await member.page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter(
          (box) => box.checkVisibility() && /auto|scroll/.test(getComputedStyle(box).overflowY),
        ).length,
    );
    expect(boxes).toBe(0);
    await member.page.emulateMedia({ media: null });
    await member.sees('我的反馈');
  });

  test('feedback reaches the secretary, and the answer the member', async () => {
    const [member, secretary] = [await stage.as('member'), await stage.as('secretary')];
    await member.open('branch', { segment: 'board' });
    await member.choose('radio', '党的组织管理');
    await member.openRow('拟接收预备党员的公示');
    await member.fill('提意见', OPINION);
    await member.tap('提交意见');
    await member.sees(/待答复，最迟/);

    await secretary.open('me');
    await secretary.openRow('意见答复');
    await secretary.sees(OPINION);
    await secretary.tap('答复陈小雨的意见');
    await secretary.fill('答复', ANSWER);
    await secretary.choose('switch', '连同意见一起公开');
    await secretary.tap('提交答复');
    await secretary.agree('提交', '看得到这个事项的党员都会看到');
    await secretary.seesNo(OPINION);

    await member.open('me');
    await member.openRow('我的反馈');
    await member.sees(OPINION);
    await member.sees(ANSWER);
    await member.sees('郑海涛答复，已公开');
  });
  test('the administrator changes the catalogue and enters a year of holidays', async () => {
    const admin = await stage.as('admin');
    await admin.open('catalogue');
    await admin.openRow('民主评议党员结果');
    await admin.fill('依据', '中国共产党支部工作条例（试行）');
    await admin.seesInPassing('已保存', () => admin.tap('保存'));
    await admin.openRow('节假日安排');
    await admin.tap('加一年');
    await admin.fill('放假的日子', '1-1 到 1-3');
    await admin.seesNo('已保存');
    await admin.seesInPassing('已保存', () => admin.tap('保存'));
  });
}
