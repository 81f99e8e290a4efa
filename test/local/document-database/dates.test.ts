import { type Bench, type Database, openBench } from './sdk';

const DAY = 86_400_000;

/** Moments at New Year of years of every kind, noon of every week day, leap days, and changes of summer time. */
const MOMENTS: Date[] = [
  ...Array.from({ length: 32 }, (_, at) => 2000 + at).flatMap((year) =>
    [-3, -2, -1, 0, 1, 2, 3, 4, 5, 6].map((days) => new Date(Date.UTC(year, 0, 1, 15, 59, 59, 7) + days * DAY)),
  ),
  ...Array.from({ length: 14 }, (_, at) => new Date(Date.UTC(2026, 5, 1 + at, 20, 30))),
  new Date(Date.UTC(2024, 1, 29, 23, 59, 59, 999)),
  new Date(Date.UTC(2026, 2, 29, 0, 59, 59)),
  new Date(Date.UTC(2026, 2, 29, 1, 0, 0)),
  new Date(Date.UTC(1969, 11, 31, 23, 0, 0)),
];
const ZONES = [
  'UTC',
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  '+08:00',
  '-03:30',
  '+0545',
  '-11',
];

let bench: Bench;
let db: Database;
beforeAll(async () => {
  bench = await openBench();
  db = bench.db;
  bench.local.declare([{ name: 'moments', indexes: [] }]);
  await db.collection('moments').add(MOMENTS.map((at, _id) => ({ _id, at })));
});
afterAll(() => bench.close());

/** The value of an expression for every moment. */
async function evaluate(expression: unknown): Promise<unknown[]> {
  const { data } = await db
    .collection('moments')
    .aggregate()
    .sort({ _id: 1 })
    .project({ _id: 0, value: expression })
    .limit(1000)
    .end();
  return data.map(({ value }: { value: unknown }) => value);
}

const daysAround = new Map<number, Date[]>();

/** The days of a year and of some weeks around it. */
function daysOf(year: number): Date[] {
  const known = daysAround.get(year);
  if (known) return known;
  const days: Date[] = [];
  for (let one = Date.UTC(year - 1, 11, 20); one < Date.UTC(year + 1, 0, 15); one += DAY) days.push(new Date(one));
  daysAround.set(year, days);
  return days;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(timeZone, clock);
  return clock;
}

/** What a calendar on the wall says: read off the platform's own clock, then counted day by day. */
function wall(at: Date, zone: string): { [part: string]: number } {
  const fixed = /^([+-])(\d\d):?(\d\d)?$/.exec(zone);
  const shift = fixed ? Number(`${fixed[1]}1`) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * 60_000 : 0;
  const text = clockOf(fixed ? 'UTC' : zone).format(new Date(at.getTime() + shift));
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text.split(/\D/).map(Number);
  const days = daysOf(year);
  const today = days.findIndex((one) => one.getTime() === Date.UTC(year, month - 1, day));
  const ofYear = days.filter((one, index) => index <= today && one.getUTCFullYear() === year);
  // The ISO week belongs to the year of its Thursday; its number is how many Thursdays that year has had.
  const monday = today - (((days[today]?.getUTCDay() ?? 0) + 6) % 7);
  const thursday = days[monday + 3] ?? new Date(Number.NaN);
  const isoWeekYear = thursday.getUTCFullYear();
  let isoWeek = 0;
  for (let one = Date.UTC(isoWeekYear, 0, 1); one <= thursday.getTime(); one += DAY) {
    if (new Date(one).getUTCDay() === 4) isoWeek += 1;
  }
  return {
    year,
    month,
    dayOfMonth: day,
    hour,
    minute,
    second,
    millisecond: at.getUTCMilliseconds(),
    dayOfYear: ofYear.length,
    dayOfWeek: (days[today]?.getUTCDay() ?? 0) + 1,
    isoDayOfWeek: (days[today]?.getUTCDay() ?? 0) || 7,
    week: ofYear.filter((one) => one.getUTCDay() === 0).length,
    isoWeek,
    isoWeekYear,
    offset: (Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at.getTime() / 1000) * 1000) / 60_000,
  };
}

const padded = (value: number | undefined, length: number): string => String(value).padStart(length, '0');

