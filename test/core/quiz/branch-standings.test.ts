import { type Branch, branchAmong, standingsOf } from '../../../core/quiz/rules/contests/branch-standings';

/** A branch with `asked` members, of whom these took part: `[points of ten, seconds]`. */
const branch = (name: string, asked: number, ...results: [earned: number, seconds: number][]): Branch => ({
  unitId: name,
  name,
  entrants: Array.from({ length: asked }, (_unused, index) => {
    const [earned, seconds] = results[index] ?? [];
    return { result: earned === undefined || seconds === undefined ? null : { earned, total: 10, seconds } };
  }),
});

test.each<[string, Branch, { mean: number; participation: number; score: number; seconds: number }]>([
  [
    'everybody, all right',
    branch('甲', 3, [10, 60], [10, 60], [10, 60]),
    { mean: 100, participation: 1, score: 100, seconds: 60 },
  ],
  [
    'half of them, all right',
    branch('甲', 6, [10, 50], [10, 60], [10, 70]),
    { mean: 100, participation: 0.5, score: 50, seconds: 60 },
  ],
  [
    'all of them, half right',
    branch('甲', 3, [5, 60], [5, 60], [5, 60]),
    { mean: 50, participation: 1, score: 50, seconds: 60 },
  ],
  [
    'three of seven',
    branch('甲', 7, [9, 61], [8, 60], [6, 60]),
    { mean: 76.67, participation: 0.4286, score: 32.86, seconds: 60 },
  ],
])('%s', (_title, of, figures) => {
  expect(standingsOf([of])).toEqual([
    { unitId: '甲', name: '甲', asked: of.entrants.length, figures: { participants: 3, ...figures } },
  ]);
});

it('orders by score, equal scores by time, and shows no figures for fewer than three members', () => {
  const three = (earned: number, seconds: number): [number, number][] => [0, 1, 2].map(() => [earned, seconds]);
  const ordered = standingsOf([
    branch('丁', 4, [10, 5], [10, 5]),
    branch('丙', 3, ...three(8, 90)),
    branch('乙', 3, ...three(8, 60)),
    branch('甲', 3, ...three(9, 200)),
    branch('戊', 0),
  ]);
  expect(ordered.map(({ name, figures }) => [name, figures?.score ?? null])).toEqual([
    ['甲', 90],
    ['乙', 80],
    ['丙', 80],
    ['丁', null],
  ]);
});

test.each([
  ['the branch itself', ['zz', 'b1'], 'b1'],
  ['the branch of a group', ['zz', 'b2', 'g1'], 'b2'],
  ['the nearest of two', ['zz', 'b1', 'b2'], 'b2'],
  ['none that is compared', ['zz'], null],
  ['none at all', [], null],
])('somebody belongs to %s', (_what, path, mine) => {
  expect(branchAmong([{ unitId: 'b1' }, { unitId: 'b2' }], path)).toBe(mine);
});
