import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Person } from '../support/person';
import { ROOT } from '../support/product';
import type { Stage } from '../support/stage';

const READING = '请核对本人的党员信息';
const WEEKLY_TEST = '每周自测';
const OWN = '运营二公司党支部';
const OTHERS = ['机关党支部', '运营一公司党支部', '修理厂党支部', '离退休党支部'];

interface Figures {
  finished: number;
  missing: number;
  exempt: number;
}

/** 统计: figures by unit, the people behind each figure, and who may see them. */
export function countingCompletion(stage: Stage): void {
  test('the figures are those of the lists of names, before and after somebody finishes', async () => {
    const secretary = await stage.as('secretary');
    await openAssignment(secretary, READING);
    const before = await figures(secretary);
    const missing = await names(secretary, '未完成', before.missing);
    expect(missing).toHaveLength(before.missing);
    await openAssignment(secretary, READING);
    const finished = await names(secretary, '已完成', before.finished);
    expect(finished).toHaveLength(before.finished);

    const name = missing.find((candidate) => accountOf(candidate) !== undefined) ?? '';
    const late = await stage.as(accountOf(name) ?? '');
    await late.open('todos');
    await late.tap(new RegExp(`^${READING}\\s*必读`));
    await late.tap('确认已读');
    await late.sees('已确认');

    await openAssignment(secretary, READING);
    expect(await figures(secretary)).toEqual({
      finished: before.finished + 1,
      missing: before.missing - 1,
      exempt: before.exempt,
    });
    expect(await names(secretary, '未完成', before.missing - 1)).not.toContain(name);
    await openAssignment(secretary, READING);
    expect(await names(secretary, '已完成', before.finished + 1)).toContain(name);
  });

  test('the weekly test counts whoever handed it in', async () => {
    const secretary = await stage.as('secretary');
    await openAssignment(secretary, WEEKLY_TEST);
    const { finished } = await figures(secretary);
    expect(await names(secretary, '已完成', finished)).toContain('陈小雨');
  });

  test('a secretary sees the own unit only', async () => {
    const secretary = await stage.as('secretary');
    await openAssignment(secretary, READING);
    await secretary.sees(OWN);
    for (const unit of OTHERS) await secretary.seesNo(unit);
  });

  test('an administrator sees every unit, in numbers and as a chart', async () => {
    const admin = await stage.as('admin');
    await openAssignment(admin, READING);
    const words = await admin.words();
    for (const unit of [OWN, ...OTHERS]) expect(words).toContain(unit);
    const chart = admin.visible(admin.page.getByRole('img', { name: new RegExp(OWN) }));
    await chart.locator('canvas, svg').first().waitFor();
    const all = await figures(admin);
    expect(all.exempt).toBeGreaterThan(0);
    expect(await names(admin, '免考核', all.exempt)).toHaveLength(all.exempt);
    await admin.sees('第二十三条');
  });

  test('a secretary sees how much the branch has published in a month, and every post behind the figure', async () => {
    const secretary = await stage.as('secretary');
    await secretary.open('me');
    await secretary.tap('发布节奏');
    await secretary.heading('发布节奏').waitFor();
    await secretary.sees(/^这个月发布了 \d+ 篇/);
    const counted = Number(/\d+/.exec(await secretary.text(/^这个月发布了 \d+ 篇/).innerText())?.[0]);
    expect(counted).toBeGreaterThan(0);
    await secretary.tap('上个月');
    await secretary.sees('上个月');
    await secretary.button('下个月').waitFor();
    await secretary.tap('下个月');
    await secretary
      .visible(secretary.page.getByRole('list', { name: '各单元发布节奏' }))
      .getByText(OWN)
      .first()
      .click();
    await secretary.heading('发布的信息').waitFor();
    await secretary.isShown();
    const rows = secretary.visible(secretary.page.getByRole('list', { name: '发布的信息' })).getByRole('listitem');
    expect(await rows.count()).toBe(counted);
  });

  test('a member without a role finds no way there', async () => {
    const member = await stage.as('member');
    await member.open('me');
    await member.sees('陈小雨');
    await member.seesNo('工作台');
    await member.open('statistics');
    await member.sees('没有这项操作的权限');
  });
}

async function openAssignment(person: Person, title: string): Promise<void> {
  await person.open('statistics');
  await person.isShown();
  await person
    .visible(person.page.getByRole('list', { name: '布置过的学习' }))
    .getByText(title)
    .first()
    .click();
  await person.heading('完成情况').waitFor();
  await person.isShown();
}

/** Reads the totals on the screen. */
async function figures(person: Person): Promise<Figures> {
  const words = (await person.text(/^应完成 \d+ 人/).innerText()).match(/\d+/g) ?? [];
  const [due = 0, finished = 0] = words.map(Number);
  return { finished, missing: due - finished, exempt: await countOf(person, '免考核') };
}

async function countOf(person: Person, state: string): Promise<number> {
  const opens = person.visible(person.page.getByRole('button', { name: new RegExp(`^\\d+\\s*${state}$`) }));
  if ((await opens.count()) === 0) return 0;
  return Number(/\d+/.exec(await opens.innerText())?.[0]);
}

/** Opens the list behind a total and reads its names. */
async function names(person: Person, state: string, count: number): Promise<string[]> {
  if (count === 0) return [];
  await person.tap(new RegExp(`^${count}\\s*${state}$`));
  await person.heading(`${state}名单`).waitFor();
  await person.isShown();
  const rows = await person.visible(person.page.getByRole('listitem')).allInnerTexts();
  return rows.map((row) => row.split('\n')[0] ?? '');
}

const roster = readFileSync(path.join(ROOT, 'content/members.csv'), 'utf8').split('\n');

/** Each member of the roster has an account named after their number. */
function accountOf(name: string): string | undefined {
  return roster.map((row) => row.split(',')).find(([, memberName]) => memberName === name)?.[0];
}
