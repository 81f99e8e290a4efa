import { weekOf } from '../../../core/checkin/rules/week';
import type { Run } from '../../../core/checkin/run';

const run = (lastDay: string, length: number): Run => ({ lastDay, length });
const dots = (runs: Run[], today: string) =>
  weekOf(runs, today)
    .days.map((day) => (day.isCheckedIn ? '●' : '○'))
    .join('');

describe('the week', () => {
  test('runs from Monday to Sunday', () => {
    const { days } = weekOf([], '2026-11-20');
    expect(days.map((entry) => entry.day)).toEqual([
      '2026-11-16',
      '2026-11-17',
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
    ]);
  });

  test.each<[string, Run[], string, string]>([
    ['is empty for someone who never checked in', [], '2026-11-20', '○○○○○○○'],
    [
      'shows each day of it',
      [run('2026-11-20', 1), run('2026-11-17', 2), run('2026-11-16', 1)],
      '2026-11-20',
      '●●○○●○○',
    ],
    ['leaves out the days of last week', [run('2026-11-15', 7)], '2026-11-16', '○○○○○○○'],
    ['belongs to Sunday, too', [run('2026-11-22', 1)], '2026-11-22', '○○○○○○●'],
  ])('%s', (_title, runs, today, expected) => {
    expect(dots(runs, today)).toBe(expected);
  });

  test('keeps the streak of last week alive on Monday morning', () => {
    expect(weekOf([run('2026-11-15', 7)], '2026-11-16')).toMatchObject({ isCheckedIn: false, streak: 7 });
  });
});
