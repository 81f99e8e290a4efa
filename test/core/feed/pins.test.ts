import { pinsFor } from '../../../core/feed/rules/pins';

const pin = (order: string, ...scope: string[]) => ({ order, scope });
const path = ['zz', 'b1', 'g1'];

test.each<[string, ReturnType<typeof pin>[], string]>([
  ['the nearest unit is first', [pin('9', 'zz'), pin('1', 'b1'), pin('2', 'g1')], '2 1 9'],
  ['of one unit the newest', [pin('1', 'b1'), pin('3', 'b1'), pin('2', 'b1')], '3 2 1'],
  ['there are three', [pin('4', 'zz'), pin('3', 'zz'), pin('2', 'zz'), pin('1', 'b1')], '1 4 3'],
  ['of several units that it reaches the nearest counts', [pin('2', 'b2', 'zz'), pin('1', 'b2', 'b1')], '1 2'],
])('%s', (_title, pins, shown) => {
  expect(
    pinsFor(pins, path)
      .map(({ order }) => order)
      .join(' '),
  ).toBe(shown);
});
