import type { Response } from 'playwright-core';
import type { Person } from '../support/person';
import { type BankQuestion, escaped, findByStem, inOrder, isOneTap, readBank } from '../support/question-bank';
import { keepScreen } from '../support/screens';
import type { Stage } from '../support/stage';
import { until } from '../support/until';

export const QUESTIONS = 10;
/** Names of fields that would tell the answer, so that an open attempt must not have them. */
const SECRET = /"(right|accepted|explanation|source|quote|mine)"/;

/** 每周自测: answered, continued after a reload, handed in once, explained only afterwards. */
export function takingTheTest(stage: Stage): void {
  const bank = readBank();
  /** All answers of the server to this phone. */
  const told: { url: string; asked: string | null; body: Promise<string> }[] = [];
  let member: Person;
  const listen = (response: Response): void => {
    if (!response.url().includes('/v1/functions/')) return;
    told.push({ url: response.url(), asked: response.request().postData(), body: response.text() });
  };

  beforeAll(async () => {
    member = await stage.as('member');
    member.page.on('response', listen);
  });

  test('starts when I say so, and saves each answer as I go', async () => {
    await member.open('home');
    await member.tap('开始自测');
    await member.sees('点“开始作答”后开始计时');
    await member.tap('开始作答');
    for (let number = 1; number <= 3; number += 1) {
      await answerAndGoOn(member, bank, number);
    }
    await member.sees(`已答 3 / ${QUESTIONS}`);
    await member.sees('已保存');
  });

  test('a reload goes on where I was, with what I answered', async () => {
    await member.page.reload();
    await member.sees(`第 4 题，共 ${QUESTIONS} 题`);
    await member.sees(`已答 3 / ${QUESTIONS}`);
    await member.tap('上一题');
    const { body } = await questionOnScreen(member, bank, 3);
    if (body.type === 'blank') expect(await member.page.getByRole('textbox').first().inputValue()).not.toBe('');
    else expect(await member.visible(member.page.locator('[aria-checked="true"]')).count()).toBeGreaterThan(0);
    await member.tap('下一题');
  });

  test('no answer of the server betrays the key or an explanation before I have handed in', async () => {
    for (let number = 4; number < QUESTIONS; number += 1) {
      await answerAndGoOn(member, bank, number);
    }
    await member.sees(`已答 ${QUESTIONS - 1} / ${QUESTIONS}`);
    await until('the last answer is saved', async () => (await member.words()).includes('已保存'));

    const bodies = await Promise.all(told.map(({ body }) => body));
    const quiz = bodies.filter((_, index) => told[index]?.url.endsWith('/quiz'));
    expect(quiz.length).toBeGreaterThan(QUESTIONS);
    expect(quiz.filter((body) => SECRET.test(body))).toEqual([]);
    // The stem of a judgement may be the quote itself.
    const secrets = bank.flatMap(({ stem, explanation, source }) =>
      stem.includes(source.quote) ? [explanation] : [explanation, source.quote],
    );
    expect(secrets.filter((words) => bodies.some((body) => body.includes(words)))).toEqual([]);
  });

  test('says what is not answered, and hands in once however often I tap', async () => {
    const isSubmission = (body: string | null) => body?.includes('"submitAttempt"') ?? false;
    await member.tap('交卷');
    await member.sees(`还有 1 题没有作答（第 ${QUESTIONS} 题）`);
    await keepScreen(member, 'attempt-hand-in');
    const sent = member.page.waitForRequest((request) => isSubmission(request.postData()));
    await member
      .visible(member.page.getByText('交卷', { exact: true }))
      .last()
      .dblclick();
    const request = await sent;
    await member.heading('成绩').waitFor();
    expect(await scoreOf(member)).toBe('得分 90，满分 100');

    // The answer was lost, so the phone sends the request again; then somebody tries it with a better answer.
    const better = { ...request.postDataJSON() };
    const last = `q${QUESTIONS}`;
    better.input = { ...better.input, answers: { [last]: { type: 'judge', value: true } } };
    for (const body of [request.postDataJSON(), better]) {
      const again = await member.context.request.post(request.url(), {
        headers: { authorization: (await request.headerValue('authorization')) ?? '' },
        data: body,
      });
      expect(await again.json()).toMatchObject({ ok: true, data: { state: 'submitted', earned: 90, total: 100 } });
    }
    expect(told.filter(({ asked }) => isSubmission(asked))).toHaveLength(1);
    // After this, pages are left while calls are running, whose answers cannot be read any more.
    await member.isShown();
    await Promise.all(told.map(({ body }) => body));
    member.page.off('response', listen);
  });

  test('now tells the score, each explanation and where it is written', async () => {
    await member.open('todos');
    await member.sees('90/100');
    await member.tap(/查看成绩和解析/);
    await member.heading('成绩').waitFor();
    await member.isShown();
    const words = await member.words();
    const explained = bank.filter(
      ({ explanation, source }) => words.includes(explanation) && words.includes(source.quote),
    );
    expect(explained).toHaveLength(QUESTIONS);
    expect(words.match(/正确答案/g)?.length).toBeGreaterThanOrEqual(QUESTIONS);
    for (const { source } of explained) expect(words).toContain(`《${source.document}》`);
  });
}

/** Answers a question, and goes on to the next one where the answer does not lead there. Returns what was asked. */
export async function answerAndGoOn(
  member: Person,
  bank: readonly BankQuestion[],
  number: number,
): Promise<BankQuestion['body']> {
  const body = await answerRightly(member, bank, number);
  if (number === QUESTIONS || isOneTap(body.type)) return body;
  // 完成 of the keyboard goes on from a blank.
  if (body.type === 'blank') await member.visible(member.page.getByRole('textbox')).last().press('Enter');
  else await member.tap('下一题');
  return body;
}

async function questionOnScreen(member: Person, bank: readonly BankQuestion[], number: number): Promise<BankQuestion> {
  await member.sees(`第 ${number} 题，共 ${QUESTIONS} 题`);
  for (const heading of await member.visible(member.page.getByRole('heading')).allInnerTexts()) {
    const found = findByStem(bank, heading);
    if (found) return found;
  }
  throw new Error(`Question ${number} is none of the bank: ${await member.words()}`);
}

async function answerRightly(
  member: Person,
  bank: readonly BankQuestion[],
  number: number,
): Promise<BankQuestion['body']> {
  const { body } = await questionOnScreen(member, bank, number);
  switch (body.type) {
    case 'judge':
      await member.choose('radio', body.key ? '对' : '错');
      return body;
    case 'blank':
      for (const [index, [wording = '']] of body.key.entries()) {
        await member.visible(member.page.getByRole('textbox')).nth(index).fill(wording);
      }
      return body;
    case 'order':
      for (const text of inOrder(body)) await member.choose('checkbox', text);
      return body;
    case 'single':
    case 'multiple': {
      const role = body.type === 'single' ? 'radio' : 'checkbox';
      for (const { text } of body.options.filter(({ key }) => body.key.includes(key))) {
        await member.choose(role, new RegExp(`^[A-Z]\\s*${escaped(text)}$`));
      }
      return body;
    }
  }
}

const scoreOf = (member: Person): Promise<string | null> =>
  member.visible(member.page.getByRole('img', { name: /^得分/ })).getAttribute('aria-label');
