import { connect } from '../../scripts/sample/cloud-client.mjs';
import { getJson } from './support/http';
import { startTestCloud, type TestCloud } from './support/test-cloud';

let now = 0;
let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud({}, { now: () => now });
  jest.spyOn(Date, 'now').mockImplementation(() => now);
});
afterAll(async () => {
  jest.restoreAllMocks();
  await cloud.close();
});

const MINUTE = 60_000;
const timeOfCloud = async () => Number((await getJson(`${cloud.url}/__local/clock`)).body['now']);
const inShanghai = (at: number) => new Date(at + 480 * MINUTE).toISOString().slice(0, 16);

test.each([
  ['in the morning nothing is moved', '2026-11-30T09:00', '2026-11-30T09:00'],
  ['twenty minutes before midnight neither', '2026-11-30T23:40', '2026-11-30T23:40'],
  ['later there are twenty minutes left', '2026-11-30T23:50', '2026-11-30T23:40'],
  ['also where a week ends', '2026-12-06T23:59', '2026-12-06T23:40'],
  ['also where a year ends', '2026-12-31T23:59', '2026-12-31T23:40'],
  ['from midnight on it is another day', '2027-01-01T00:00', '2027-01-01T00:00'],
])('the sample is loaded on one day: %s', async (_what, at, seen) => {
  now = Date.parse(`${at}+08:00`);
  const loading = connect(cloud.url);
  await loading.onOneDay(async () => {
    expect(inShanghai(await timeOfCloud())).toBe(seen);
    now += 19 * MINUTE;
    expect(inShanghai(loading.now()).slice(0, 10)).toBe(seen.slice(0, 10));
    await loading.daysAgo(3, async () => {
      expect(await timeOfCloud()).toBe(Date.parse(`${seen}+08:00`) + 19 * MINUTE - 3 * 1_440 * MINUTE);
    });
    expect(await timeOfCloud()).toBe(loading.now());
  });
  expect(await timeOfCloud()).toBe(now);
});

test('a loading after one that was broken off begins with the right time', async () => {
  now = Date.parse('2026-11-30T09:00+08:00');
  // Ended on one of the days before: nothing sets the clock back.
  await new Promise<void>((reached) => {
    void connect(cloud.url).daysAgo(3, () => {
      reached();
      return new Promise(() => {});
    });
  });
  expect(await timeOfCloud()).toBe(now - 3 * 1_440 * MINUTE);
  await connect(cloud.url).onOneDay(async () => {
    expect(await timeOfCloud()).toBe(now);
  });
  expect(await timeOfCloud()).toBe(now);
});
