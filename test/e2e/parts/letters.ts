import type { Person } from '../support/person';
import { keepScreen } from '../support/screens';
import type { Stage } from '../support/stage';

const SUGGESTION = '车队休息室的饮水机坏了两周，能不能先借一台？';
const HARDSHIP = '爱人长期住院，这个月钱紧，不想让别人知道。';
const REPORT = '有人把备件拿出去卖。';

/** Opens the newest letter that lies with an office of somebody. */
async function openFirst(person: Person, title: RegExp): Promise<void> {
  await person.open('manageLetters', { list: 'open' });
  await person.text(title).first().click();
  await person.sees('您打开过、写的每一步，写信的人都看得到');
}

/** 连心桥, as a member, a secretary, the reviewer above, an administrator and 纪检 play it. */
export function lettersWritten(stage: Stage): void {
  test('a member writes to the secretary, who accepts and answers; it is not settled, and goes one level up', async () => {
    const [member, secretary, above] = [await stage.as('m051'), await stage.as('secretary'), await stage.as('m003')];
    await member.open('branch', { segment: 'interact' });
    await member.openRow('连心桥');
    await member.tap('写信');
    await member.sees('请先选写给谁');
    await member.field('写给').selectOption('b3:secretary');
    await member.sees(/您写的话，只有担任.*的人看得到；超期时，上一级只知道编号和时限。/);
    await member.fill('正文', SUGGESTION);
    await keepScreen(member, 'letter-written');
    await member.tap('寄出');
    await member.agree('寄出', '有人签收以前，您可以收回');
    await member.sees('还没有人打开过。');
    await keepScreen(member, 'letter-sent');

    await openFirst(secretary, /^\d{8}-/);
    await secretary.sees(SUGGESTION);
    await secretary.tap('签收');
    await secretary.fill('答复的内容', '备用的一台明天送到。');
    await keepScreen(secretary, 'letter-handled');
    await secretary.tap('提交答复');
    await secretary.agree('提交', '写信的人会看到');
    await secretary.sees('已答复');

    await member.open('notices');
    await member.openRow('您的信有了答复');
    await member.sees('备用的一台明天送到。');
    await member.sees(/打开过$/);
    await member.tap('没有解决');
    await member.fill('哪里没有解决', '送来的也是坏的');
    await keepScreen(member, 'letter-answered');
    await member.tap('请再办理');
    await member.sees(/说没有解决，转给/);

    await openFirst(above, /^\d{8}-/);
    await above.sees('送来的也是坏的');
  });

  test('a hidden name is opened by two people, and the writer is told', async () => {
    const [member, secretary, reviewer] = [
      await stage.as('m052'),
      await stage.as('secretary'),
      await stage.as('reviewer'),
    ];
    await member.open('composeLetter');
    await member.choose('radio', '困难');
    await member.field('写给').selectOption('b3:secretary');
    await member.fill('正文', HARDSHIP);
    await member.choose('switch', '姓名保密');
    await member.tap('寄出');
    await member.agree('寄出', '会看到');
    await member.sees('姓名保密');

    await secretary.open('manageLetters', { list: 'open' });
    await secretary.sees('一名党员');
    await openFirst(secretary, /一名党员/);
    await secretary.sees('一名党员，姓名保密');
    await secretary.choose('radio', '查看姓名');
    await secretary.fill('理由', '要上门看望');
    await secretary.tap('提交申请');
    await secretary.agree('提交', '写信的人会看到');
    await secretary.sees('查看姓名的申请在等第二个人决定。');

    await reviewer.open('manageLetters', { list: 'names' });
    await reviewer.sees('要上门看望');
    await reviewer.seesNo(HARDSHIP);
    await keepScreen(reviewer, 'letter-name');
    await reviewer.tap('同意查看');
    await reviewer.agree('同意', '写信的人会知道是谁申请');
    await reviewer.sees('没有等您决定的申请。');

    await member.open('notices');
    await member.openRow('经第二个人同意');
    await member.sees('要上门看望');
    await openFirst(secretary, /一名党员/);
    await secretary.sees(/经同意看到/);
  });

  test('检举控告: the page names the proper places first, and 纪检 alone has it', async () => {
    const [member, discipline, admin] = [await stage.as('m053'), await stage.as('m012'), await stage.as('admin')];
    await member.open('composeLetter');
    await member.choose('radio', '检举控告');
    await member.sees(/12388/);
    await member.field('写给').selectOption('zz:discipline');
    await member.fill('正文', REPORT);
    await keepScreen(member, 'letter-report');
    await member.tap('寄出');
    await member.agree('寄出', '会看到');
    await member.sees('姓名保密');

    await openFirst(discipline, /^\d{8}-/);
    await discipline.sees(REPORT);
    await admin.open('manageLetters', { list: 'overdue' });
    await admin.sees('下级没有超期的信。');
  });

  test('a letter can be taken back until it is accepted', async () => {
    const member = await stage.as('m054');
    await member.open('composeLetter');
    await member.choose('radio', '咨询');
    await member.field('写给').selectOption('zz:reviewer');
    await member.fill('正文', '调休怎么算？');
    await member.tap('寄出');
    await member.agree('寄出', '会看到');
    await member.tap('收回这封信');
    await member.agree('收回', '再也看不到这封信');
    await member.sees('已收回');
  });
}
