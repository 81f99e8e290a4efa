import type { Question } from '../../../core/bank/question';
import { readQuestion } from '../../../core/bank/read-question';
import { checkQuestions, type QuestionProblem } from '../../../core/bank/rules/check-questions';
import { bodies, source } from './questions';

const check = (...values: unknown[]) => checkQuestions(values.map(readQuestion));

const good = (type: keyof typeof bodies, questionId = `jcf-${type}`): Question => ({
  questionId,
  topic: '监察法',
  difficulty: 2,
  stem: type === 'blank' ? `${questionId}：____和____` : `${questionId}，对不对？`,
  body: bodies[type],
  explanation: '因为。',
  source,
});

it.each(['single', 'multiple', 'judge', 'blank'] as const)('accepts a question of type %s', (type) => {
  expect(check(good(type))).toEqual({ accepted: [good(type)], rejected: [] });
});

const options = [
  { key: 'A', text: '甲' },
  { key: 'B', text: '乙' },
];

test.each<[string, unknown, QuestionProblem]>([
  ['nothing', null, { kind: 'fieldUnfit', field: '' }],
  ['a missing stem', { ...good('single'), stem: undefined }, { kind: 'fieldUnfit', field: 'stem' }],
  ['an empty explanation', { ...good('single'), explanation: ' ' }, { kind: 'fieldUnfit', field: 'explanation' }],
  [
    'no cited article',
    { ...good('single'), source: { ...source, article: '' } },
    { kind: 'fieldUnfit', field: 'source.article' },
  ],
  ['an unknown type', { ...good('single'), body: { type: 'essay' } }, { kind: 'fieldUnfit', field: 'body.type' }],
  [
    'an option without text',
    { ...good('single'), body: { type: 'single', options: [{ key: 'A', text: '' }, options[1]], key: 'B' } },
    { kind: 'fieldUnfit', field: 'body.options.text' },
  ],
  [
    'the same letter twice',
    { ...good('single'), body: { type: 'single', options: [options[0], { key: 'A', text: '乙' }], key: 'A' } },
    { kind: 'optionRepeated' },
  ],
  [
    'the same option twice',
    { ...good('single'), body: { type: 'single', options: [options[0], { key: 'B', text: '甲 ' }], key: 'A' } },
    { kind: 'optionRepeated' },
  ],
  [
    'a key that is no option',
    { ...good('single'), body: { type: 'single', options, key: 'C' } },
    { kind: 'keyNotAnOption' },
  ],
  [
    'one key of several that is no option',
    { ...good('multiple'), body: { type: 'multiple', options, key: ['A', 'C'] } },
    { kind: 'keyNotAnOption' },
  ],
  [
    'the same key twice',
    { ...good('multiple'), body: { type: 'multiple', options, key: ['A', 'A'] } },
    { kind: 'keyRepeated' },
  ],
  ['fewer blanks than keys', { ...good('blank'), stem: '只有____' }, { kind: 'blanksDiffer', inStem: 1, inKey: 2 }],
  [
    'the same wording accepted twice',
    { ...good('blank'), body: { type: 'blank', key: [['A'], ['3', '３']] } },
    { kind: 'keyRepeated' },
  ],
])('rejects %s', (_title, value, problem) => {
  expect(check(value).rejected.map((rejected) => rejected.problem)).toEqual([problem]);
});

describe('a whole import', () => {
  it('accepts the good questions and names the bad ones', () => {
    const { accepted, rejected } = check({ questionId: 'x1' }, good('judge'), 7);
    expect(accepted).toEqual([good('judge')]);
    expect(rejected.map(({ index, questionId }) => [index, questionId])).toEqual([
      [0, 'x1'],
      [2, ''],
    ]);
  });

  it('rejects the second of two questions with the same id, or with stems that differ only in width, case and spaces', () => {
    const first = { ...good('judge', 'a'), stem: 'ABC 是否正确' };
    const { accepted, rejected } = check(
      first,
      { ...good('judge', 'b'), stem: 'ａｂｃ是否 正确' },
      { ...good('single', 'a') },
    );
    expect(accepted).toEqual([first]);
    expect(rejected).toEqual([
      { index: 1, questionId: 'b', problem: { kind: 'stemRepeated', first: 0 } },
      { index: 2, questionId: 'a', problem: { kind: 'idRepeated', first: 0 } },
    ]);
  });
});
