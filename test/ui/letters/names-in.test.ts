import { namesIn } from '@/features/letters/mine/names-in';

test.each([
  ['郑立、王宁', ['郑立', '王宁']],
  ['郑立，王宁；吴桐', ['郑立', '王宁', '吴桐']],
  ['郑 立', ['郑 立']],
  [' 、郑立书记, ', ['郑立书记']],
  ['', []],
])('%s: %j', (about, expected) => {
  expect(namesIn(about)).toEqual(expected);
});
