import { ok, refuse } from '../../../core/kernel/result';
import * as api from '../../../src/features/classroom/api';
import { keepPosition } from '../../../src/features/classroom/lessons/reading-position';

jest.mock('../../../src/features/classroom/api');
const server = jest.mocked(api);
const saved = () => server.sendPosition.mock.calls.map(([{ position }]) => position);

beforeEach(() => {
  jest.useFakeTimers();
  jest.resetAllMocks();
  server.sendPosition.mockResolvedValue(ok({}));
});
afterEach(() => jest.useRealTimers());

describe('the place in a lesson', () => {
  test('is saved at most once every eight seconds while I read', async () => {
    const place = keepPosition('l1', 0);
    for (const index of [1, 2, 3]) {
      place.reach(index);
      await jest.advanceTimersByTimeAsync(1_000);
    }
    expect(saved()).toEqual([]);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(saved()).toEqual([3]);
  });

  test('is saved at once when I leave, and only if that is news', async () => {
    const place = keepPosition('l1', 0);
    place.reach(5);
    place.leave();
    await jest.advanceTimersByTimeAsync(20_000);
    place.leave();
    expect(saved()).toEqual([5]);
  });

  test('is saved for a lesson that was only looked into, so that 继续学习 leads there', () => {
    keepPosition('l1', 0).leave();
    expect(saved()).toEqual([0]);
  });

  test('is saved by the next attempt if one has failed', async () => {
    server.sendPosition.mockResolvedValueOnce(refuse('NETWORK'));
    const place = keepPosition('l1', 0);
    place.reach(5);
    await jest.advanceTimersByTimeAsync(8_000);
    place.leave();
    await jest.advanceTimersByTimeAsync(0);
    expect(saved()).toEqual([5, 5]);
  });
});
