import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { count, day, nothing } from '../kernel/fields';

export const weekView = v.object({
  today: day,
  isCheckedIn: v.boolean(),
  /** Consecutive days with a check-in, up to today or, before today's check-in, up to yesterday. */
  streak: count,
  /** Monday to Sunday of this week. */
  days: v.pipe(v.array(v.object({ day, isCheckedIn: v.boolean() })), v.maxLength(7)),
});
export type WeekView = v.InferOutput<typeof weekView>;

export const checkIn = endpoint({
  fn: 'checkin',
  action: 'checkIn',
  kind: 'command',
  summary: '打卡：自愿，一天一次（北京时间），再打不变',
  allow: 'member',
  input: nothing,
  output: weekView,
  errors: ['CHECK_IN_OFF'],
});

export const openWeek = endpoint({
  fn: 'checkin',
  action: 'openWeek',
  kind: 'query',
  summary: '我本周的打卡和连续天数',
  allow: 'member',
  input: nothing,
  output: weekView,
  errors: ['CHECK_IN_OFF'],
});
