export const MS_PER_DAY = 86_400_000;
const CHINA_OFFSET_MS = 8 * 3_600_000;
const WEEKDAYS = '日一二三四五六';

/** The last millisecond, in Asia/Shanghai, of the day `days` after `now`. */
export function endOfDayIn(days, now) {
  const midnight = Math.floor((now + CHINA_OFFSET_MS) / MS_PER_DAY) * MS_PER_DAY - CHINA_OFFSET_MS;
  return midnight + (days + 1) * MS_PER_DAY - 1;
}

/** Moves a Saturday or Sunday to the next Monday: meetings are held on working days. */
const workdayFrom = (date) => {
  const weekday = date.getUTCDay();
  const wait = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
  return new Date(date.getTime() + wait * MS_PER_DAY);
};

const inWords = (date) => `${date.getUTCMonth() + 1}月${date.getUTCDate()}日（周${WEEKDAYS[date.getUTCDay()]}）`;

/**
 * `{{day+3}}` and `{{day-3}}` become `11月23日（周一）`; `{{workday+3}}` becomes the first working day from there. So the
 * sample always speaks of days around the one it is loaded on.
 */
export function fillDates(markdown, now) {
  return markdown.replace(/\{\{(work)?day([+-]\d+)\}\}/g, (_, work, days) => {
    const date = new Date(now + CHINA_OFFSET_MS + Number(days) * MS_PER_DAY);
    return inWords(work ? workdayFrom(date) : date);
  });
}

/** The moment in Asia/Shanghai at `time` (`08:30`) of the day `days` after `now`. */
export function momentIn(days, time, now) {
  const [hours, minutes] = time.split(':').map(Number);
  return startOfDayIn(days, now) + (hours * 60 + minutes) * 60_000;
}

/** The first millisecond, in Asia/Shanghai, of the day `days` after `now`. */
export const startOfDayIn = (days, now) => endOfDayIn(days, now) - MS_PER_DAY + 1;

/** The day in Asia/Shanghai: `2026-11-20`. */
export const dayOf = (now) => new Date(now + CHINA_OFFSET_MS).toISOString().slice(0, 10);

/**
 * The ISO week `weeks` after the current week in Asia/Shanghai: `2026-W47`. A week belongs to the year of its Thursday.
 */
export function weekIn(weeks, now) {
  const date = new Date(now + CHINA_OFFSET_MS + weeks * 7 * MS_PER_DAY);
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * MS_PER_DAY);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / MS_PER_DAY / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
