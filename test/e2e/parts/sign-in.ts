import { PASSWORD, type Person } from '../support/person';
import { keepScreen } from '../support/screens';
import type { Stage } from '../support/stage';

const NAME = '江晓舟';
const ROW = `编号,姓名,单元编号,进入支部日期,免考核,角色,账号编号\nm117,${NAME},b3,2026-11-02,,,`;

/** Signs in, or binds an unknown identity to a member of the roster. */
export function signingIn(stage: Stage): void {
  test('a wrong password is refused in words, the right one opens 首页', async () => {
    const person = await stage.stranger();
    await person.signIn('m045', 'not-the-password');
    await person.sees('账号或密码不正确');
    await keepScreen(person, 'sign-in-refused');
    await person.fill('密码', PASSWORD);
    await person.tap('登录');
    await person.heading('首页').waitFor();
    await person.sees('曾庆华');
    // 长辈版 is offered only at the first visit.
    await person.tap('保持现状');
    await person.seesNo('保持现状');
    await person.context.close();
  });

  test('the bare address asks to sign in and then opens 首页', async () => {
    const person = await stage.stranger();
    await person.openAddress();
    await person.fill('账号', 'm045');
    await person.fill('密码', PASSWORD);
    await person.tap('登录');
    await person.heading('首页').waitFor();
    await person.sees('曾庆华');
    await person.context.close();
  });

  test('whoever signs out leaves nothing behind for the next person', async () => {
    const person = await stage.stranger();
    await person.signIn('m045');
    await person.heading('首页').waitFor();
    await person.tab('支部');
    await person.row('关于冬季行车安全的支部通知').waitFor();
    await person.tab('我的');
    await person.tap('退出登录');
    await person.sees('再用要重新输入账号和密码');
    await person.page.keyboard.press('Escape');
    await person.seesNo('再用要重新输入账号和密码');
    await person.tap('退出登录');
    await person.agree('退出', '再用要重新输入账号和密码');
    await person.fill('账号', 'm022');
    await person.fill('密码', PASSWORD);
    await person.tap('登录');
    await person.sees('李向前');
    await person.seesNo('曾庆华');
    await person.tab('支部');
    await person.row('首班车旁的主题党日').waitFor();
    await person.seesNo('关于冬季行车安全的支部通知');
    await person.context.close();
  });

  test('a link opens what it names once its reader has signed in, with Enter', async () => {
    const person = await stage.stranger();
    await person.open('course', { courseId: 'jiancha-rumen' });
    await person.fill('账号', 'm045');
    await person.fill('密码', PASSWORD);
    await person.field('密码').press('Enter');
    await person.heading('课程').waitFor();
    await person.sees('六节短课');
    await person.context.close();
  });

  test('whoever has not signed in sees nothing but the sign-in page', async () => {
    const person = await stage.stranger();
    await person.open('branch');
    await person.heading('登录').waitFor();
    await person.context.close();
  });

  test.each([
    ['课堂', '/tabs/courses/index', '学习', '课程'],
    ['公开', '/tabs/board/index', '支部', '我的反馈'],
  ])('the address that %s once had leads to what has taken its place', async (_, path, tab, shown) => {
    const member = await stage.as('member');
    await member.openPath(path);
    await member.heading(tab).waitFor();
    await member.sees(shown);
  });

  test('an address that never was leads to 首页', async () => {
    const member = await stage.as('member');
    await member.openPath('/tabs/nowhere/index');
    await member.heading('首页').waitFor();
  });

  describe('an account that the roster does not know', () => {
    let newcomer: Person;
    beforeAll(async () => {
      await stage.createAccount('newcomer');
      newcomer = await stage.stranger();
    });
    afterAll(() => newcomer.context.close());

    test('sees nothing but the binding page', async () => {
      await newcomer.signIn('newcomer');
      await newcomer.heading('身份确认').waitFor();
      // What they wanted last is where they come once they are let in.
      for (const name of ['managePosts', 'study', 'branch', 'home'] as const) {
        await newcomer.open(name);
        await newcomer.heading('身份确认').waitFor();
        await newcomer.field('邀请码').waitFor();
      }
    });

    test('is let in by invitation code and name, once the secretary has approved', async () => {
      const admin = await stage.as('admin');
      await admin.open('members');
      await admin.choose('tab', '导入');
      await admin.choose('radio', '粘贴');
      await admin.fill('表格内容', ROW);
      await admin.tap('检查');
      await admin.sees('新增 1');
      await admin.tap('导入 1 行');
      await admin.agree('导入', '新增 1 行，更新 0 行');
      await admin.heading('已导入').waitFor();

      const secretary = await stage.as('secretary');
      await secretary.open('members');
      await secretary.tap('换发邀请码');
      await secretary.agree('换发', '以前发出去的旧码随即失效');
      const code = await secretary.text(/^[A-Z0-9]{8}$/).innerText();

      await newcomer.fill('邀请码', code);
      await newcomer.tap('下一步');
      await newcomer.sees('运营二公司党支部');
      await newcomer.fill('姓名', NAME);
      await newcomer.tap('提交');
      await newcomer.sees(`已提交：${NAME}`);

      await keepScreen(newcomer, 'bind-pending');

      await secretary.choose('tab', '待确认');
      await secretary.seesButton('是这位');
      await keepScreen(secretary, 'members-request');
      await secretary.tap('是这位');
      await secretary.agree('确认', `以运营二公司党支部${NAME}的身份使用`);
      await secretary.sees('没有待确认的申请');

      await newcomer.tap('看看结果');
      await newcomer.heading('首页').waitFor();
      await newcomer.sees('运营二公司党支部');
    });
  });
}
