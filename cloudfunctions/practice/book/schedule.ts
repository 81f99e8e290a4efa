import { type CardInput, fsrs, type Grade, Rating as Grades, State } from 'ts-fsrs';
import type { DayKey } from '../../../core/kernel/calendar';
import type { Rating, Schedule } from '../../../core/practice/book/card';

/**
 * FSRS-6 with its published default weights and a desired retention of 0.9. Source: J. Ye, J. Su, Y. Cao, A Stochastic
 * Shortest Path Algorithm for Optimizing Spaced Repetition Scheduling, KDD 2022; formulas and weights of version 6:
 * https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm
 * It schedules whole days only, without steps of minutes, and without fuzz, so that the same answers give the same
 * days. The longest interval is about a year.
 */
const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: 365,
  enable_fuzz: false,
  enable_short_term: false,
});

const grades: Record<Rating, Grade> = { again: Grades.Again, hard: Grades.Hard, good: Grades.Good };

/** The library counts days in UTC, so our day is passed as the UTC day with the same date. */
const dateOf = (day: DayKey): Date => new Date(`${day}T00:00:00Z`);
const dayOf = (date: Date): DayKey => date.toISOString().slice(0, 10);

export const schedule: Schedule = (memory, rating, today) => {
  const card: CardInput = {
    due: dateOf(memory.dueDay),
    stability: memory.stability,
    difficulty: memory.difficulty,
    // The library keeps these two only for its log; it computes the days itself.
    elapsed_days: 0,
    scheduled_days: 0,
    learning_steps: 0,
    reps: memory.reps,
    lapses: memory.lapses,
    state: memory.lastDay === null ? State.New : State.Review,
    last_review: memory.lastDay === null ? null : dateOf(memory.lastDay),
  };
  const { card: next } = scheduler.next(card, dateOf(today), grades[rating]);
  return {
    dueDay: dayOf(next.due),
    stability: next.stability,
    difficulty: next.difficulty,
    reps: next.reps,
    lapses: next.lapses,
    lastDay: today,
  };
};
