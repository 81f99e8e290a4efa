import { askedWords } from '../../../core/statistics/rules/asked';

const nameOf = new Map([['b1', '第1党支部']]);

test.each([
  [['b1'], '第1党支部'],
  [['b1', 'b2', 'b3'], '第1党支部等 3 个单元'],
  [['b9'], ''],
  [[], ''],
])('%p asks %s', (scope, words) => expect(askedWords(scope, nameOf)).toBe(words));
