import { endOfPrefix } from '../../../cloudfunctions/_kit/starts-with';

it.each([
  ['陈', '陉'],
  ['ab', 'ac'],
  ['陈\uffff', '陈\u{10000}'],
  ['\ud7ff', '\ue000'],
  ['陈\u{10ffff}', '陉'],
  ['\u{10ffff}', null],
  ['', null],
])('what begins with %j ends before %j', (prefix, end) => {
  expect(endOfPrefix(prefix)).toBe(end);
});
