import { figure } from '../../src/ui/figure';

test.each([
  [0, '0'],
  [116, '116'],
  [1000, '1,000'],
  [20116, '20,116'],
  [1234567, '1,234,567'],
])('%d reads %s', (count, words) => {
  expect(figure(count)).toBe(words);
});