describe.each(ZONES)('in the time zone %s', (timezone) => {
  const expected = MOMENTS.map((at) => wall(at, timezone));

  it.each([
    'year',
    'month',
    'dayOfMonth',
    'hour',
    'minute',
    'second',
    'millisecond',
    'dayOfYear',
    'dayOfWeek',
    'isoDayOfWeek',
    'week',
    'isoWeek',
    'isoWeekYear',
  ])('%s', async (part) => {
    expect(await evaluate({ [`$${part}`]: { date: '$at', timezone } })).toEqual(expected.map((day) => day[part]));
  });

  it('all formats of dateToString', async () => {
    const format = '%Y-%m-%d %H:%M:%S.%L %j %w %u %U %V %G %z %Z %% %d';
    expect(await evaluate({ $dateToString: { date: '$at', timezone, format } })).toEqual(
      expected.map((day) => {
        const offset = Math.abs(day['offset'] ?? 0);
        const sign = (day['offset'] ?? 0) < 0 ? '-' : '+';
        return [
          `${padded(day['year'], 4)}-${padded(day['month'], 2)}-${padded(day['dayOfMonth'], 2)}`,
          `${padded(day['hour'], 2)}:${padded(day['minute'], 2)}:${padded(day['second'], 2)}.${padded(day['millisecond'], 3)}`,
          padded(day['dayOfYear'], 3),
          day['dayOfWeek'],
          day['isoDayOfWeek'],
          padded(day['week'], 2),
          padded(day['isoWeek'], 2),
          padded(day['isoWeekYear'], 4),
          `${sign}${padded(Math.floor(offset / 60), 2)}${padded(offset % 60, 2)}`,
          day['offset'],
          '%',
          padded(day['dayOfMonth'], 2),
        ].join(' ');
      }),
    );
  });

  it('reads what it wrote, from a text and from parts', async () => {
    const text = { $dateToString: { date: '$at', timezone, format: '%Y-%m-%dT%H:%M:%S.%L%z' } };
    expect(await evaluate({ $dateFromString: { dateString: text } })).toEqual(MOMENTS);
    const format = '%d/%m/%Y %H.%M.%S,%L %z';
    const other = { $dateToString: { date: '$at', timezone, format } };
    expect(await evaluate({ $dateFromString: { dateString: other, format } })).toEqual(MOMENTS);
    const isoFormat = '%G-%V-%u %H:%M:%S.%L%z';
    const week = { $dateToString: { date: '$at', timezone, format: isoFormat } };
    expect(await evaluate({ $dateFromString: { dateString: week, format: isoFormat } })).toEqual(MOMENTS);
  });
});

it.each<[string, string]>([
  ['2026-01-01', '2026-01-01T00:00:00.000Z'],
  ['2026-01-01T08:09', '2026-01-01T08:09:00.000Z'],
  ['2026-01-01 08:09:10', '2026-01-01T08:09:10.000Z'],
  ['2026-01-01T08:09:10.5Z', '2026-01-01T08:09:10.500Z'],
  ['2026-01-01T08:09:10+08:00', '2026-01-01T00:09:10.000Z'],
  ['2026-01-01T08:09:10-0330', '2026-01-01T11:39:10.000Z'],
])('dateFromString reads %s', async (dateString, expected) => {
  expect((await evaluate({ $dateFromString: { dateString } }))[0]).toEqual(new Date(expected));
});

it.each<[string, object, string]>([
  ['a time zone', { dateString: '2026-01-01T08:00', timezone: 'Asia/Shanghai' }, '2026-01-01T00:00:00.000Z'],
  ['an offset', { dateString: '2026-01-01', timezone: '-03:30' }, '2026-01-01T03:30:00.000Z'],
])('dateFromString in %s', async (_title, given, expected) => {
  expect((await evaluate({ $dateFromString: given }))[0]).toEqual(new Date(expected));
});

it.each<[string, object, string]>([
  ['a year', { year: 2026 }, '2026-01-01T00:00:00.000Z'],
  [
    'all parts',
    { year: 2026, month: 2, day: 3, hour: 4, minute: 5, second: 6, millisecond: 7 },
    '2026-02-03T04:05:06.007Z',
  ],
  ['parts that carry over', { year: 2026, month: 14, day: 0, hour: 25 }, '2027-02-01T01:00:00.000Z'],
  ['a time zone', { year: 2026, month: 1, day: 1, timezone: 'Asia/Shanghai' }, '2025-12-31T16:00:00.000Z'],
  ['an ISO week', { isoWeekYear: 2026, isoWeek: 1, isoDayOfWeek: 1 }, '2025-12-29T00:00:00.000Z'],
])('dateFromParts of %s', async (_title, parts, expected) => {
  expect((await evaluate({ $dateFromParts: parts }))[0]).toEqual(new Date(expected));
});

it('writes ISO 8601 without a format, and Z only for UTC', async () => {
  const at = new Date(Date.UTC(2026, 0, 1));
  expect((await evaluate({ $dateToString: { date: at } }))[0]).toBe('2026-01-01T00:00:00.000Z');
  expect((await evaluate({ $dateToString: { date: at, timezone: '+08:00' } }))[0]).toBe('2026-01-01T08:00:00.000');
});
