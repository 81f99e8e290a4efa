import type { QuestionBody } from '../../../core/bank/question';
import { askedKeyOf } from '../../../core/bank/rules/asked-key';

const choice = (...texts: string[]): QuestionBody => ({
  type: 'single',
  options: texts.map((text, index) => ({ key: 'abcd'.charAt(index), text })),
  key: 'a',
});
const judge = (key: boolean): QuestionBody => ({ type: 'judge', key });

test.each<[string, QuestionBody | null, QuestionBody | null, boolean]>([
  ['the same options', choice('井', '泉'), choice('井', '泉'), true],
  ['the same options in another order', choice('井', '泉'), choice('泉', '井'), true],
  ['the same options in another width', choice('A1', '泉'), choice('Ａ１', '泉'), true],
  ['other options', choice('井', '泉'), choice('河', '湖'), false],
  ['one option more', choice('井', '泉'), choice('井', '泉', '河'), false],
  ['options and none', choice('井', '泉'), judge(true), false],
  ['none, whatever is right', judge(true), judge(false), true],
  ['nothing that could be read', null, null, true],
])('of one stem, %s', (_what, one, other, isSame) => {
  expect(askedKeyOf('下列说法正确的是', one) === askedKeyOf('下列说法正确的是', other)).toBe(isSame);
});

test('of two stems, whatever the options', () => {
  expect(askedKeyOf('水从哪里来', choice('井', '泉'))).not.toBe(askedKeyOf('火从哪里来', choice('井', '泉')));
});
