import { addDays, dayKey, MS_PER_DAY } from '../../../core/kernel/calendar';
import { castBallot, handIn } from '../../../core/surveys/contract';
import type { Person } from '../support/person';
import { keepScreen } from '../support/screens';
import type { Stage } from '../support/stage';
import { savedWorkbook } from '../support/workbook';
import { openIdOf } from './survey-answers';
import { handOver, openFor, sendToReview } from './surveys';

const TITLE = '车队的浴室怎么开';
const [EDITOR, SECRETARY, MEMBER] = ['m006', 'm005', 'm013'];
const OTHERS = ['m007', 'm008', 'm009', 'm010', 'm011'];

const CHOICES: [kind: string, title: string, options: string][] = [
  ['单选', '您用不用浴室', '天天用\n有时用\n不用'],
  ['多选', '哪个时段方便', '早班前\n午间\n收车后'],
  ['排序', '先修哪一样', '水压\n柜子\n地面'],
];

/** Adds a question; its form is the one that is open then. */
async function addQuestion(editor: Person, kind: string, title: string): Promise<void> {
  await editor.tap('加一题');
  await editor.choose('radio', kind);
  await editor.fill('题目', title);
}

/** A survey with a question of every kind, changed while it is open: both versions are counted apart. */
export function surveyChanged(stage: Stage): void {
  test('an editor drafts every kind of question; one is for some only, and what was typed outlives a reload', async () => {
    const editor = await stage.as(EDITOR);
    await editor.open('composeSurvey');
    await editor.fill('标题', TITLE);
    for (const [kind, title, options] of CHOICES) {
      await addQuestion(editor, kind, title);
      await editor.fill('选项', options);
      if (kind !== '多选') continue;
      await editor.field('问谁').selectOption({ label: '只问在“您用不用浴室”里选了某项的' });
      await editor.choose('checkbox', '天天用');
      await editor.choose('checkbox', '有时用');
      await keepScreen(editor, 'survey-only-if');
    }
    await addQuestion(editor, '打分', '浴室打几分');
    await editor.fill('最高分是', '很好');
    await addQuestion(editor, '表格', '哪里要改');
    await editor.fill('行', '男浴室\n女浴室');
    await editor.fill('选项', '不用改\n要改');
    await addQuestion(editor, '文字', '还想说什么');
    await editor.choose('switch', '必答');
    await editor.fill('截止日期', addDays(dayKey(stage.now()), 3));

    await editor.page.reload();
    await editor.sees('1. 您用不用浴室');
    await editor.sees('6. 还想说什么');
    await keepScreen(editor, 'survey-six-kinds');
    await handOver(editor);
  });

  test('whoever checks it reads of whom a question is asked, and opens it', async () => {
    const secretary = await stage.as(SECRETARY);
    await openFor(secretary, TITLE);
    await secretary.sees(/只问在第 1 题选了“天天用”“有时用”的/);
    await secretary.sees(/1 到 5 分，5 分是很好/);
    await keepScreen(secretary, 'survey-as-written');
  });

  test('a member answers what concerns them', async () => {
    const member = await stage.as(MEMBER);
    await member.open('surveys');
    await member.openRow(TITLE);
    await member.choose('radio', '不用');
    await member.tap('下一题');
    await member.sees('先修哪一样');
    for (const option of ['地面', '水压', '柜子']) await member.choose('checkbox', option);
    await member.tap('下一题');
    await member.choose('radio', /^3 分$/);
    await member.tap('下一题');
    await member.chooseIn('男浴室', '要改');
    await member.chooseIn('女浴室', '不用改');
    await member.tap('下一题');
    await member.fill('您的话', '门口装个灯。');
    await member.tap('交这一份');
    await member.agree('交', '也找不出哪一份是您的');
    await member.sees('您已经交了。截止以后在这里看结果。');
  });

  test('a changed form is a version of its own: the earlier one ends, and who answered it answers anew', async () => {
    const [editor, secretary, member] = [await stage.as(EDITOR), await stage.as(SECRETARY), await stage.as(MEMBER)];
    await editor.open('manageSurveys', { list: 'open' });
    await editor.text(TITLE).click();
    await editor.tap('起草新的一版');
    await editor.sees(/^新的一版：开放的同时从前的一版截止，两版的回答各算各的/);
    await editor.openRow('4. 浴室打几分');
    await editor.fill('题目', '浴室该打几分');
    await keepScreen(editor, 'survey-new-version');
    await editor.tap('保存');
    await sendToReview(editor);
    await openFor(secretary, TITLE);
    await secretary.sees(/^0 \/ \d+ 人已交/);
    await secretary.sees(/第 2 版/);

    await member.open('surveys');
    await member.openRow(TITLE);
    await member.sees('您用不用浴室');
    await member.open('surveys');
    await member.choose('radio', '已截止');
    await member.openRow(TITLE);
    await member.sees(/由新的一版代替$/);
    await keepScreen(member, 'survey-replaced');
  });

  test('a later end takes two people too, and everybody is shown who and why', async () => {
    const [secretary, reviewer, member] = [
      await stage.as(SECRETARY),
      await stage.as('reviewer'),
      await stage.as(MEMBER),
    ];
    await secretary.open('manageSurveys', { list: 'open' });
    await secretary.text(TITLE).first().click();
    await secretary.choose('radio', '提出改截止时间');
    await secretary.fill('新的截止日期', addDays(dayKey(stage.now()), 5));
    await secretary.fill('理由', '夜班的人还没有填');
    await keepScreen(secretary, 'survey-end-proposed');
    await secretary.tap('提出改截止时间');
    await secretary.agree('提出', '还要另一个人同意才改');
    await secretary.sees(/要另一个人同意。$/);

    await reviewer.open('manageSurveys', { list: 'open' });
    await reviewer.text(TITLE).first().click();
    await reviewer.choose('radio', /^同意改截止时间$/);
    await reviewer.tap('同意改截止时间');
    await reviewer.agree('同意', '截止了就不能再开');
    await reviewer.sees('正在进行');

    await member.open('surveys');
    await member.openRow(TITLE);
    await member.sees(/^延长到.*方国栋提出，顾文澜同意。理由：夜班的人还没有填$/);
    await keepScreen(member, 'survey-later-end');
  });

  test('each version is counted by itself: one was too few, the other one is shown', async () => {
    const surveyId = await openIdOf(stage, MEMBER, TITLE);
    for (const [at, account] of OTHERS.entries()) {
      await stage.call(account, handIn, {
        surveyId,
        answers: [
          { key: 'q1', value: 0 },
          { key: 'q2', value: at % 2 === 0 ? [0, 2] : [2] },
          { key: 'q3', value: [0, 2, 1] },
          { key: 'q4', value: 3 },
          { key: 'q5', value: [1, 0] },
          { key: 'q6', value: '水再热一点。' },
        ],
      });
    }
    await stage.later(6 * MS_PER_DAY);
    const [member, secretary] = [await stage.as(MEMBER), await stage.as(SECRETARY)];
    await member.open('surveys');
    await member.choose('radio', '已截止');
    await member.page.getByText(TITLE).first().click();
    await member.sees('浴室该打几分');
    await member.sees('平均 3');
    await member.sees('5（很好）');
    await keepScreen(member, 'survey-charts');
    await member.open('surveys');
    await member.choose('radio', '已截止');
    await member.page.getByText(TITLE).last().click();
    await member.sees('不足五份，没有结果。');
    await keepScreen(member, 'survey-too-few');

    await secretary.open('manageSurveys', { list: 'ended' });
    await secretary.text(TITLE).first().click();
    const { words } = await savedWorkbook(secretary, () => secretary.tap('导出结果，只有合计'));
    for (const cell of ['浴室该打几分', '收车后', '水再热一点。']) expect(words).toContain(`\n${cell}\n`);
    expect(words).not.toContain('门口装个灯。');
  });

  test('a ballot that fewer than four fifths cast decides nothing', async () => {
    const [editor, secretary, voter] = [await stage.as(EDITOR), await stage.as(SECRETARY), await stage.as(MEMBER)];
    const flag = '推选车队安全标兵';
    await editor.open('composeSurvey');
    await editor.choose('radio', '推选');
    await editor.fill('标题', flag);
    await editor.fill('候选人', '甲班\n乙班');
    await editor.fill('截止日期', addDays(dayKey(stage.now()), 2));
    await handOver(editor);
    await openFor(secretary, flag);
    const surveyId = await openIdOf(stage, MEMBER, flag);
    for (const account of OTHERS) await stage.call(account, castBallot, { surveyId, picks: [0] });
    await stage.later(3 * MS_PER_DAY);
    await voter.open('surveys');
    await voter.choose('radio', '已截止');
    await voter.openRow(flag);
    await voter.sees('未达到规定人数：投的不满名单的五分之四，没有结果。');
    await voter.seesNo('甲班 5 票');
    await keepScreen(voter, 'ballot-no-quorum');
  });
}
