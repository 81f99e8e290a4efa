import type { Question, QuestionBody } from '../../../../core/bank/question';
import { formatsOf } from '../../../../core/bank/question-types/formats';
import { readQuestion } from '../../../../core/bank/read-question';
import { composeBody } from '../../../../core/bank/rules/formats/compose-body';
import { readGift } from '../../../../core/bank/rules/formats/read/gift';
import { readPlainText } from '../../../../core/bank/rules/formats/read/plain-text';
import { sameBody } from '../../../../core/bank/rules/formats/same-question';
import { writeAiken } from '../../../../core/bank/rules/formats/write/aiken';
import { writeGift } from '../../../../core/bank/rules/formats/write/gift';
import { writePlainText } from '../../../../core/bank/rules/formats/write/plain-text';
import { writeTable } from '../../../../core/bank/rules/formats/write/table';
import { randomGuess } from '../../../../core/quiz/rules/analysis/random-guess';
import { drawQuestions } from '../../../../core/quiz/rules/attempts/draw-questions';
import { correctDrawn } from '../../../../core/quiz/rules/corrections/correct-question';
import { scoreOf } from '../../../../core/quiz/rules/score/score';
import { snapshot, source } from '../questions';

const options = ['受理', '登记', '办理', '答复'].map((text, index) => ({ key: 'ABCD'.charAt(index), text }));
const body: QuestionBody = { type: 'order', options, key: ['B', 'A', 'C', 'D'] };
const question: Question = {
  questionId: 'xf-1',
  topic: '信访条例',
  difficulty: 2,
  stem: '把办理信访事项的步骤按先后排列。',
  body,
  explanation: '先登记，后受理。',
  source,
};

/** Every order of these letters. */
const ordersOf = (letters: readonly string[]): string[][] =>
  letters.length === 0
    ? [[]]
    : letters.flatMap((first) =>
        ordersOf(letters.filter((letter) => letter !== first)).map((rest) => [first, ...rest]),
      );

describe('a written order', () => {
  const compose = (type: string, key: string, all = options) => composeBody({ type, options: all, key, stem: '排列' });

  it.each(['BACD', 'b a c d', 'B、A、C、D', 'ＢＡＣＤ'])('is read from its letters: %s', (key) =>
    expect(compose('排序题', key).body).toEqual(body),
  );

  it.each([
    ['a missing letter', 'BAC', '答案里缺少 D，排序题要写出全部选项的字母'],
    ['a doubled letter', 'BACA', '答案里 A 写了不止一次'],
    ['a letter without an option', 'BACE', '答案里的 E 不是选项'],
    ['words', '先登记', '“先登记”不是选项的字母'],
  ])('is refused by name: %s', (_title, key, message) =>
    expect(compose('排序题', key).problems).toEqual([{ column: '答案', message }]),
  );

  it('needs three options', () =>
    expect(compose('排序', 'BA', options.slice(0, 2)).problems).toEqual([
      { column: '选项', message: '排序题要有 3 到 8 个选项' },
    ]));

  it('must name its type: all letters in another order than theirs may be the key of a multiple choice', () =>
    expect(compose('', 'BACD').problems).toMatchObject([{ column: '题型' }]));

  it('is a multiple choice where letters stand in their own order', () =>
    expect(compose('', 'ABCD').body?.type).toBe('multiple'));

  it('that leaves out an option is refused', () => {
    expect(readQuestion(question).ok).toBe(true);
    expect(readQuestion({ ...question, body: { ...body, key: ['B', 'A', 'C'] } }).ok).toBe(false);
  });
});

