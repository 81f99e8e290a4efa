import { clockOf, dayKey } from '../../kernel/calendar';

/** A template of WeChat's subscription messages, with the names of the fields that a reminder fills in. */
export interface ReminderTemplate {
  id: string;
  /** What is to be finished. */
  subject: string;
  /** Until when. */
  due: string;
  /** Who reminds. */
  from: string;
}

/** The value of one field, as WeChat takes it. */
export type MessageData = Record<string, { value: string }>;

const WRITTEN = /^(\S{1,64}) (thing\d{1,2}) ((?:time|date)\d{1,2}) (thing\d{1,2})$/;

/** Reads `<template id> thing1 time2 thing3`, as it is given when the functions are deployed; null if it is none. */
export function readTemplate(written: string): ReminderTemplate | null {
  const found = WRITTEN.exec(written.trim().replace(/\s+/g, ' '));
  if (!found) return null;
  const [, id = '', subject = '', due = '', from = ''] = found;
  return subject === from ? null : { id, subject, due, from };
}

/** WeChat's limit for a `thing`, in characters. */
const LONGEST_THING = 20;
const NOT_SHOWN = /[\p{Cc}\p{Cf}\s]+/gu;

/** A `thing`: one line, cut with an ellipsis; `instead` when nothing that can be read is left. */
export function thing(text: string, instead: string): string {
  const characters = [...text.replace(NOT_SHOWN, ' ').trim()];
  if (characters.length === 0) return instead;
  const isLong = characters.length > LONGEST_THING;
  return isLong ? `${characters.slice(0, LONGEST_THING - 1).join('')}…` : characters.join('');
}

/** `2026年11月22日 23:59`, which WeChat takes as a `time` and as a `date`. */
export function moment(at: number): string {
  const [year, month, day] = dayKey(at).split('-').map(Number);
  return `${year}年${month}月${day}日 ${clockOf(at)}`;
}

interface Told {
  title: string;
  /** ms */
  dueAt: number;
  unitName: string;
}

export const messageData = (template: ReminderTemplate, { title, dueAt, unitName }: Told): MessageData => ({
  [template.subject]: { value: thing(title, '学习任务') },
  [template.due]: { value: moment(dueAt) },
  [template.from]: { value: thing(`${unitName}提醒您`, '支部提醒您') },
});

/** The notice within the program. */
export const noticeText = ({ title, dueAt, unitName }: Told): string =>
  `${unitName}提醒您：“${title}”还没有完成，${moment(dueAt)}截止。可以从首页的待办打开。`;
