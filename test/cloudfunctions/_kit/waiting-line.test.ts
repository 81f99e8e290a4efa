import { WaitingLine } from '../../../cloudfunctions/_kit/waiting-line';

/** Work that goes on until it is told to end. */
function held() {
  let end = (_result: string): void => {};
  let fail = (_failure: Error): void => {};
  const until = new Promise<string>((resolve, reject) => {
    [end, fail] = [resolve, reject];
  });
  const work = jest.fn(() => until);
  return { work, end: (result: string) => end(result), fail: (failure: Error) => fail(failure) };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const settle = () => jest.advanceTimersByTimeAsync(0);

test('work is done one after the other, as it came', async () => {
  const line = new WaitingLine();
  const [first, second] = [held(), held()];
  const results = [line.take(first.work, 10), line.take(second.work, 10)];
  await settle();
  expect([first.work.mock.calls.length, second.work.mock.calls.length]).toEqual([1, 0]);
  first.end('first');
  await settle();
  expect(second.work).toHaveBeenCalledTimes(1);
  second.end('second');
  expect(await Promise.all(results)).toEqual(['first', 'second']);
});

test('whose patience ends leaves the line and does nothing; whoever comes later is not held up', async () => {
  const line = new WaitingLine();
  const [first, second, third] = [held(), held(), held()];
  const slow = line.take(first.work, 10);
  const impatient = line.take(second.work, 10);
  await jest.advanceTimersByTimeAsync(10);
  expect(await impatient).toBeNull();
  const later = line.take(third.work, 10);
  first.end('first');
  await settle();
  third.end('third');
  expect(await Promise.all([slow, later])).toEqual(['first', 'third']);
  expect(second.work).not.toHaveBeenCalled();
});

test('patience is for the beginning only: work that has begun is waited for', async () => {
  const { work, end } = held();
  const result = new WaitingLine().take(work, 10);
  await jest.advanceTimersByTimeAsync(60_000);
  end('late');
  expect(await result).toBe('late');
});

test('work that fails tells whoever asked for it, and the next has its turn', async () => {
  const line = new WaitingLine();
  const [first, second] = [held(), held()];
  const failing = expect(line.take(first.work, 10)).rejects.toThrow('broken');
  const next = line.take(second.work, 10);
  first.fail(new Error('broken'));
  await failing;
  second.end('second');
  expect(await next).toBe('second');
});
