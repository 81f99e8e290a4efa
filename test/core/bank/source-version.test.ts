import { readSource } from '../../../core/bank/rules/formats/source-text';
import { storedVersion } from '../../../core/bank/rules/source-version';

test.each([
  ['2024-12-25', '2024-12-25'],
  ['2024年2月7日', '2024-02-07'],
  ['2024年2月7日版', '2024-02-07'],
  ['2024/2/7', '2024-02-07'],
  ['2024年12', '2024年12'],
  ['2025 年修订', '2025 年修订'],
])('the version %s is kept as %s', (written, stored) => {
  expect(storedVersion(written)).toBe(stored);
});

test('a citation that is copied from a page is read as what it says', () => {
  expect(readSource('《监察法》（2024年12月25日版）第三条“专责机关”')).toEqual({
    document: '监察法',
    version: '2024-12-25',
    article: '第三条',
    quote: '专责机关',
  });
});
