import { MS_PER_DAY } from '../../../core/kernel/calendar';
import { handIn, listSurveys } from '../../../core/surveys/contract';
import type { SurveyAnswer } from '../../../core/surveys/form';
import { moveSurvey, saveSurvey } from '../../../core/surveys/workbench-contract';
import { keepScreen } from '../support/screens';
import type { Stage } from '../support/stage';
import { savedWorkbook } from '../support/workbook';

/** Of the sample: two have answered it, and it ends within a week. */
const MEAL = '末班车司机的夜餐怎么改';

const NAMED = '谁能在周末值班';

/** A named survey, answered by one. */
async function namedAnswered(stage: Stage): Promise<void> {
  const surveyId = 'weekend-duty';
  await stage.call('m044', saveSurvey, {
    surveyId,
    seenRevision: null,
    follows: null,
    title: NAMED,
    intro: '',
    kind: 'survey',
    isSecret: false,
    questions: [
      { kind: 'rank', key: 'q1', title: '先排哪天', isRequired: true, onlyIf: null, options: ['周六', '周日'] },
    ],
    candidates: [],
    seats: 0,
    closesAt: stage.now() + 2 * MS_PER_DAY,
    terms: null,
    unitId: 'b3',
    scope: ['b3'],
  });
  await stage.call('m043', moveSurvey, { surveyId, looked: true, command: { name: 'publish' } });
  await stage.call('m048', handIn, { surveyId, answers: [{ key: 'q1', value: [1, 0] }] });
}

/** The id of what is open for somebody, by its title. */
export async function openIdOf(stage: Stage, account: string, title: string): Promise<string> {
  const { items } = await stage.call(account, listSurveys, { when: 'open' });
  const found = items.find((row) => row.title === title);
  if (!found) throw new Error(`“${title}” is not open for ${account}`);
  return found.surveyId;
}

/** Every kind of question, and one that is asked only of some. */
export function surveyAnswered(stage: Stage): void {
  test('a member answers questions of every kind; one is asked only of those whom it concerns', async () => {
    const member = await stage.as('m051');
    await member.open('surveys');
    await member.openRow(MEAL);
    await member.sees(/^无记名：谁也看不到哪一份是您的/);
    await member.choose('radio', '不上');
    await member.tap('下一题');
    await member.sees('现在的夜餐打几分');
    await member.tap('上一题');
    await member.choose('radio', '常上');
    await member.tap('下一题');
    await member.sees('收车以后想吃什么');
    await member.choose('checkbox', '热汤面');
    await member.choose('checkbox', '粥和包子');
    await member.tap('下一题');
    await member.choose('radio', /^3 分$/);
    await member.tap('下一题');
    await member.chooseIn('送到的时间', '好');
    await member.chooseIn('饭菜的温度', '一般');
    await member.chooseIn('干净不干净', '不好');
    await keepScreen(member, 'survey-matrix');
    await member.tap('下一题');
    for (const option of ['花样', '时间', '价钱']) await member.choose('checkbox', option);
    await keepScreen(member, 'survey-rank');
    await member.tap('下一题');
    await member.fill('您的话', '热汤面要热的。');
    await member.tap('交这一份');
    await member.agree('交', '也找不出哪一份是您的');
    await member.sees('您已经交了。截止以后在这里看结果。');

    const surveyId = await openIdOf(stage, 'm047', MEAL);
    const hand = (account: string, answers: SurveyAnswer[]) => stage.call(account, handIn, { surveyId, answers });
    await hand('m047', [
      { key: 'q1', value: 0 },
      { key: 'q2', value: [0, 1] },
      { key: 'q3', value: 2 },
      { key: 'q4', value: [0, 0, 0] },
      { key: 'q5', value: [1, 2, 0] },
    ]);
    await hand('m048', [
      { key: 'q1', value: 1 },
      { key: 'q2', value: [0] },
      { key: 'q3', value: 3 },
      { key: 'q4', value: [0, 1, 0] },
      { key: 'q5', value: [0, 1, 2] },
    ]);
    await namedAnswered(stage);
  });
}

/** Its result when it has ended. */
export function surveyCounted(stage: Stage): void {
  test('when it has ended members see what was counted; where fewer than five answered, nothing', async () => {
    const member = await stage.as('m051');
    await member.open('surveys');
    await member.choose('radio', '已截止');
    await member.openRow(MEAL);
    await member.sees('平均 3');
    await member.field('花样（平均第 1.4 位） 3 人').waitFor();
    await member.sees('人数太少，不显示。');
    await member.seesNo('热汤面要热的。');
    await keepScreen(member, 'survey-result');
  });

  test('its workbook has tables only: no names, and no text of so few', async () => {
    const secretary = await stage.as('secretary');
    await secretary.open('manageSurveys', { list: 'ended' });
    await secretary.text(MEAL).click();
    const { name, words } = await savedWorkbook(secretary, () => secretary.tap('导出结果，只有合计'));
    expect(name).toMatch(/\.xlsx$/);
    for (const cell of ['先改哪一样', '花样', '1.4', '饭菜的温度', '人数太少，不显示', '不足五人，不显示']) {
      expect(words).toContain(`\n${cell}\n`);
    }
    for (const secret of ['潘国良', '热汤面要热的。', '热汤面\n']) expect(words).not.toContain(secret);
  });

  test('the workbook of a named one has a row a person', async () => {
    const secretary = await stage.as('secretary');
    await secretary.open('manageSurveys', { list: 'ended' });
    await secretary.text(NAMED).click();
    const { words } = await savedWorkbook(secretary, () => secretary.tap('导出结果，一人一行'));
    for (const cell of ['田志勇', '周日 > 周六']) expect(words).toContain(`\n${cell}\n`);
  });
}
