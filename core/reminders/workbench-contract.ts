import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { count, id, instant, nothing } from '../kernel/fields';

const ALLOWED = ['secretary', 'admin'] as const;

/** Whom a reminder is about: who has not finished an assignment. null: in all units that the caller manages. */
const about = { assignmentId: id, unitId: v.nullable(id) };
const asked = v.object(about);

/** How many members are marked at a time. */
export const MOST_MARKED = 200;

export const reminderRow = v.object({
  unitId: id,
  unitName: v.string(),
  /** ms */
  at: instant,
  byName: v.string(),
  /** How many were marked; null: all of the unit were meant. */
  marked: v.nullable(count),
  /** False until the timer has gone through everybody. The figures below grow until then. */
  isDone: v.boolean(),
  /** Members who had not finished when their turn came. */
  told: count,
  /** Those of them who were sent a message by WeChat. */
  messaged: count,
});
export type ReminderRow = v.InferOutput<typeof reminderRow>;

/** The reminders of today (China), in the order of their units. */
export const remindersView = v.object({ today: v.array(reminderRow), mayRemind: v.boolean() });
export type RemindersView = v.InferOutput<typeof remindersView>;

export const openReminders = endpoint({
  fn: 'reminders',
  action: 'openReminders',
  kind: 'query',
  summary: '一项任务今天提醒过没有，提醒了多少人',
  allow: ALLOWED,
  input: asked,
  output: remindersView,
});

export const remind = endpoint({
  fn: 'reminders',
  action: 'remind',
  kind: 'command',
  summary:
    '提醒还没有完成的人，全部或者选中的几个：给每人一条通知，允许过的再发一条微信订阅消息；一项任务一个人一天一次，再提醒不变；8 点到 21 点之间发出',
  allow: ALLOWED,
  input: v.object({
    ...about,
    /** Only these, as far as they are missing in the units: of anybody else nothing is kept. All of them if left out. */
    memberIds: v.optional(v.pipe(v.array(id), v.minLength(1), v.maxLength(MOST_MARKED))),
  }),
  output: remindersView,
  errors: ['ASSIGNMENT_CLOSED', 'TOO_MANY_MARKED'],
});

export const sendReminders = endpoint({
  fn: 'reminders',
  action: 'timer:everyFiveMinutes',
  kind: 'command',
  summary: '定时：把提醒发给此刻还没有完成的人，一批一批地发；临时失败的再试',
  allow: 'timer',
  input: nothing,
  output: v.object({ told: count, messaged: count }),
});
