import { addDays, dayKey, MS_PER_DAY } from '../../../core/kernel/calendar';
import type { Person } from '../support/person';
import { keepScreen } from '../support/screens';
import type { Stage } from '../support/stage';
import { until } from '../support/until';
import { CALL, ESSAY, PHOTOS, WORDS } from './works';

const NAMES = ['潘国良', '于海龙', '蒋志国'];
const FIRST = '一等奖';

async function openCall(person: Person, list: 'open' | 'ended' | 'judging'): Promise<void> {
  await person.open('calls', { list });
  await person.openRow(CALL);
  await person.isShown();
}

/** What takes days: the call ends, its works are judged and voted for without names, and prizes are decided by two. */
export function worksJudged(stage: Stage): void {
  test('the call is extended by two people, and a member is shown by whom and why', async () => {
    const [secretary, reviewer, member] = [
      await stage.as('secretary'),
      await stage.as('reviewer'),
      await stage.as('m051'),
    ];
    const openAtDesk = async (person: Person) => {
      await person.open('manageCalls', { list: 'open' });
      await person.text(CALL).click();
      await person.sees('3 件参评');
    };
    await openAtDesk(secretary);
    await secretary.choose('radio', '提出延长截止');
    await secretary.fill('新的截止日期', addDays(dayKey(stage.now()), 6));
    await secretary.fill('理由', '出车的人多，来不及写');
    await secretary.tap('提出延长截止');
    await secretary.agree('提出', '您的姓名和理由大家看得到');
    await secretary.sees(/要另一个人同意/);

    await openAtDesk(reviewer);
    await reviewer.sees(/郑海涛提出延长到/);
    await keepScreen(reviewer, 'call-to-extend');
    await reviewer.tap('同意延长截止');
    await reviewer.agree('同意', '评的时间跟着顺延');
    await reviewer.sees(/^延长到 /);

    await openCall(member, 'open');
    await member.sees(/^延长到 .*郑海涛提出，顾文澜同意。理由：出车的人多，来不及写$/);
    await keepScreen(member, 'call-extended');
  });

  test('when the call has ended, a juror scores works that have no names', async () => {
    await stage.later(7 * MS_PER_DAY);
    const [member, juror] = [await stage.as('m051'), await stage.as('m048')];
    await openCall(juror, 'judging');
    await juror.sees(/办理的人看不到谁给几分，但从名次看得出这位评委评的高低/);
    for (const title of [WORDS, ESSAY, PHOTOS]) await juror.sees(title);
    for (const name of NAMES) await juror.seesNo(name);
    await keepScreen(juror, 'works-judged');
    for (const [title, score] of [
      [WORDS, '7'],
      [ESSAY, '9'],
      [PHOTOS, '8'],
    ] as const) {
      await juror.chooseIn(`给“${title}”打分，10 分最高`, score);
      await until(`${title} has its score`, async () => (await scored(juror, title)) === score);
    }
    await juror.open('calls', { list: 'judging' });
    await juror.sees('没有等您评的作品。');

    await openCall(member, 'ended');
    await member.seesNo('交作品');
  });

  test('members vote, for no more works than they have votes, and not for their own', async () => {
    const [voter, author] = [await stage.as('m054'), await stage.as('m052')];
    await openCall(voter, 'ended');
    await voter.sees(/您投了 0 票，共 3 票/);
    for (const name of NAMES) await voter.seesNo(name);
    await voter.tap(`投“${ESSAY}”一票`);
    await voter.sees(/您投了 1 票，共 3 票/);
    await voter.tap(`投“${PHOTOS}”一票`);
    await voter.sees(/您投了 2 票，共 3 票/);
    await voter.tap(`收回给“${PHOTOS}”的一票`);
    await voter.sees(/您投了 1 票，共 3 票/);
    await keepScreen(voter, 'works-voted');

    await openCall(author, 'ended');
    await author.sees(PHOTOS);
    expect(await author.button(`投“${ESSAY}”一票`).count()).toBe(0);
  });

  test('one proposes prizes, without names, and somebody else decides on them', async () => {
    await stage.later(4 * MS_PER_DAY);
    const [secretary, reviewer] = [await stage.as('secretary'), await stage.as('reviewer')];
    await secretary.open('manageCalls', { list: 'forMe' });
    await secretary.text(CALL).click();
    await secretary.sees(/评委评的第 1 名/);
    for (const name of NAMES) await secretary.seesNo(name);
    await secretary.fill(`1. ${ESSAY}`, FIRST);
    await secretary.fill(`2. ${PHOTOS}`, '二等奖');
    await keepScreen(secretary, 'prizes-proposed');
    await secretary.tap('提出奖项');
    await secretary.agree('提出', '要另一个人定下才算');
    await secretary.sees(/要另一个人定下/);
    expect(await secretary.button('定下奖项').count()).toBe(0);

    await reviewer.open('manageCalls', { list: 'forMe' });
    await reviewer.text(CALL).click();
    await reviewer.sees(/郑海涛提出了 2 个奖项/);
    await keepScreen(reviewer, 'prizes-to-decide');
    await reviewer.tap('定下奖项');
    await reviewer.agree('定下', '随即公布作品、署名和奖项');
    await reviewer.sees(/于海龙/);
  });

  test('names appear, and the certificate opens', async () => {
    const [winner, other] = [await stage.as('m052'), await stage.as('m054')];
    await winner.open('notices');
    await winner.openRow(`您的作品在“${CALL}”里得了${FIRST}`);
    await winner.tap('看证书');
    await winner.seesButton('保存图片');
    await keepScreen(winner, 'work-won');

    await openCall(other, 'ended');
    for (const name of NAMES) await other.sees(new RegExp(name));
    await keepScreen(other, 'works-named');
  });

  test('consent taken back hides the work at once, and its prize with it', async () => {
    const [author, other] = [await stage.as('m053'), await stage.as('m054')];
    await openCall(author, 'ended');
    await author.tap(`收回“${PHOTOS}”`);
    await author.agree('收回', '也不能再交回');
    await author.sees(/已收回/);
    await other.page.reload();
    await other.sees(ESSAY);
    await other.seesNo(PHOTOS);
    await other.seesNo('蒋志国');
    await other.seesNo('二等奖');
  });
}

/** The score that a juror sees as given to a work; null without one. */
async function scored(juror: Person, title: string): Promise<string | null> {
  const group = juror.page.getByRole('group', { name: `给“${title}”打分，10 分最高`, exact: true });
  const chosen = group.getByRole('radio', { checked: true });
  return (await chosen.count()) === 1 ? chosen.innerText() : null;
}
