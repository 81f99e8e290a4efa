import { nextFirst } from '../../../core/activities/rules/times';

test('of activities that are not over, what runs comes first, then what begins next', () => {
  const exhibition = { name: '展览', startsAt: 10, endsAt: 900 };
  const lecture = { name: '党课', startsAt: 200, endsAt: 220 };
  const visit = { name: '走访', startsAt: 100, endsAt: 120 };
  const meeting = { name: '党日', startsAt: 200, endsAt: 210 };
  expect(nextFirst([visit, meeting, lecture, exhibition]).map(({ name }) => name)).toEqual([
    '展览',
    '走访',
    '党日',
    '党课',
  ]);
});
