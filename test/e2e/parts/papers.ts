import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Person } from '../support/person';
import { ROOT } from '../support/product';
import { type BankQuestion, escaped, findByStem, isOneTap, readBank } from '../support/question-bank';
import type { Stage } from '../support/stage';

const TITLE = '夜班学习小测';
const CONTEST = '保密知识竞赛';
/** Number of questions that are chosen from the bank's list. */
const CHOSEN = 2;

const contest = JSON.parse(readFileSync(path.join(ROOT, 'content/papers.json'), 'utf8')).find(
  ({ title }: { title: string }) => title === CONTEST,
);
const QUESTIONS: number = contest.sections.reduce((sum: number, { count }: { count: number }) => sum + count, 0);

/** 试卷与竞赛: a paper is composed, published and taken on two phones; a contest is taken twice. */
export function takingPapers(stage: Stage): void {
  test('an administrator chooses questions from the bank, and publishing says whom it reaches', async () => {
    const admin = await stage.as('admin');
    await admin.open('me');
    await admin.openRow('试卷与自测');
    await admin.tap('编一份试卷');
    await admin.fill('标题', TITLE);
    await admin.choose('radio', '从题库选题');
    await admin.tap('从题库选题');
    await admin.field('题型').selectOption({ label: '判断题' });
    const offered = admin.visible(admin.page.getByRole('button', { name: /判断题/ }));
    await offered.first().waitFor();
    for (let number = 0; number < CHOSEN; number += 1) await offered.nth(number).click();
    await admin.tap('选好了');
    await admin.sees(`选定 ${CHOSEN} 题`);
    await admin.tap('保存');
    await admin.tap('发布');
    // An earlier part may have added a member.
    expect(await admin.agree('发布', '题目就此定下')).toMatch(/发布后 7 个支部 11[67] 名党员的待办里会出现/);
    await admin.sees('开放中');
    await admin.sees('复查抽题');
  });

  test('two phones on one attempt: the later answer of each question is kept, and nothing is lost', async () => {
    const one = await stage.as('m061');
    await one.open('todos');
    await one.openRow(TITLE);
    await one.tap('开始作答');
    await one.sees(`第 1 题，共 ${CHOSEN} 题`);

    const other = await stage.stranger({ storageState: await one.context.storageState() });
    const paperId = new URL(one.page.url().replace('#/', '')).searchParams.get('paperId') ?? '';
    await other.open('attempt', { paperId });
    await other.sees(`第 1 题，共 ${CHOSEN} 题`);

    // The first phone has no network: its answer will arrive later, but was given earlier.
    await one.context.setOffline(true);
    await one.choose('radio', '对');
    await one.sees(`第 2 题，共 ${CHOSEN} 题`);
    await one.choose('radio', '对');
    await one.sees('未保存，会自动再存');
    await other.choose('radio', '错');
    await other.sees('已保存');
    await one.context.setOffline(false);
    await one.sees('另一台设备上有更晚的作答');
    await one.sees('已保存');

    await other.page.reload();
    await other.sees(`已答 ${CHOSEN} / ${CHOSEN}`);
    expect(await isChosen(other, '错')).toBe(true);
    await other.tap('下一题');
    expect(await isChosen(other, '对')).toBe(true);
    await other.tap('交卷');
    await other.heading('成绩').waitFor();
    expect(other.problems).toEqual([]);
    await other.context.close();
    // The first phone's browser has logged the lost network.
    one.problems.length = 0;
  });

  test('a contest is taken twice, the better try counts, and who passed has a certificate to keep', async () => {
    const member = await stage.as('m062');
    await member.open('home');
    await member.openRow(CONTEST);
    await member.sees('每天最多作答 2 次');
    await takeContest(member, false);
    await member.heading('成绩').waitFor();
    await member.tap('再答一次');
    await member.sees('第 2 次作答');
    await takeContest(member, true);
    await member.sees('算这一次');
    await member.open('study');
    await member.openRow('试卷与竞赛');
    await member.openRow(CONTEST);
    await member.sees('今天的次数已经用完');
    await member.openRow('证书');
    await member.visible(member.page.getByRole('img', { name: /保密知识竞赛中的证书/ })).waitFor();
    const download = member.page.waitForEvent('download');
    await member.tap('保存图片');
    expect((await download).suggestedFilename()).toBe('证书.png');
  });

  test('branches are compared by mean and participation, and nobody by name', async () => {
    const member = await stage.as('m062');
    await member.open('tests');
    await member.openRow(CONTEST);
    await member.openRow('支部成绩');
    await member.sees('支部成绩 = 平均得分率 × 参与率');
    await member.sees('我的支部');
    await member.sees('运营一公司党支部');
    await member.sees('没有个人排名');
  });

  test('an administrator draws an attempt again, and it comes out as it was given', async () => {
    const member = await stage.as('m062');
    await member.open('tests');
    await member.openRow(CONTEST);
    await member.openRow('第 2 次');
    await member.sees('作答编号');
    const number = /baomi-jingsai:m\d+:2/.exec(await member.words())?.[0] ?? '';
    const admin = await stage.as('admin');
    await admin.open('composePaper', { paperId: contest.paperId });
    await admin.fill('作答编号', number);
    await admin.tap('重抽比对');
    await admin.sees('与重抽的结果完全一致');
  });

  test('the weeks to come have their themes', async () => {
    const admin = await stage.as('admin');
    await admin.open('weeklyPlan');
    await admin.sees('主题日历');
    await admin.sees('信访和国资');
  });
}

const isChosen = async (person: Person, name: string): Promise<boolean> =>
  (await person.visible(person.page.getByRole('radio', { name })).getAttribute('aria-checked')) === 'true';

/** Takes the contest from its page to handing in, all right or all wrong. Returns what was asked. */
export async function takeContest(person: Person, isRight: boolean): Promise<BankQuestion['body'][]> {
  const bank = readBank();
  const asked: BankQuestion['body'][] = [];
  await person.tap('开始作答');
  for (let number = 1; number <= QUESTIONS; number += 1) {
    await person.sees(`第 ${number} 题，共 ${QUESTIONS} 题`);
    const headings = await person.visible(person.page.getByRole('heading')).allInnerTexts();
    const found = headings.flatMap((heading) => findByStem(bank, heading) ?? [])[0];
    if (!found) throw new Error(`Question ${number} is none of the bank`);
    const { body } = found;
    asked.push(body);
    if (body.type === 'blank') throw new Error('the contest asks no blanks');
    if (body.type === 'judge') await person.choose('radio', body.key === isRight ? '对' : '错');
    else {
      const wanted = body.options.filter(({ key }) => body.key.includes(key) === isRight);
      // If all options are right, one alone is a wrong answer.
      const chosen = wanted.length > 0 ? wanted : body.options.slice(0, 1);
      const texts = body.type === 'single' || !isRight ? chosen.slice(0, 1) : chosen;
      const role = body.type === 'single' ? 'radio' : 'checkbox';
      for (const { text } of texts) await person.choose(role, new RegExp(`^[A-Z]\\s*${escaped(text)}$`));
    }
    if (number < QUESTIONS && !isOneTap(body.type)) await person.tap('下一题');
  }
  await person.sees('题都已作答。交卷后不能再改。');
  await person.tap('交卷');
  return asked;
}
