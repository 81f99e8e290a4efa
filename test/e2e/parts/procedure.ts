import { DEFAULT_CHECKLIST } from '../../../core/feed/rules/checklist';
import type { Person } from '../support/person';
import type { Stage } from '../support/stage';

const TITLE = '更衣室改造的决定';
const PROGRESS = '柜子已经到货，周末安装。';
const RESULT = '三十六个柜子全部装好，费用四千二百元。';
const QUESTION = '女更衣室能不能多装两个？';
const ANSWER = '可以，从备用的柜子里调两个过去。';

/** 公开: one item from its proposal to its result, by everybody who has a part in it. */
export function fromProposalToResult(stage: Stage): void {
  test('the editor proposes it from the catalogue and sends it to be reviewed', async () => {
    const editor = await stage.as('editor');
    await editor.open('manageDisclosures');
    await editor.tap('提出事项');
    await editor.fill('标题', TITLE);
    await editor.field('类别').selectOption({ label: '联系和服务党员群众' });
    await editor.field('目录事项').selectOption({ label: '为民办实事项目和进度' });
    await editor.fill('决定的内容和依据', '支部委员会决定更换更衣室的柜子，费用不超过五千元。');
    await editor.fill('找谁问', '值班室 郑海涛');
    await editor.tap('保存');
    await editor.tap('送审');
    await editor.agree('送审', '保密审查');
    await editor.sees(/等.*审核/);
  });

  test('the secretary answers 保密审查 item by item, the reviewer above approves; nobody does both', async () => {
    const secretary = await stage.as('secretary');
    await openItem(secretary, '等我办');
    for (const item of DEFAULT_CHECKLIST) await secretary.choose('switch', item);
    await secretary.tap('审核通过');
    await secretary.agree('审核通过', '审批');
    await secretary.sees(/^待审批/);
    expect(await secretary.button('批准公开').count()).toBe(0);

    const member = await stage.as('member');
    await member.open('branch', { segment: 'board' });
    await member.isShown();
    await member.seesNo(TITLE);

    const reviewer = await stage.as('reviewer');
    await openItem(reviewer, '等我办');
    await reviewer.tap('批准公开');
    await reviewer.agree('批准公开', '可见，可以提意见');
    await reviewer.sees(/^公开中/);
  });

  test('a member reads it, asks, and reads the answer', async () => {
    const [member, secretary] = [await stage.as('member'), await stage.as('secretary')];
    await readItem(member);
    await member.sees('值班室 郑海涛');
    await member.fill('提意见', QUESTION);
    await member.tap('提交意见');
    await member.sees(/待答复，最迟/);

    await secretary.open('feedback');
    await secretary.choose('tab', '待答复');
    await secretary.sees(QUESTION);
    await secretary.tap('答复陈小雨的意见');
    await secretary.fill('答复', ANSWER);
    await secretary.tap('提交答复');
    await secretary.agree('提交', '会看到这条答复');
    await secretary.seesNo(QUESTION);
    await readItem(member);
    await member.sees(ANSWER);
  });

  test('the secretary tells how it goes and what came of it; the member reads it as one line of time', async () => {
    const secretary = await stage.as('secretary');
    await openItem(secretary, '公开中');
    await secretary.fill('进展', PROGRESS);
    await secretary.tap('记进展');
    await secretary.agree('记进展', '会看到这条进展');
    await secretary.sees(PROGRESS);
    await secretary.choose('radio', '公布结果');
    await secretary.fill('结果', RESULT);
    await secretary.tap('公布结果');
    await secretary.agree('公布结果', '不能再记进展');
    await secretary.sees('已公布结果');

    const member = await stage.as('member');
    await readItem(member);
    const words = await member.words();
    const places = ['不超过五千元', PROGRESS, RESULT].map((part) => words.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('withdrawn, it leaves when and why', async () => {
    const secretary = await stage.as('secretary');
    await openItem(secretary, '已公布结果');
    await secretary.choose('radio', '撤回');
    await secretary.fill('撤回的原因', '费用写错了，改正后重新公开。');
    await secretary.tap('撤回');
    await secretary.agree('撤回', '只看到什么时候、为什么撤回');
    await secretary.sees('已撤回');

    const member = await stage.as('member');
    await member.page.reload();
    await member.sees('原因：费用写错了，改正后重新公开。');
    await member.seesNo(RESULT);
  });
}

async function openItem(person: Person, list: string): Promise<void> {
  await person.open('manageDisclosures');
  await person.choose('radio', list);
  await person.openRow(TITLE);
  await person.isShown();
}

async function readItem(member: Person): Promise<void> {
  await member.open('branch', { segment: 'board' });
  await member.openRow(TITLE);
  await member.heading('办理经过').waitFor();
}
