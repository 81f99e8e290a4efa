import { schedule } from '../../../cloudfunctions/practice/book/schedule';
import type { Memory, Rating } from '../../../core/practice/book/card';

const fresh: Memory = { dueDay: '2026-11-20', stability: 0, difficulty: 0, reps: 0, lapses: 0, lastDay: null };
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The stability after a first review is one of FSRS-6's published weights: w0 for again, w1 for hard, w2 for good. */
test.each<[Rating, number]>([
  ['again', 0.212],
  ['hard', 1.2931],
  ['good', 2.3065],
])('a first review that was %s gives the stability that FSRS-6 publishes', (rating, stability) => {
  expect(schedule(fresh, rating, '2026-11-20')).toMatchObject({ stability, reps: 1, lapses: 0, lastDay: '2026-11-20' });
});

it('is later for a better answer, and never on the same day', () => {
  const days = (['again', 'hard', 'good'] as const).map((rating) =>
    daysBetween('2026-11-20', schedule(fresh, rating, '2026-11-20').dueDay),
  );
  expect(days).toEqual([1, 2, 3]);
});

it('waits longer after each right answer, and starts again after a wrong one', () => {
  let memory = schedule(fresh, 'good', '2026-11-20');
  const waits: number[] = [];
  for (const rating of ['good', 'good', 'again', 'good'] as const) {
    const day = memory.dueDay;
    memory = schedule(memory, rating, day);
    waits.push(daysBetween(day, memory.dueDay));
  }
  const [first = 0, second = 0, afterWrong = 0] = waits;
  expect(second).toBeGreaterThan(first);
  expect(afterWrong).toBeLessThan(first);
  expect(memory).toMatchObject({ reps: 5, lapses: 1 });
});

it('is the same every time, and comes back after about a year at the latest', () => {
  let memory = fresh;
  for (let times = 0; times < 20; times += 1) memory = schedule(memory, 'good', memory.dueDay);
  const next = schedule(memory, 'good', memory.dueDay);
  expect(schedule(memory, 'good', memory.dueDay)).toEqual(next);
  expect(daysBetween(memory.dueDay, next.dueDay)).toBeLessThanOrEqual(367);
});
