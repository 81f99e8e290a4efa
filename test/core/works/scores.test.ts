import { placesOf, tellableMean } from '../../../core/works/rules/scores';

test.each<[string, [string, number][], [string, number][]]>([
  ['none', [], []],
  [
    'the highest is first',
    [
      ['a', 4],
      ['b', 9],
    ],
    [
      ['b', 1],
      ['a', 2],
    ],
  ],
  [
    'equal means share a place, and the next one is as far behind',
    [
      ['a', 7],
      ['b', 9],
      ['c', 7],
      ['d', 5],
    ],
    [
      ['b', 1],
      ['a', 2],
      ['c', 2],
      ['d', 4],
    ],
  ],
  [
    'all the same',
    [
      ['a', 7],
      ['b', 7],
    ],
    [
      ['a', 1],
      ['b', 1],
    ],
  ],
])('places: %s', (_title, means, places) => {
  expect([...placesOf(new Map(means))]).toEqual(places);
});

test.each<[number, boolean, number | null]>([
  [1, false, null],
  [2, false, null],
  [3, false, 7],
  [3, true, null],
  [4, true, 7],
  [10, true, 7],
])('a mean of %d scores, told to somebody who has scored (%p), is %p', (count, hasScored, told) => {
  expect(tellableMean({ mean: 7, count }, hasScored)).toBe(told);
});
