import * as fc from 'fast-check';
import { orderKey } from '../../../core/kernel/order-key';

const byText = (left: string, right: string): number => (left < right ? -1 : 1);

test('sorts as text in the order of time, also before 2001 when instants had fewer digits', () => {
  const instants = fc.integer({ min: 0, max: 9_999_999_999_999 });
  fc.assert(
    fc.property(instants, instants, (left, right) => {
      fc.pre(left !== right);
      expect(byText(orderKey(left, 'z'), orderKey(right, 'a'))).toBe(left < right ? -1 : 1);
    }),
  );
});

test('tells two things of the same millisecond apart, always in the same order', () => {
  const keys = ['p2', 'p1', 'p3'].map((id) => orderKey(1_795_000_000_000, id));
  expect(keys.sort(byText)).toEqual(['1795000000000:p1', '1795000000000:p2', '1795000000000:p3']);
});
