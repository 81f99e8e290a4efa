import { createAnswerClock } from '../../../src/features/quiz/attempts/answer-clock';

const SERVER_AHEAD = 3_600_000;
const BEGIN = 1_000_000;

/** The server's time in an answer that took `there` and `back`, both ms. */
function heardAfter(there: number, back: number) {
  const clock = createAnswerClock();
  jest.setSystemTime(BEGIN + there + back);
  clock.adjust(BEGIN + there + SERVER_AHEAD, BEGIN);
  return clock;
}

beforeEach(() => jest.useFakeTimers().setSystemTime(BEGIN));
afterEach(() => jest.useRealTimers());

test('a slow network does not make the clock late: of two phones the one that answers later stamps later', () => {
  const quick = heardAfter(20, 20);
  const slow = heardAfter(1_000, 1_000);
  jest.setSystemTime(BEGIN + 5_000);
  const first = quick.stamp();
  jest.setSystemTime(BEGIN + 5_010);
  expect([first, slow.stamp()]).toEqual([BEGIN + SERVER_AHEAD + 5_000, BEGIN + SERVER_AHEAD + 5_010]);
});

test('it is wrong by half of what the way back takes longer than the way there', () => {
  const clock = heardAfter(100, 900);
  jest.setSystemTime(BEGIN + 5_000);
  expect(clock.stamp()).toBe(BEGIN + SERVER_AHEAD + 4_600);
});

test('a moment of the server is known on this phone', () => {
  expect(heardAfter(300, 300).here(BEGIN + SERVER_AHEAD + 60_000)).toBe(BEGIN + 60_000);
});
