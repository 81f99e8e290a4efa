import { barriers } from '../support/barriers';
import type { Stage } from '../support/stage';
import { until } from '../support/until';

export const DESK = { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false };

/** A role at a screen from 1,024 px: the rooms at the left stay while pages change. */
export function sittingAtADesk(stage: Stage): void {
  test('from 题库 to 统计 is one click, and the navigation stays', async () => {
    const admin = await stage.stranger(DESK);
    await admin.signIn('admin');
    const navigation = admin.page.getByRole('navigation', { name: '工作台导航' });
    await admin.heading('工作台').waitFor();
    await admin.sees(/事等您处理/);
    await admin.sees('七天内到期');
    await admin.page.getByRole('link', { name: /^题库/ }).click();
    await admin.heading('题库').waitFor();
    await admin.seesButton('新建试题');
    const before = await navigation.elementHandle();

    await admin.page.getByRole('link', { name: '完成统计' }).click();

    await admin.heading('完成统计').waitFor();
    await admin.sees('每周自测');
    expect(await navigation.evaluate((now, then) => now === then, before)).toBe(true);
    expect(await admin.page.getByRole('heading', { level: 1 }).filter({ visible: true }).count()).toBe(1);
    const current = navigation.locator('[aria-current=page]');
    expect((await current.allInnerTexts()).map((words) => words.trim())).toEqual(['完成统计']);
    for (const landmark of ['navigation', 'banner', 'main'] as const) {
      expect(await admin.page.getByRole(landmark).filter({ visible: true }).count()).toBe(1);
    }
    expect(admin.problems).toEqual([]);
  });

  test('a page has one name: in the navigation, in its heading and in the title of the browser', async () => {
    const secretary = await stage.stranger(DESK);
    await secretary.signIn('secretary');
    await secretary.heading('工作台').waitFor();
    const rooms = secretary.page.locator('#desk nav').getByRole('link');
    const names = await rooms.evaluateAll((links) => links.map((link) => link.getAttribute('title') ?? ''));
    expect(names.length).toBeGreaterThan(15);
    for (const name of names) {
      await secretary.page.locator(`#desk nav a[title="${name}"]`).click();
      await secretary.heading(name).waitFor();
      await until(`the browser calls it ${name}`, async () => (await secretary.page.title()) === name);
    }
    expect(secretary.problems).toEqual([]);
  });

  test('the name of a page and the room that is marked follow the view that is shown', async () => {
    const secretary = await stage.stranger(DESK);
    await secretary.signIn('secretary');
    await secretary.heading('工作台').waitFor();
    const isCalled = async (name: string, marked: string[]) => {
      await secretary.heading(name).waitFor();
      await until(`the browser calls it ${name}`, async () => (await secretary.page.title()) === name);
      const current = secretary.page.locator('#desk nav [aria-current=page]');
      await until(`${marked} is marked`, async () => {
        const titles = await current.evaluateAll((links) => links.map((link) => link.getAttribute('title')));
        return titles.join() === marked.join();
      });
    };
    const room = (name: string) => secretary.page.locator(`#desk nav a[title="${name}"]`).click();

    await room('绑定确认');
    await isCalled('绑定确认', ['绑定确认']);
    await secretary.choose('tab', '名册');
    await isCalled('单元与名册', ['单元与名册']);
    await room('绑定确认');
    await isCalled('绑定确认', ['绑定确认']);

    await room('苗头');
    await isCalled('苗头', ['苗头']);
    await secretary.choose('radio', '待办理');
    await isCalled('来信办理', ['来信办理']);
    await secretary.choose('radio', '苗头');
    await isCalled('苗头', ['苗头']);

    await room('意见答复');
    await secretary.choose('tab', '我提的');
    await isCalled('我的反馈', []);
    await secretary.page.reload();
    await isCalled('我的反馈', []);
    await secretary.choose('tab', '已答复');
    await isCalled('意见答复', ['意见答复']);
    expect(secretary.problems).toEqual([]);
  });

  test('the room one is in is seen in the navigation, however low the screen', async () => {
    const admin = await stage.stranger({ ...DESK, viewport: { width: 1280, height: 600 } });
    await admin.signIn('admin');
    await admin.heading('工作台').waitFor();
    await admin.open('account');
    await admin.heading('账号与安全').waitFor();
    await admin.page.reload();
    await admin.heading('账号与安全').waitFor();
    const current = admin.page.locator('#desk nav [aria-current=page]');
    const foot = admin.page.locator('#desk nav').getByRole('button', { name: '收起导航' });
    await until('it is in sight', async () => {
      const [room, below] = await Promise.all([current.boundingBox(), foot.boundingBox()]);
      return room !== null && below !== null && room.y + room.height <= below.y;
    });
    expect(admin.problems).toEqual([]);
  });

  test('the fold of the navigation is kept, and a narrower window is as before', async () => {
    const admin = await stage.stranger(DESK);
    await admin.signIn('admin');
    await admin.tap('收起导航');
    await admin.seesButton('展开导航');
    await admin.page.reload();
    await admin.seesButton('展开导航');

    await admin.page.setViewportSize({ width: 1000, height: 800 });
    await until('the navigation is gone', async () => (await admin.page.locator('#desk nav').count()) === 0);
    await admin.heading('工作台').waitFor();
    await admin.tap('返回');
    await admin.tab('我的');
    expect(admin.problems).toEqual([]);
  });

  test('工作台 is the first page, and 首页 is one click away and stays', async () => {
    const reviewer = await stage.stranger(DESK);
    await reviewer.signIn('reviewer');
    await reviewer.heading('工作台').waitFor();
    await reviewer.sees('等我审的稿件');
    await reviewer.seesNo('从未绑定的党员');
    await reviewer.page.getByRole('link', { name: '首页', exact: true }).filter({ visible: true }).click();
    await reviewer.heading('首页').waitFor();
    await reviewer.page.reload();
    await reviewer.heading('首页').waitFor();
    expect(reviewer.problems).toEqual([]);
  });

  test('keys lead from row to row, to another room and to the search, and rest while somebody types', async () => {
    const reviewer = await stage.stranger(DESK);
    await reviewer.signIn('reviewer');
    // 首页, which comes first, names the same post.
    await reviewer.heading('工作台').waitFor();
    await reviewer.sees('一百万公里之后');
    const { keyboard } = reviewer.page;
    const focused = () => reviewer.page.evaluate(() => document.activeElement?.textContent ?? '');
    await keyboard.press('j');
    expect(await focused()).toContain('一百万公里之后');
    await keyboard.press('?');
    await reviewer.heading('键盘').waitFor();
    await keyboard.press('Escape');
    await reviewer.seesNo('正在打字时，单个字母不起作用。');
    await keyboard.press('/');
    await keyboard.type('gp?');
    expect(await reviewer.page.getByRole('searchbox', { name: '搜索' }).inputValue()).toBe('gp?');
    await keyboard.press('Escape');
    await keyboard.press('g');
    await keyboard.press('o');
    await reviewer.heading('公开事项办理').waitFor();
    expect(reviewer.problems).toEqual([]);
  });

  test('a unit is picked by keys alone, and the focus is where it was', async () => {
    const admin = await stage.stranger(DESK);
    await admin.signIn('admin');
    await admin.heading('工作台').waitFor();
    await admin.open('members');
    const field = admin.button(/^单元：/);
    await field.waitFor();
    expect(await field.innerText()).toBe('滨江公交公司党总支');
    const { keyboard } = admin.page;
    await field.press('Enter');
    await admin.page.getByRole('radio', { name: '滨江公交公司党总支', checked: true }).waitFor();
    await keyboard.press('ArrowDown');
    const focused = () => admin.page.evaluate(() => document.activeElement?.textContent);
    const next = await focused();
    expect(next).toMatch(/党支部$/);
    expect(await barriers(admin)).toEqual([]);
    await keyboard.press('Escape');
    await admin.page.getByRole('radio', { name: '滨江公交公司党总支' }).waitFor({ state: 'detached' });
    expect(await field.innerText()).toBe('滨江公交公司党总支');

    await keyboard.press('Enter');
    await keyboard.press('ArrowDown');
    await keyboard.press(' ');
    await admin.button(`单元：${next}`).waitFor();
    expect(admin.problems).toEqual([]);
  });

  test('questions are marked, and moved together', async () => {
    const admin = await stage.stranger(DESK);
    await admin.signIn('admin');
    await admin.heading('工作台').waitFor();
    await admin.open('questions');
    await admin.choose('radio', /^草稿 \d+$/);
    await admin.visible(admin.page.getByRole('radio', { name: /^草稿/, checked: true })).waitFor();
    await admin.isShown();
    // The first of the boxes is that of the whole page.
    const rows = admin.visible(admin.page.getByRole('checkbox', { name: /^选中/ }));
    await rows.nth(1).waitFor();
    const question = (await rows.nth(1).getAttribute('aria-label')) ?? '';
    const box = admin.visible(admin.page.getByRole('checkbox', { name: question, exact: true }));
    await box.check();
    await admin.sees('选中 1 行');
    await admin.isShown();
    expect(await barriers(admin)).toEqual([]);
    await admin.tap('放弃草稿');
    await admin.agree('放弃', '管理员可以恢复');
    await admin.choose('radio', /^停用 \d+$/);
    await box.check();
    await admin.sees('选中 1 行');
    await admin.tap('恢复使用');
    await admin.agree('恢复', '新卷会抽到它们');
    await box.waitFor({ state: 'detached' });
    await admin.seesNo('选中 1 行');
    expect(admin.problems).toEqual([]);
  });

  test('what is opened from a list stands beside it, is kept in the address, and closes with Esc', async () => {
    const admin = await stage.stranger(DESK);
    await admin.signIn('admin');
    await admin.heading('工作台').waitFor();
    await admin.open('managePosts', { list: 'published' });
    await admin.openRow('关于冬季行车安全的支部通知');
    await admin.seesButton('关上');
    await admin.seesButton('撤回');
    expect(admin.page.url()).toMatch(/list=published&id=/);
    const { keyboard } = admin.page;
    const current = admin.visible(admin.page.locator('[data-rows] [aria-current=true]'));
    expect(await current.innerText()).toContain('关于冬季行车安全的支部通知');
    const isFocused = () => current.evaluate((row) => row.contains(document.activeElement));
    await until('the row has the focus', isFocused);
    const list = await admin.page.locator('[data-rows]').elementHandle();
    expect(await barriers(admin)).toEqual([]);

    await keyboard.press('j');
    await keyboard.press('Enter');
    await until('the next one is open', async () => !(await current.innerText()).includes('冬季行车安全'));
    await until('the row has the focus', isFocused);
    expect(await admin.page.locator('[data-rows]').evaluate((now, then) => now === then, list)).toBe(true);
    const title = (await current.innerText()).split('\n')[0] ?? '';
    await admin.page.reload();
    await admin.seesButton('关上');
    await until('it is open again', async () => (await current.innerText()).includes(title));

    await keyboard.press('Escape');
    await admin.seesButton('写一篇');
    expect(admin.page.url()).not.toContain('id=');
    expect(admin.problems).toEqual([]);
  });

  test('back closes what stands beside a list, forward opens it, and the next back leaves the page', async () => {
    const admin = await stage.stranger(DESK);
    await admin.signIn('admin');
    await admin.heading('工作台').waitFor();
    await admin.page.getByRole('link', { name: /^发布与审核/ }).click();
    await admin.choose('radio', /^已发布/);
    await admin.openRow('关于冬季行车安全的支部通知');
    await admin.seesButton('关上');
    await admin.tap('下一件');
    await admin.page.goBack();
    await admin.seesButton('写一篇');
    expect(admin.page.url()).not.toContain('id=');
    await admin.page.goForward();
    await admin.seesButton('关上');
    await admin.page.reload();
    await admin.seesButton('关上');
    await admin.page.goBack();
    await admin.seesButton('写一篇');
    await admin.page.goBack();
    await admin.heading('工作台').waitFor();
    expect(admin.problems).toEqual([]);
  });

  test('a member without a role has no desk', async () => {
    const member = await stage.stranger(DESK);
    await member.signIn('member');
    await member.heading('首页').waitFor();
    await member.isShown();
    expect(await member.page.locator('#desk nav').count()).toBe(0);
  });
}
