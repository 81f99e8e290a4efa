import { stemKeyOf } from '../../../core/bank/rules/stem-key';

test.each<[string, string, string, boolean]>([
  ['punctuation', '监察机关的职责是什么？', '监察机关的职责，是什么', true],
  ['width and case', 'ＡＢＣ 是什么', 'abc是什么', true],
  ['how a blank is written', '监督是____职责。', '监督是（）职责', true],
  ['a mark that makes another number', '利率是1.5%', '利率是15%', false],
  ['a sign of shares', '不少于50%的党员', '不少于50的党员', false],
  ['a full stop behind a number', '共12.', '共12。', true],
  ['a word', '监督是第一职责', '监督是首要职责', false],
  ['the end of a long stem', `${'长'.repeat(400)}甲`, `${'长'.repeat(400)}甲乙`, false],
])('%s', (_title, one, other, isSame) => {
  expect(stemKeyOf(one) === stemKeyOf(other)).toBe(isSame);
});

it('fits into an index, whatever the stem', () => {
  expect(Buffer.byteLength(stemKeyOf('长'.repeat(500)))).toBeLessThan(800);
  expect(stemKeyOf('？？')).toBe('??');
});
