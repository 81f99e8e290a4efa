import type { AnalysedItem } from '../../../core/quiz/analysis/contract';
import { alphaWords, correlationWords, sorted } from '../../../src/features/bank/analysis/words';

const item = (questionId: string, over: Partial<AnalysedItem>): AnalysedItem => ({
  questionId,
  type: 'judge',
  stem: questionId,
  answers: 30,
  facility: 0.5,
  discrimination: 0.3,
  randomGuess: 0.5,
  unanswered: 0,
  choices: [],
  flags: [],
  ...over,
});
const items = [
  item('fine', {}),
  item('easy', { facility: 0.95, flags: ['tooEasy'] }),
  item('few', { answers: 3, facility: null, discrimination: null, flags: ['fewAnswers'] }),
  item('negative', { facility: 0.4, discrimination: -0.2, flags: ['negative'] }),
];

test.each([
  ['flags', ['negative', 'easy', 'fine', 'few']],
  ['facility', ['negative', 'fine', 'easy', 'few']],
  ['discrimination', ['negative', 'fine', 'easy', 'few']],
  ['paper', ['fine', 'easy', 'few', 'negative']],
] as const)('by %s, what is not known comes last', (order, expected) => {
  expect(sorted(items, order).map(({ questionId }) => questionId)).toEqual(expected);
});

test('alpha is shown with its number of questions, or the reason why there is none', () => {
  expect(alphaWords({ alpha: 0.794, alphaItems: 10 })).toContain('0.79，按人人都答的 10 题计算');
  expect(alphaWords({ alpha: null, alphaItems: 10 })).toContain('还算不出来');
  expect(alphaWords({ alpha: null, alphaItems: 0 })).toContain('每人抽到的题不同');
});

test('a negative correlation has a true minus sign', () => expect(correlationWords(-0.204)).toBe('−0.20'));
