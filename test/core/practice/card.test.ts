import type { Card, Memory, Schedule } from '../../../core/practice/book/card';
import { afterMistake, afterReview, isDue, rateAnew } from '../../../core/practice/rules/card';

/** Replaces the FSRS library: a review is due in ten days after `good`, five after `hard`, one after `again`. */
const schedule: Schedule = (memory, rating, today) => ({
  ...memory,
  dueDay: { good: '2026-12-10', hard: '2026-12-05', again: '2026-12-01' }[rating],
  reps: memory.reps + 1,
  lapses: memory.lapses + (rating === 'again' ? 1 : 0),
  lastDay: today,
});

/** 23:30 in Shanghai; in UTC it is still afternoon. */
const LATE_ON_FRIDAY = Date.parse('2026-11-20T23:30:00+08:00');
const EARLY_ON_SATURDAY = Date.parse('2026-11-21T00:30:00+08:00');
const mistake = { questionId: 'zz:q1', topic: '监察法', testId: 't1', at: LATE_ON_FRIDAY };
const first = afterMistake(null, mistake, schedule);

const reviewed = (over: Partial<Memory> = {}, rest: Partial<Card> = {}): Card => ({
  ...first,
  memory: { ...first.memory, reps: 1, lastDay: '2026-11-20', dueDay: '2026-11-25', ...over },
  ...rest,
});
const again = { ...mistake, testId: 't2', at: EARLY_ON_SATURDAY };

describe('a mistake', () => {
  it('makes a card that waits from the day in Shanghai on which it was made', () => {
    expect(first).toMatchObject({ mistakes: 1, isAway: false, memory: { dueDay: '2026-11-20', reps: 0 } });
    expect(afterMistake(null, again, schedule).memory.dueDay).toBe('2026-11-21');
  });

  it('of the same test counts once', () => {
    expect(afterMistake(first, mistake, schedule)).toBe(first);
  });

  it('on a card that waits for its first review leaves it waiting', () => {
    expect(afterMistake(first, again, schedule)).toMatchObject({ mistakes: 2, memory: first.memory });
  });

  it('on a reviewed card means forgotten', () => {
    const card = afterMistake(reviewed(), again, schedule);
    expect(card.memory).toMatchObject({ dueDay: '2026-12-01', lapses: 1, lastDay: '2026-11-21' });
  });

  it('from before the last review does not change the schedule', () => {
    const card = reviewed({ lastDay: '2026-11-23' });
    expect(afterMistake(card, again, schedule)).toMatchObject({ mistakes: 2, memory: card.memory });
  });

  it('takes a card back that was put away', () => {
    expect(afterMistake(reviewed({}, { isAway: true }), again, schedule).isAway).toBe(false);
  });
});

describe('due', () => {
  it.each([
    ['before its day', '2026-11-19', false, false],
    ['on its day', '2026-11-20', false, true],
    ['after its day', '2026-11-21', false, true],
    ['on its day, put away', '2026-11-20', true, false],
  ])('%s', (_title, today, isAway, expected) => {
    expect(isDue({ ...first, isAway }, today)).toBe(expected);
  });
});

describe('a review', () => {
  const answer = { type: 'judge' as const, value: true };
  const review = (isRight: boolean) =>
    afterReview(first, { answer, isRight, version: 3, today: '2026-11-21' }, schedule);

  it.each([
    ['a right answer', true, '2026-12-10'],
    ['a wrong answer', false, '2026-12-01'],
  ])('schedules by %s', (_title, isRight, dueDay) => {
    expect(review(isRight)).toMatchObject({ memory: { dueDay, reps: 1 }, lastReview: { isRight, version: 3 } });
  });

  it('can be rated differently any number of times, each time from the state before the review', () => {
    const unsure = rateAnew(review(true), 'unsure', schedule);
    if (!unsure.ok) throw new Error(unsure.code);
    expect(unsure.value.memory).toMatchObject({ dueDay: '2026-12-05', reps: 1 });
    expect(rateAnew(unsure.value, 'sure', schedule)).toEqual({ ok: true, value: review(true) });
  });

  it.each([
    ['a wrong answer', review(false)],
    ['no answer', first],
  ])('leaves no choice after %s', (_title, card) => {
    expect(rateAnew(card, 'sure', schedule)).toEqual({ ok: false, code: 'CONFLICT' });
  });

  it('of a card that is not due throws', () => {
    expect(() => afterReview(reviewed(), { answer, isRight: true, version: 1, today: '2026-11-21' }, schedule)).toThrow(
      'not due',
    );
  });
});
