import { addDays, dayKey, MS_PER_DAY } from '../../../core/kernel/calendar';
import { gradeMembers, openAppraisal, writeSelf } from '../../../core/surveys/appraisal-contract';
import { SETTLING } from '../../../core/surveys/rules/window';
import { keepScreen } from '../support/screens';
import type { Stage } from '../support/stage';
import { savedWorkbook } from '../support/workbook';
import { openIdOf } from './survey-answers';
import { endEarly, handOver, openFor } from './surveys';

const TITLE = '民主评议本支部党员';
const [MEMBER, NAME] = ['m061', '吕晨'];
const OWN = '调度日志补齐了八个月，值班没有脱岗。';
const OTHERS = ['m059', 'm060', 'm062', 'm063', 'm064', 'm065', 'm066', 'm067'];
const SAID = '带班扎实，明年多写一点。';

/** 民主评议党员 of one branch, from 自评 to what each member reads of themselves. */
export function appraisalHeld(stage: Stage): void {
  let surveyId = '';

  test('it is drafted and opened, and members write about their year', async () => {
    const [editor, secretary, member] = [await stage.as('m060'), await stage.as('m059'), await stage.as(MEMBER)];
    const today = dayKey(stage.now());
    await editor.open('composeSurvey');
    await editor.choose('radio', '民主评议');
    await editor.sees(/^一个支部的正式党员先写自评/);
    await editor.fill('标题', TITLE);
    await editor.fill('自评截止日期', addDays(today, 1));
    await editor.choose('switch', '公布评定时本人看得到票数');
    await editor.fill('互评截止日期', addDays(today, 3));
    await keepScreen(editor, 'appraisal-draft');
    await handOver(editor);
    await openFor(secretary, TITLE, '正式党员互相评，预备党员写自评');

    await member.open('surveys');
    await member.openRow(TITLE);
    await member.sees(/^自评写明姓名，互评时同支部的党员看得到/);
    await member.choose('radio', /^合格$/);
    await member.fill('自评的话', OWN);
    await keepScreen(member, 'appraisal-self');
    await member.tap('交自评');
    await member.sees('自评已经交了。');

    surveyId = await openIdOf(stage, MEMBER, TITLE);
    await stage.call('m062', writeSelf, { surveyId, grade: 'excellent', words: '全年没有误班。' });
  });

  test('then they read each other and grade everybody but themselves', async () => {
    await stage.later(2 * MS_PER_DAY);
    const member = await stage.as(MEMBER);
    await member.open('surveys');
    await member.openRow(TITLE);
    const read: string[] = [];
    for (let at = 1; at <= OTHERS.length; at += 1) {
      await member.sees(`${at} / ${OTHERS.length}`);
      read.push(await member.words());
      const isLast = at === OTHERS.length;
      await member.choose('radio', isLast ? '弃权' : /^合格$/);
      await member.tap(isLast ? '交互评' : '下一个');
    }
    const question = await member.agree('交', '交了以后不能改，也找不出哪些是您给的');
    expect(question).toContain('8 个人都给了，其中弃权 1 个');
    await member.sees('您的互评已经交了。');
    expect(read.filter((words) => words.includes('自评优秀：全年没有误班。'))).toHaveLength(1);
    expect(read.filter((words) => words.includes(OWN))).toEqual([]);

    for (const account of OTHERS) {
      const { others } = await stage.call(account, openAppraisal, { surveyId });
      const marks = others
        .filter(({ isGraded }) => isGraded)
        .map(({ memberId, name }) => ({
          memberId,
          mark: name === NAME ? ('excellent' as const) : ('qualified' as const),
        }));
      await stage.call(account, gradeMembers, { surveyId, marks });
    }
  });

  test('two people end it, and its secretary writes 评定 beside what was counted', async () => {
    const [secretary, reviewer] = [await stage.as('m059'), await stage.as('reviewer')];
    await endEarly([secretary, reviewer], TITLE, '都交了，支委会今天开');
    await stage.later(2 * SETTLING);

    await secretary.open('manageSurveys', { list: 'ended' });
    await secretary.text(TITLE).click();
    await secretary.sees('优秀 8');
    await secretary.text(NAME).click();
    await secretary.sees(OWN);
    await secretary.chooseIn(`${NAME}的评定`, '优秀');
    await secretary.fill('意见', SAID);
    await secretary.tap('还没有写的都评合格');
    await keepScreen(secretary, 'appraisal-table');
    await secretary.tap('保存评定');
    await secretary.agree('保存', '党员还看不到');
    await secretary.sees('写评定');
  });

  test('the unit above is shown numbers, and no member', async () => {
    const reviewer = await stage.as('reviewer');
    await reviewer.open('manageSurveys', { list: 'ended' });
    await reviewer.text(TITLE).click();
    await reviewer.sees(/^互评已经计好票/);
    await reviewer.seesNo('评议表');
    await reviewer.seesNo(NAME);
  });

  test('a member reads what was decided of them once it is announced, and of nobody else', async () => {
    const [secretary, member, other] = [await stage.as('m059'), await stage.as(MEMBER), await stage.as('m062')];
    await member.open('survey', { surveyId });
    await member.sees('支部公布评定以后，在这里看自己的；别人的看不到。');
    await member.seesNo(SAID);

    await secretary.choose('radio', '公布评定');
    await secretary.tap('公布评定');
    await secretary.agree('公布', '公布以后不能再改');
    await secretary.seesNo('保存评定');

    await member.page.reload();
    await member.sees(SAID);
    await member.sees('优秀 8');
    await member.sees('自评合格');
    await keepScreen(member, 'appraisal-own');
    await other.open('survey', { surveyId });
    await other.sees('合格 8');
    await other.seesNo(SAID);
    await other.seesNo(NAME);
  });

  test('its secretary takes the 评议表 along as a workbook, with a row a member', async () => {
    const secretary = await stage.as('m059');
    const { words } = await savedWorkbook(secretary, () => secretary.tap('导出结果，一人一行'));
    for (const cell of [NAME, '优秀', '8', SAID]) expect(words).toContain(`\n${cell}\n`);
  });
}
