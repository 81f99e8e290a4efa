import { addDays, dayKey, MS_PER_DAY } from '../../../core/kernel/calendar';
import { castBallot } from '../../../core/surveys/contract';
import { keepScreen } from '../support/screens';
import type { Stage } from '../support/stage';
import { savedWorkbook } from '../support/workbook';
import { openIdOf } from './survey-answers';
import { handOver, openFor, sendToReview } from './surveys';

const FLAG = '推选本季度优秀班组';
const SECOND = `${FLAG}（第二轮）`;
const [EARLY, MIDDLE, NIGHT] = ['早班班组', '中班班组', '夜班班组'];
const VOTER = 'm061';

/** A ballot that ties, its second round, and its ballots for everybody to count. */
export function secondRoundHeld(stage: Stage): void {
  /** What the others vote, by account. */
  const cast = async (title: string, ballots: Record<string, number[]>) => {
    const surveyId = await openIdOf(stage, VOTER, title);
    for (const [account, picks] of Object.entries(ballots)) await stage.call(account, castBallot, { surveyId, picks });
  };
  const vote = async (title: string, candidate: string) => {
    const voter = await stage.as(VOTER);
    await voter.open('surveys');
    await voter.openRow(title);
    await voter.choose('checkbox', candidate);
    await voter.tap('投票');
    await voter.agree('投', `您选了${candidate}。`);
    await voter.sees('您已经投了。截止以后在这里看结果。');
  };

  test('a ballot ends with as many votes for two', async () => {
    const [editor, secretary, voter] = [await stage.as('m060'), await stage.as('m059'), await stage.as(VOTER)];
    await editor.open('composeSurvey');
    await editor.choose('radio', '推选');
    await editor.fill('标题', FLAG);
    await editor.fill('候选人', [EARLY, MIDDLE, NIGHT].join('\n'));
    await editor.fill('截止日期', addDays(dayKey(stage.now()), 2));
    await handOver(editor);
    await openFor(secretary, FLAG);
    await vote(FLAG, EARLY);
    await cast(FLAG, { m059: [1], m060: [], m062: [0], m063: [0], m064: [1], m065: [1], m066: [2] });

    await stage.later(3 * MS_PER_DAY);
    await voter.open('surveys');
    await voter.choose('radio', '已截止');
    await voter.openRow(FLAG);
    await voter.sees(`没有人当选；${EARLY}、${MIDDLE} 票数相同，第二轮选剩下的 1 个名额。`);
    await voter.sees('有效票 7 张，废票 0 张，弃权 1 张');
    await keepScreen(voter, 'ballot-tied');
  });

  test('the second round stands among the tied, and is decided', async () => {
    const [editor, secretary, voter] = [await stage.as('m060'), await stage.as('m059'), await stage.as(VOTER)];
    await editor.open('manageSurveys', { list: 'ended' });
    await editor.text(FLAG).click();
    await editor.tap('起草第二轮');
    await editor.sees('第二轮：只在票数相同的人里，选剩下的名额。');
    expect(await editor.field('候选人').inputValue()).toBe(`${EARLY}\n${MIDDLE}`);
    await keepScreen(editor, 'ballot-second-round');
    await sendToReview(editor);
    await openFor(secretary, SECOND);
    await vote(SECOND, MIDDLE);
    await cast(SECOND, { m059: [1], m060: [0, 1], m062: [0], m063: [0], m064: [1], m065: [1], m066: [] });

    await stage.later(4 * MS_PER_DAY);
    await voter.open('surveys');
    await voter.choose('radio', '已截止');
    await voter.openRow(SECOND);
    await voter.sees(`${MIDDLE} 当选。`);
    await voter.sees('有效票 6 张，废票 1 张，弃权 1 张');
    await voter.seesNo('全部选票，按内容排好');
  });

  test('its secretary publishes the sorted ballots, and whoever likes counts them again', async () => {
    const [secretary, voter] = [await stage.as('m059'), await stage.as(VOTER)];
    await secretary.open('manageSurveys', { list: 'ended' });
    await secretary.text(SECOND).click();
    await secretary.choose('radio', '公布选票');
    await secretary.tap('公布选票');
    await secretary.agree('公布选票', '按内容排好，没有人也没有先后');
    await secretary.sees('全部选票，按内容排好');

    await voter.page.reload();
    const ballots = [`${EARLY} × 2`, `${EARLY}、${MIDDLE} × 1`, `${MIDDLE} × 4`, '弃权 × 1'];
    for (const ballot of ballots) await voter.sees(ballot);
    await keepScreen(voter, 'ballot-published');

    const { words } = await savedWorkbook(secretary, () => secretary.tap('导出结果，只有合计'));
    for (const cell of [MIDDLE, '当选', `${EARLY}；${MIDDLE}`]) expect(words).toContain(`\n${cell}\n`);
  });
}
