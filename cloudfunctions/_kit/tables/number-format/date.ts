import { digitsInHan, numberInHan } from '../../../_kit/office/han';
import type { Section, Token } from './sections';

/** How a workbook counts days: from 1900, or, in old files of a Mac, from 1904. */
export type Calendar = 1900 | 1904;

const MS_PER_SECOND = 1_000;
const SECONDS_PER_DAY = 86_400;
/** Days from the first day of a calendar to 1970-01-01. */
const EPOCHS: Readonly<Record<Calendar, number>> = { 1900: 25_569, 1904: 24_107 };
/** Spreadsheets count 29 February 1900, which never was; earlier days are off by one. */
const FALSE_LEAP_DAY = 60;
/** 9999-12-31, the last day that a spreadsheet knows. */
const LAST_DAY = 2_958_465;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAYS_IN_HAN = '日一二三四五六';

interface Moment {
  /** In UTC, which has no summer time. */
  day: Date;
  seconds: number;
  /** Digits of a second. */
  fraction: string;
  /** Since the calendar's beginning, for `[h]`. */
  totalSeconds: number;
}

/** A number of days as a section with `y`, `m`, `d`, `h`, `s` shows it; null for a number that is no day. */
export function shownDate(section: Section, value: number, calendar: Calendar): string | null {
  if (value < 0 || value >= LAST_DAY + 1) return null;
  const places = Math.max(0, ...section.tokens.map(({ text }) => (/^s+\.(0+)$/.exec(text)?.[1] ?? '').length));
  const moment = momentOf(value, calendar, Math.min(places, 3));
  const roles = rolesOf(section.tokens);
  const isHalved = section.tokens.some(({ kind, text }) => kind === 'date' && /^(am\/pm|a\/p|上午\/下午)$/.test(text));
  return section.tokens
    .map((token, at) =>
      token.kind === 'date' ? partShown(roles[at] ?? token.text, moment, isHalved, section) : token.text,
    )
    .join('');
}

function momentOf(value: number, calendar: Calendar, places: number): Moment {
  const scale = 10 ** places;
  const ticks = Math.round(value * SECONDS_PER_DAY * scale);
  const totalSeconds = Math.floor(ticks / scale);
  const serial = Math.floor(totalSeconds / SECONDS_PER_DAY);
  const shift = calendar === 1900 && serial < FALSE_LEAP_DAY ? 1 : 0;
  return {
    day: new Date((serial + shift - EPOCHS[calendar]) * SECONDS_PER_DAY * MS_PER_SECOND),
    seconds: totalSeconds % SECONDS_PER_DAY,
    fraction: String(ticks % scale)
      .padStart(places, '0')
      .slice(0, places),
    totalSeconds,
  };
}

/** Tells minutes from months, which are both `m`: minutes stand behind hours or before seconds. */
function rolesOf(tokens: readonly Token[]): string[] {
  const roles = tokens.map(({ kind, text }) => (kind === 'date' ? text : ''));
  const dates = roles.flatMap((role, at) => (role === '' ? [] : [at]));
  dates.forEach((at, index) => {
    if (!/^m{1,2}$/.test(roles[at] ?? '')) return;
    const before = roles[dates[index - 1] ?? -1] ?? '';
    const after = roles[dates[index + 1] ?? -1] ?? '';
    if (/^\[?h+\]?$/.test(before) || /^\[?s/.test(after)) roles[at] = roles[at]?.replace(/m/g, 'n') ?? '';
  });
  return roles;
}

function partShown(role: string, moment: Moment, isHalved: boolean, { numerals, isChinese }: Section): string {
  const { day, seconds, fraction, totalSeconds } = moment;
  const hour = Math.floor(seconds / 3_600);
  const number = (value: number, width: number): string =>
    numerals === 'digits' ? String(value).padStart(width, '0') : numberInHan(value, numerals);
  const width = role.replace(/[[\].0]/g, '').length;
  const year = day.getUTCFullYear();
  switch (role.replace(/\..*$/, '')) {
    case 'y':
    case 'yy':
      return inYears(String(year % 100).padStart(2, '0'), numerals);
    case 'm':
    case 'mm':
      return number(day.getUTCMonth() + 1, width);
    case 'mmm':
    case 'mmmm':
      return isChinese ? `${numberInHan(day.getUTCMonth() + 1, 'han')}月` : named(MONTHS[day.getUTCMonth()], width);
    case 'mmmmm':
      return (MONTHS[day.getUTCMonth()] ?? '').charAt(0);
    case 'd':
    case 'dd':
      return number(day.getUTCDate(), width);
    case 'ddd':
    case 'dddd':
      return isChinese ? `${width === 3 ? '周' : '星期'}${inWeek(day)}` : named(DAYS[day.getUTCDay()], width);
    case 'aaa':
      return inWeek(day);
    case 'aaaa':
      return `星期${inWeek(day)}`;
    case 'h':
    case 'hh':
      return number(isHalved ? hour % 12 || 12 : hour, width);
    case 'n':
    case 'nn':
      return number(Math.floor(seconds / 60) % 60, width);
    case 's':
    case 'ss':
      return `${number(seconds % 60, width)}${role.includes('.') ? `.${fraction}` : ''}`;
    case 'am/pm':
      return hour < 12 ? 'AM' : 'PM';
    case 'a/p':
      return hour < 12 ? 'A' : 'P';
    case '上午/下午':
      return hour < 12 ? '上午' : '下午';
    case '[h]':
    case '[hh]':
      return String(Math.floor(totalSeconds / 3_600)).padStart(width, '0');
    case '[m]':
    case '[mm]':
      return String(Math.floor(totalSeconds / 60)).padStart(width, '0');
    case '[s]':
    case '[ss]':
      return String(totalSeconds).padStart(width, '0');
    default:
      return /^[ye]/.test(role) ? inYears(String(year), numerals) : '';
  }
}

const inYears = (digits: string, numerals: Section['numerals']): string =>
  numerals === 'digits' ? digits : digitsInHan(digits, numerals);
const named = (name = '', width: number): string => (width === 3 ? name.slice(0, 3) : name);
const inWeek = (day: Date): string => DAYS_IN_HAN.charAt(day.getUTCDay());
