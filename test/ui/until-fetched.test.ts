import { untilFetched } from '../../src/platform/browser/until-fetched';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('code around the pages', () => {
  test('is fetched again until it comes', async () => {
    const fetchCode = jest
      .fn<Promise<string>, []>()
      .mockRejectedValueOnce(new Error('lost'))
      .mockRejectedValueOnce(new Error('lost'))
      .mockResolvedValue('code');
    const fetched = untilFetched(fetchCode);
    await jest.advanceTimersByTimeAsync(2_000);
    await jest.advanceTimersByTimeAsync(4_000);
    expect(await fetched).toBe('code');
  });

  test('is fetched at once when the device is online again', async () => {
    const fetchCode = jest.fn<Promise<string>, []>().mockRejectedValueOnce(new Error('lost')).mockResolvedValue('code');
    const fetched = untilFetched(fetchCode);
    await jest.advanceTimersByTimeAsync(0);
    window.dispatchEvent(new Event('online'));
    expect(await fetched).toBe('code');
  });
});
