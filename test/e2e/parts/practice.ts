import type { Response } from 'playwright-core';
import type { Person } from '../support/person';
import { type BankQuestion, findByStem, inOrder, readBank } from '../support/question-bank';
import { keepScreen } from '../support/screens';
import type { Stage } from '../support/stage';
import { until } from '../support/until';

/** Questions in a minute test. */
const QUESTIONS = 30;

/** 自测一分钟 and 错题本: from a minute test with a mistake to the review of that mistake. */
export function practising(stage: Stage): void {
  const bank = readBank();
  let mistaken: BankQuestion;

  test('a minute is three taps from 首页, and tells nothing before its end', async () => {
    const member = await stage.as('m057');
    const told: Promise<string>[] = [];
    const listen = (response: Response) => {
      if (response.url().endsWith('/practice')) told.push(response.text());
    };
    member.page.on('response', listen);
    await member.open('home');
    await member.openRow('自测一分钟');
    await member.tap('开始');
    mistaken = await questionOnScreen(member, bank, 1);
    await keepScreen(member, 'minute');
    await answerWrongly(member, mistaken);
    await member.sees(/^第 2 题$/);
    const bodies = (await Promise.all(told)).join();
    member.page.off('response', listen);
    expect(bodies).toContain(mistaken.stem);
    for (const { explanation } of bank) expect(bodies).not.toContain(explanation);
  });

  test('what was answered is handed in once the network is back', async () => {
    const member = await stage.as('m057');
    await member.context.setOffline(true);
    for (let number = 2; number <= QUESTIONS; number += 1) {
      await member.sees(`第 ${number} 题`);
      await member.tap('跳过');
    }
    await member.sees('会自动再交');
    await member.context.setOffline(false);
    await member.sees('题，答了 1 题');
    // The browser has logged the outage.
    member.problems.splice(0);
    await member.sees('答错了');
    await member.sees(mistaken.explanation);
    await keepScreen(member, 'minute-result');
  });

  test('the mistake is due today, can be put away and taken back', async () => {
    const member = await stage.as('m057');
    await member.tap('完成');
    await member.sees('1 题到期');
    await member.tab('我的');
    await member.openRow('错题本');
    await member.sees('今天有 1 道错题到期。');
    await member.tap(`收起：${mistaken.stem}`);
    await member.sees('今天没有到期的错题。');
    await member.tap('撤销');
    await member.sees('今天有 1 道错题到期。');
    await keepScreen(member, 'mistake-book');
  });

  test('a review marks the answer and names the next day', async () => {
    const member = await stage.as('m057');
    await member.tap('开始复习');
    await member.sees('第 1 题，共 1 题');
    await keepScreen(member, 'review');
    await answerRightly(member, mistaken);
    await member.tap('提交');
    await member.sees(mistaken.explanation);
    await member.sees('下一次：');
    await member.tap('记住了');
    await member.sees('复习了 1 道，答对 1 道。');
    await member.tap('完成');
    await member.sees('今天没有到期的错题。');
  });
}

/** 题目分析: the figures of the weekly test, question by question. */
export function analysing(stage: Stage): void {
  test('an administrator sees which questions to look at, and how often each option was chosen', async () => {
    const admin = await stage.as('admin');
    await admin.open('paperAnalyses');
    await admin.openRow('每周自测');
    await admin.sees('只算每人的第一次');
    await admin.choose('radio', '得分率从低到高');
    await keepScreen(admin, 'paper-analysis');
    await admin
      .visible(admin.page.getByText(/^\d+%$/))
      .first()
      .click();
    await admin.sees('随机猜');
    await keepScreen(admin, 'analysed-item');
  });
}

async function questionOnScreen(member: Person, bank: readonly BankQuestion[], number: number): Promise<BankQuestion> {
  await member.sees(`第 ${number} 题`);
  let found: BankQuestion | undefined;
  await until('the question is one of the bank', async () => {
    const headings = await member.visible(member.page.getByRole('heading')).allInnerTexts();
    found = headings.flatMap((heading) => findByStem(bank, heading) ?? [])[0];
    return found !== undefined;
  });
  if (!found) throw new Error('until has seen it');
  return found;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const choose = (member: Person, role: 'radio' | 'checkbox', text: string): Promise<void> =>
  member.choose(role, new RegExp(`^[A-Z]\\s*${escaped(text)}$`));

async function answerWrongly(member: Person, { body }: BankQuestion): Promise<void> {
  switch (body.type) {
    case 'judge':
      return member.choose('radio', body.key ? '错' : '对');
    case 'single':
      return choose(member, 'radio', body.options.find(({ key }) => !body.key.includes(key))?.text ?? '');
    case 'multiple':
      // One right option of several is not enough: the answer is wrong.
      await choose(member, 'checkbox', body.options.find(({ key }) => body.key.includes(key))?.text ?? '');
      return member.tap('选好了');
    case 'order':
      for (const text of inOrder(body).reverse()) await member.choose('checkbox', text);
      return member.tap('选好了');
    case 'blank':
      throw new Error('a minute has no blanks');
  }
}

async function answerRightly(member: Person, { body }: BankQuestion): Promise<void> {
  switch (body.type) {
    case 'judge':
      return member.choose('radio', body.key ? '对' : '错');
    case 'single':
    case 'multiple': {
      const role = body.type === 'single' ? 'radio' : 'checkbox';
      for (const { text } of body.options.filter(({ key }) => body.key.includes(key))) await choose(member, role, text);
      return;
    }
    case 'order':
      for (const text of inOrder(body)) await member.choose('checkbox', text);
      return;
    case 'blank':
      throw new Error('a minute has no blanks');
  }
}
