import { addDays, dayKey } from '../../../core/kernel/calendar';
import type { Person } from '../support/person';
import { keepScreen } from '../support/screens';
import type { Stage } from '../support/stage';

const STUDY = '冬季夜学怎么安排';
const FLAG = '推选本月流动红旗';

const inDays = (days: number): string => addDays(dayKey(Date.now()), days);

export async function sendToReview(writer: Person): Promise<void> {
  await writer.tap('送审');
  await writer.agree('送审', '由书记审核');
  await writer.sees('待审核');
}

export async function handOver(writer: Person): Promise<void> {
  await writer.tap('保存');
  await sendToReview(writer);
}

/** @param says what the secretary is told before it opens */
export async function openFor(secretary: Person, title: string, says = '都不能再改'): Promise<void> {
  await secretary.open('manageSurveys');
  await secretary.text(title).click();
  await secretary.sees('填的人读到的话');
  await secretary.choose('radio', /^开放$/);
  await secretary.tap('开放');
  await secretary.agree('开放', says);
  await secretary.sees('正在进行');
}

/** One proposes that it ends at once, and another one agrees. */
export async function endEarly([proposer, second]: [Person, Person], title: string, reason: string): Promise<void> {
  await proposer.open('manageSurveys', { list: 'open' });
  await proposer.text(title).click();
  await proposer.choose('radio', '提出改截止时间');
  await proposer.choose('switch', '同意的时候就截止');
  await proposer.fill('理由', reason);
  await proposer.tap('提出改截止时间');
  await proposer.agree('提出', '还要另一个人同意才改');
  await proposer.sees(/要另一个人同意。$/);

  await second.open('manageSurveys', { list: 'open' });
  await second.text(title).click();
  await second.choose('radio', /^同意改截止时间$/);
  await second.tap('同意改截止时间');
  await second.agree('同意', '截止了就不能再开');
  await second.sees('正在计票');
}

/** 话题调查 and 推选, as editors, secretaries, members and somebody on probation play them. */
export function surveysHeld(stage: Stage): void {
  test('an editor drafts a named survey, and the secretary opens it', async () => {
    const [editor, secretary] = [await stage.as('editor'), await stage.as('secretary')];
    await editor.open('composeSurvey');
    await editor.fill('标题', STUDY);
    await editor.fill('说明', '支部想把夜学排得大家都来得了。\n填两分钟。');
    await editor.choose('switch', '无记名');
    await editor.sees('您看得到每个人的姓名和回答；开放以后不能改成无记名');
    await editor.tap('加一题');
    await editor.fill('题目', '哪天晚上方便');
    await editor.fill('选项', '周二\n周三\n周四');
    await editor.tap('加一题');
    await editor.choose('radio', '打分');
    await editor.fill('题目', '夜学对工作有多大用');
    await editor.tap('加一题');
    await editor.choose('radio', '文字');
    await editor.fill('题目', '还想学什么');
    await editor.choose('switch', '必答');
    await editor.fill('截止日期', inDays(5));
    await keepScreen(editor, 'survey-draft');
    await handOver(editor);
    await openFor(secretary, STUDY);
    await secretary.sees('0 人已交');
  });

  test('members answer it once, and are told before who will see it', async () => {
    const [first, second] = [await stage.as('m051'), await stage.as('m052')];
    await first.open('branch', { segment: 'interact' });
    await first.openRow('调查和推选');
    await first.openRow(STUDY);
    await first.sees(/^记名：运营二公司党支部和上级办理的人看得到您的姓名和回答/);
    await keepScreen(first, 'survey-answering');
    await first.choose('radio', '周三');
    await first.tap('下一题');
    await first.choose('radio', /^4 分$/);

    // What was begun stays on the device.
    await first.page.reload();
    await first.tap('下一题');
    await first.tap('下一题');
    await first.fill('您的话', '想学新车的电路。');
    await first.tap('交这一份');
    await first.agree('交', '交了以后不能改；办理的人看得到');
    await first.sees('您已经交了。截止以后在这里看结果。');
    await keepScreen(first, 'survey-handed-in');

    await second.open('surveys');
    await second.openRow(STUDY);
    await second.choose('radio', '周四');
    await second.tap('下一题');
    await second.choose('radio', /^5 分，最高$/);
    await second.tap('下一题');
    await second.tap('交这一份');
    await second.agree('交', '交了以后不能改');
    await second.sees('您已经交了。截止以后在这里看结果。');
    await second.sees(/2 人已交/);
  });

  test('before the end the secretary sees how many, and no answer', async () => {
    const secretary = await stage.as('secretary');
    await secretary.open('manageSurveys', { list: 'open' });
    await secretary.text(STUDY).click();
    await secretary.sees('2 人已交');
    await secretary.seesNo('想学新车的电路。');
    await keepScreen(secretary, 'survey-open-desk');
  });

  test('a ballot: a member votes on the roll of the opening; somebody on probation sees it and does not vote', async () => {
    const [editor, secretary] = [await stage.as('m006'), await stage.as('m005')];
    const [voter, probationary] = [await stage.as('m013'), await stage.as('m018')];
    await editor.open('composeSurvey');
    await editor.choose('radio', '推选');
    await editor.sees(/^换届选举不在这里办/);
    await editor.fill('标题', FLAG);
    await editor.fill('候选人', '甲班\n乙班\n丙班');
    await editor.fill('截止日期', inDays(2));
    await handOver(editor);
    await openFor(secretary, FLAG);
    await secretary.sees('0 / 17 人已投');

    await voter.open('surveys');
    await voter.openRow(FLAG);
    await voter.sees(/^无记名：谁也看不到您选了谁/);
    await voter.choose('checkbox', '甲班');
    await voter.choose('checkbox', '乙班');
    await voter.sees('您选了 2 个，多于 1 个名额，这张是废票。');
    await voter.choose('checkbox', '乙班');
    await voter.tap('看开放时定下的名单');
    await voter.sees('邓玉洁');
    await keepScreen(voter, 'ballot');
    await voter.tap('投票');
    await voter.agree('投', '也找不出哪一张是您的');
    await voter.sees('您已经投了。截止以后在这里看结果。');
    await voter.sees(/1 \/ 17 人已投/);

    await probationary.open('surveys');
    await probationary.openRow(FLAG);
    await probationary.sees('预备党员不参加投票。截止以后在这里看结果。');
  });

  test('an earlier end takes two people, and everybody is shown who and why', async () => {
    const [secretary, reviewer, member] = [await stage.as('m005'), await stage.as('reviewer'), await stage.as('m013')];
    await endEarly([secretary, reviewer], FLAG, '会上已经都投了');

    await member.open('surveys');
    await member.choose('radio', '已截止');
    await member.openRow(FLAG);
    await member.sees(/^提前到.*方国栋提出，顾文澜同意。理由：会上已经都投了$/);
    await member.sees('已经截止，正在计票，一分钟后看得到结果。');
    await keepScreen(member, 'ballot-ended');
  });
}
