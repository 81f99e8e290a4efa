import { blank as formats } from '../../../../core/bank/question-types/blank/formats';
import { blank } from '../../../../core/bank/question-types/blank/rules';
import { verdictsOf } from '../../../../core/bank/question-types/blank/verdicts';

const key = [['民主', '民主制'], ['集中'], ['纪律']];

test.each([
  ['in the author’s order', ['民主', '集中', '纪律'], [true, true, true]],
  ['in another order', ['纪律', '民主', '集中'], [true, true, true]],
  ['one of them twice', ['民主', '民主', '集中'], [true, false, true]],
  ['two wordings of one', ['民主', '民主制', '纪律'], [true, false, true]],
  ['a wrong one among them', ['集中', '自由', '“民主”'], [true, false, true]],
  ['some left open', ['', '', '民主'], [false, false, true]],
])('any order: %s', (_title, texts, verdicts) => {
  expect(verdictsOf(texts, { key, anyOrder: true })).toEqual(verdicts);
});

test('a question from before there was a choice keeps its order', () => {
  expect(verdictsOf(['集中', '民主', '纪律'], { key })).toEqual([false, false, true]);
});

test('with any order no two blanks accept the same wording', () => {
  const shared = [['民主'], ['集中', '“民主”']];
  expect(blank.problemOf('____和____', { type: 'blank', key: shared, anyOrder: true })).toEqual({ kind: 'keyShared' });
  expect(blank.problemOf('____和____', { type: 'blank', key: shared })).toBeNull();
});

test('a file says behind the key that the order is free', () => {
  const body = { type: 'blank' as const, key: [['民主', '民主制'], ['集中']], anyOrder: true };
  const key = formats.writeKey(body, '____和____');
  expect(key).toBe('民主|民主制；集中（可换序）');
  const clues = { letters: null, judgement: null };
  expect(formats.compose({ stem: '____和____', options: [], key }, clues).body).toEqual(body);
});
