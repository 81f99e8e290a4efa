import { topicStandings } from '../../../core/practice/rules/topics';

it.each([
  ['nothing answered', 0, 0, false],
  ['too few answers to say', 4, 4, false],
  ['enough answers, most of them wrong', 5, 4, true],
  ['just weak', 10, 3, true],
  ['just not weak', 11, 3, false],
  ['all right', 20, 0, false],
])('%s', (_title, answered, wrong, isWeak) => {
  expect(topicStandings([{ topic: '监察法', answered, wrong }])).toEqual([
    { topic: '监察法', answered, wrong, isWeak },
  ]);
});

it('puts weak topics first, the weakest on top', () => {
  const standings = topicStandings([
    { topic: '甲', answered: 10, wrong: 3 },
    { topic: '乙', answered: 2, wrong: 2 },
    { topic: '丙', answered: 10, wrong: 6 },
    { topic: '丁', answered: 10, wrong: 0 },
  ]);
  expect(standings.map(({ topic }) => topic)).toEqual(['丙', '甲', '乙', '丁']);
});
