import * as v from 'valibot';
import { endpoint } from '../../kernel/endpoint';
import { id, instant, optionalText } from '../../kernel/fields';

export const reportReason = v.picklist(['key', 'wording', 'outdated', 'other']);
export type ReportReason = v.InferOutput<typeof reportReason>;

/** `answered`: an editor looked at the report and replied. */
export const reportState = v.picklist(['waiting', 'withdrawn', 'answered']);

/** A question in a closed attempt of the caller. */
export const askedPlace = v.object({
  attemptId: id,
  /** `q1`, `q2` … in the order of the attempt. */
  question: v.pipe(v.string(), v.regex(/^q([1-9]\d?|100)$/)),
});
export type AskedPlace = v.InferOutput<typeof askedPlace>;

export const myReport = v.object({
  question: askedPlace.entries.question,
  reason: reportReason,
  text: v.string(),
  at: instant,
  state: reportState,
  /** The reply; '' until there is one. */
  answer: v.string(),
});
export type MyReport = v.InferOutput<typeof myReport>;

export const reportQuestion = endpoint({
  fn: 'bank',
  action: 'reportQuestion',
  kind: 'command',
  summary: '这题有误：对自己答完的一道题报错；每人每题（每版）一次，撤回后可以再报',
  allow: 'member',
  input: v.object({ asked: askedPlace, reason: reportReason, text: optionalText(300) }),
  output: myReport,
  errors: ['CONTENT_REFUSED'],
});

export const withdrawReport = endpoint({
  fn: 'bank',
  action: 'withdrawReport',
  kind: 'command',
  summary: '撤回自己的报错；已有答复的不变',
  allow: 'member',
  input: v.object({ asked: askedPlace }),
  output: myReport,
});

export const listMyReports = endpoint({
  fn: 'bank',
  action: 'listMyReports',
  kind: 'query',
  summary: '自己在一次作答里报过的错和答复；正在别的作答里答同一题时，先不给出答复',
  allow: 'member',
  input: v.object({ attemptId: id }),
  output: v.object({ items: v.array(myReport) }),
});