describe('in files', () => {
  it('a table has the options in their columns and the letters as the key', () => {
    const [header = [], row = []] = writeTable([question]);
    const cell = (name: string) => row[header.indexOf(name)];
    expect([cell('题型'), cell('选项A'), cell('选项D'), cell('答案')]).toEqual(['排序题', '受理', '答复', 'BACD']);
  });

  it('plain text is read as it was written', () =>
    expect(readPlainText(writePlainText([question])).drafts).toMatchObject([
      { body, explanation: '先登记，后受理。' },
    ]));

  it('plain text below a heading needs no type of its own', () => {
    const text = '一、排序题\n1. 排列\nA. 甲\nB. 乙\nC. 丙\n答案：CAB';
    expect(readPlainText(text).drafts).toMatchObject([{ body: { type: 'order', key: ['C', 'A', 'B'] }, problems: [] }]);
  });

  it('GIFT carries the items in their right order, and the explanation in a comment', () => {
    const written = writeGift([question]);
    expect(written).toContain('{>4 ALL VERTICAL RELATIVE_NEXT_EXCLUDE_LAST SHOW\n登记\n受理\n办理\n答复\n}');
    const [draft] = readGift(written);
    expect(draft).toMatchObject({ stem: question.stem, explanation: question.explanation, problems: [] });
    expect(draft?.body && sameBody(draft.body, body)).toBe(true);
  });

  it.each([
    ['without its settings', '{>3\n甲\n乙\n丙}', true],
    ['with a numbering', '{>3 ALL VERTICAL ABSOLUTE_POSITION HIDE abc\n甲\n乙\n丙\n}', true],
    ['with two items', '{>2 ALL\n甲\n乙\n}', false],
    ['without its number', '{>\n甲\n乙\n丙\n}', false],
  ])('GIFT of Moodle %s', (_title, braces, isRead) =>
    expect(readGift(`排列 ${braces}`)[0]?.body?.type === 'order').toBe(isRead),
  );

  it('Aiken has no place for it', () => {
    expect(writeAiken([question])).toBe('');
    expect(formatsOf('order').writeAiken(question.stem, body)).toBeNull();
  });

  it('two questions are the same if their texts are in the same order, whatever the letters', () => {
    const relettered: QuestionBody = {
      type: 'order',
      options: ['登记', '受理', '办理', '答复'].map((text, index) => ({ key: 'ABCD'.charAt(index), text })),
      key: ['A', 'B', 'C', 'D'],
    };
    expect(sameBody(body, relettered)).toBe(true);
    expect(sameBody(body, { ...relettered, key: ['B', 'A', 'C', 'D'] })).toBe(false);
  });
});

describe('the order in which items are shown', () => {
  const drawnBy = (seed: string, asked: QuestionBody) => {
    const [drawn] = drawQuestions([{ count: 1, points: 1, candidates: [snapshot('q', asked)] }], seed);
    if (drawn?.body.type !== 'order') throw new Error('one was drawn');
    return { ...drawn, body: drawn.body };
  };
  const seeds = Array.from({ length: 200 }, (_, index) => `seed-${index}`);

  it('is the same whatever the key', () => {
    for (const seed of seeds) {
      const shown = ordersOf(['A', 'B', 'C', 'D']).map((key) => drawnBy(seed, { ...body, key }).body.options);
      expect(new Set(shown.map((each) => JSON.stringify(each))).size).toBe(1);
    }
  });

  it('is the right one about as often as by chance', () => {
    const right = seeds.filter((seed) => drawnBy(seed, body).body.key.join('') === 'abcd').length;
    // 200 draws of 24 orders: 8.3 on average.
    expect(right).toBeGreaterThan(0);
    expect(right).toBeLessThan(25);
  });

  it('keeps the right order of the texts: the key names them in it', () => {
    const { options: shown, key } = drawnBy('seed', body).body;
    const words = key.map((letter) => shown.find((option) => option.key === letter)?.text);
    expect(words).toEqual(['登记', '受理', '办理', '答复']);
  });

  it('stays when the key is corrected, so that an answer still means the same items', () => {
    const drawn = drawnBy('seed', body);
    const key = ['B', 'A', 'D', 'C'];
    const corrected = correctDrawn(drawn, {
      id: 'q:2',
      question: 'q',
      version: 2,
      replaces: { version: 1, stem: drawn.stem, body },
      content: { stem: drawn.stem, body: { ...body, key }, explanation: '', source },
      isVoid: false,
      at: 1,
    });
    expect(corrected?.body).toEqual({
      type: 'order',
      options: drawn.body.options,
      key: [0, 1, 3, 2].map((place) => drawn.body.key[place]),
    });
  });
});

test.each(['allOrNothing', 'partial'] as const)('guessing earns what all orders earn on average: %s', (multiple) => {
  const orders = ordersOf(['A', 'B', 'C', 'D']);
  const earned = orders.map((sequence) => {
    const score = scoreOf({ type: 'order', sequence }, body, { multiple });
    if (!score.ok) throw new Error('it fits');
    return score.value.earned / score.value.total;
  });
  expect(randomGuess(body, { multiple })).toBeCloseTo(earned.reduce((sum, each) => sum + each) / orders.length, 10);
});
