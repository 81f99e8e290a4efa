import { collection, index } from '../_kit/collection';
import type { MessageDoc, ReminderDoc, SubscriptionDoc } from './documents';

export const Reminders = collection<ReminderDoc>({
  name: 'reminders',
  id: '任务:单元:日，选中几个人的后面加 :marked',
  summary: '一天里提醒一个单元还没有完成一项任务的人：谁提醒的，做到哪里',
  indexes: [index('bySubject', 'assignmentId', 'day'), index('waiting', 'isDone', 'at')],
});

export const ReminderMessages = collection<MessageDoc>({
  name: 'reminderMessages',
  id: '任务:党员:日',
  summary: '一条订阅消息：发之前记下，一名党员一项任务一天一条；九十天后删',
  indexes: [index('again', 'state', 'at'), index('byAge', 'at')],
});

export const ReminderSubscriptions = collection<SubscriptionDoc>({
  name: 'reminderSubscriptions',
  id: '平台身份',
  summary: '一个微信身份还允许提醒几次',
});
