import type { AnswerValue, SurveyQuestion } from '../../../core/surveys/form';
import { tallyOf } from '../../../core/surveys/rules/tally';
import { many, matrix, one, rank, scale, words } from './questions';

const tally = (question: SurveyQuestion, ...values: AnswerValue[]) =>
  tallyOf(
    [question],
    values.map((value) => new Map([['q', value]])),
  )[0];
const countsOf = (result: ReturnType<typeof tally>) =>
  result?.tables.map(({ label, cells }) => [label, ...cells.map(({ count }) => count)]);

test.each<[string, SurveyQuestion, AnswerValue[], unknown[]]>([
  ['one', one('q'), [0, 0, 1, 0, 2], [['', 3, 1, 1]]],
  ['many', many('q'), [[0, 1], [1], [1], [2, 1], [0]], [['', 2, 4, 1]]],
  ['scale', scale('q'), [5, 5, 4, 1, 5], [['', 1, 0, 0, 1, 3]]],
  [
    'matrix',
    matrix('q'),
    [
      [0, 2],
      [0, 1],
      [0, 0],
      [1, 0],
      [2, 0],
    ],
    [
      ['内容', 3, 1, 1],
      ['时间', 3, 1, 1],
    ],
  ],
  ['text', words('q'), ['一', '二', '三', '四', '五'], []],
])('%s: is counted by its options', (_kind, question, values, counts) => {
  expect(tally(question, ...values)).toMatchObject({ key: 'q', answered: 5 });
  expect(countsOf(tally(question, ...values))).toEqual(counts);
});

test('a scale has a mean, a ranking a mean place for each option', () => {
  expect(tally(scale('q'), 5, 5, 4, 1, 5)?.tables[0]?.mean).toBe(4);
  const ranked = tally(rank('q'), [0, 1, 2], [0, 2, 1], [1, 0, 2], [0, 1, 2], [2, 0, 1]);
  expect(ranked?.tables[0]?.cells).toEqual([
    { label: '甲', count: 3, mean: 1.4 },
    { label: '乙', count: 1, mean: 2.2 },
    { label: '丙', count: 1, mean: 2.4 },
  ]);
});

test('what four have answered shows nothing, whatever the others have said', () => {
  const form = [one('a'), one('b', { onlyIf: { key: 'a', options: [0] } })];
  const handedIn = Array.from({ length: 9 }, (_, at) =>
    at < 4 ? new Map([['a', 0] as const, ['b', 1] as const]) : new Map([['a', 1] as const]),
  );
  const [first, second] = tallyOf(form, handedIn);
  expect(first?.answered).toBe(9);
  expect(second).toEqual({ key: 'b', answered: null, tables: [] });
});

describe('asked of some only', () => {
  const onlyFirst = { onlyIf: { key: 'group', options: [0] } };
  /** In each group that many, who all choose 0 but the last one of all. */
  const answered = (form: SurveyQuestion[], ...sizes: number[]) => {
    const groups = sizes.flatMap((size, group) => Array.from({ length: size }, () => group));
    return tallyOf(
      form,
      groups.map((group, at) => {
        const answers = new Map<string, AnswerValue>([['group', group]]);
        for (const { key, onlyIf } of form) {
          if (key !== 'group' && (!onlyIf || onlyIf.options.includes(group))) {
            answers.set(key, at === groups.length - 1 ? 1 : 0);
          }
        }
        return answers;
      }),
    ).map(({ key, answered: number }) => [key, number]);
  };

  test.each([
    [1, null],
    [4, null],
    [5, 6],
  ])('a question that was not asked of %i: it and the same question to all cannot be subtracted', (others, shown) => {
    expect(answered([one('group'), one('all'), one('some', onlyFirst)], 6, others)).toEqual([
      ['group', 6 + others],
      ['all', 6 + others],
      ['some', shown],
    ]);
  });

  test('that was asked of everybody is shown', () => {
    expect(answered([one('group'), one('some', onlyFirst)], 6)).toEqual([
      ['group', 6],
      ['some', 6],
    ]);
  });

  test('two that were asked of nearly the same cannot be subtracted either', () => {
    const wider = { onlyIf: { key: 'group', options: [0, 1] } };
    expect(answered([one('group'), one('some', onlyFirst), one('more', wider)], 6, 2, 5)).toEqual([
      ['group', 13],
      ['some', 6],
      ['more', null],
    ]);
  });
});
