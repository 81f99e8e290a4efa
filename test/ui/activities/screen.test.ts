import { ok, refuse } from '../../../core/kernel/result';
import * as api from '../../../src/features/activities/desk/api';
import { emptyDraft, fieldsOf, problemsOf, seatsIn } from '../../../src/features/activities/desk/draft-form';
import { useScreen } from '../../../src/features/activities/desk/screen-store';

jest.mock('../../../src/features/activities/desk/api');
const server = jest.mocked(api);
const shown = (code: string, msLeft: number) => ok({ title: '活动', code, msLeft, arrived: 0 });

describe('the room’s screen', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    useScreen.getState().hide();
    jest.useRealTimers();
  });

  test('shows the next code when the server’s minute is over, whatever the clock here says', async () => {
    server.fetchCode.mockResolvedValueOnce(shown('11111111', 2_000)).mockResolvedValueOnce(shown('22222222', 60_000));
    await useScreen.getState().show('a1');
    await jest.advanceTimersByTimeAsync(1_900);
    expect(useScreen.getState().view).toMatchObject({ value: { code: '11111111' } });
    await jest.advanceTimersByTimeAsync(500);
    expect(useScreen.getState().view).toMatchObject({ value: { code: '22222222' } });
  });

  test('without a network shows no old code, and asks again', async () => {
    server.fetchCode.mockResolvedValueOnce(refuse('NETWORK')).mockResolvedValueOnce(shown('33333333', 60_000));
    await useScreen.getState().show('a1');
    expect(useScreen.getState().view.state).toBe('failed');
    await jest.advanceTimersByTimeAsync(5_100);
    expect(useScreen.getState().view).toMatchObject({ value: { code: '33333333' } });
  });

  test('that is left asks no more', async () => {
    server.fetchCode.mockReset().mockResolvedValue(shown('11111111', 1_000));
    await useScreen.getState().show('a1');
    useScreen.getState().hide();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(server.fetchCode).toHaveBeenCalledTimes(1);
  });
});

describe('the form of an activity', () => {
  const form = {
    ...emptyDraft,
    title: '参观',
    details: '集合',
    venue: '博物馆',
    startDay: '2026-11-27',
    endDay: '2026-11-27',
    closeDay: '2026-11-26',
    unitId: 'b1',
    scope: ['b1'],
  };
  test('gives times of China', () => {
    expect(fieldsOf(form)).toMatchObject({
      startsAt: Date.parse('2026-11-27T14:00:00+08:00'),
      endsAt: Date.parse('2026-11-27T16:00:00+08:00'),
      closesAt: Date.parse('2026-11-26T18:00:00+08:00'),
      seats: 20,
    });
    expect(problemsOf(form)).toEqual({});
  });
  test.each<[object, string]>([
    [{ title: ' ' }, 'title'],
    [{ startDay: null }, 'startsAt'],
    [{ endTime: '14:00' }, 'endsAt'],
    [{ closeDay: '2026-11-28' }, 'closesAt'],
    [{ seats: '0' }, 'seats'],
    [{ scope: [] }, 'scope'],
  ])('names what is wrong in %o', (changes, field) => {
    expect(Object.keys(problemsOf({ ...form, ...changes }))).toContain(field);
  });
  test.each([
    ['', null],
    ['40', 40],
    ['0', undefined],
    ['1001', undefined],
    ['四', undefined],
  ])('reads “%s” as a number of seats', (typed, seats) => {
    expect(seatsIn(typed)).toBe(seats);
  });
});
