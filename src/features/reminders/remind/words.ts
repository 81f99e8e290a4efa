import { friendlyTime } from '@/ui/friendly-time';
import { mayDisturb } from '../../../../core/reminders/rules/hours';
import type { ReminderRow } from '../../../../core/reminders/workbench-contract';

/** What became of one reminder of today; times in ms since the epoch. */
export function reminderSentence(row: ReminderRow, now: number): string {
  const { unitName, at, byName, marked, isDone, told, messaged } = row;
  const who = `${friendlyTime(at, now)}，${byName}提醒了${unitName}${marked === null ? '' : `选中的 ${marked} 人`}`;
  if (!isDone && told === 0) return `${who}，${mayDisturb(now) ? '五分钟内' : '早上八点以后'}发出。`;
  const so = `${told} 人${messaged > 0 ? `，其中 ${messaged} 人在微信里也收到` : ''}`;
  if (!isDone) return `${who}，正在发出，已到 ${so}。`;
  return told === 0 ? `${who}，到时候已经都完成了。` : `${who}，收到的有 ${so}。`;
}
