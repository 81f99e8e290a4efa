import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { count, id, instant, nothing } from '../kernel/fields';

const ALLOWED = ['secretary', 'admin'] as const;

/** Whom a reminder is about: who has not finished an assignment. null: in all units that the caller manages. */
const asked = v.object({ assignmentId: id, unitId: v.nullable(id) });

export const reminderRow = v.object({
  unitId: id,
  unitName: v.string(),
  /** ms */
  at: instant,
  byName: v.string(),
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
    '提醒还没有完成的人：给每人一条通知，允许过的再发一条微信订阅消息；一项任务一个单元一天一次，再提醒不变；8 点到 21 点之间发出',
  allow: ALLOWED,
  input: asked,
  output: remindersView,
  errors: ['ASSIGNMENT_CLOSED'],
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
