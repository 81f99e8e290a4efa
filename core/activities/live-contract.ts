import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { id, instant, nothing } from '../kernel/fields';

// Apart from contract.ts, because the main package carries what 首页 shows.

/**
 * Why an activity concerns me now: a seat is kept for me until `at`; I have a seat, and it is held until `at`, or begins
 * later today, at `at`; signing up ends at `at`, within a day.
 */
export const liveReason = v.picklist(['offered', 'running', 'today', 'closing']);
export type LiveReason = v.InferOutput<typeof liveReason>;

/** Rows that 首页 shows. */
export const MOST_LIVE = 3;

export const liveActivity = v.object({ activityId: id, title: v.string(), why: liveReason, at: instant });
export type LiveActivity = v.InferOutput<typeof liveActivity>;

export const listLiveActivities = endpoint({
  fn: 'activities',
  action: 'listLiveActivities',
  kind: 'query',
  summary: '现在与我有关的活动：等我接受的名额，我报了名、正在进行或今天开始的，一天之内截止报名的；最多三个，急的在前',
  allow: 'member',
  input: nothing,
  output: v.object({ items: v.pipe(v.array(liveActivity), v.maxLength(MOST_LIVE)) }),
});
