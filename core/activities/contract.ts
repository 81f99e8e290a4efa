import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, id, instant, page } from '../kernel/fields';
import { MOST_CHANGES } from './bounds';

/**
 * Where an activity is for its readers: signing up is `open`, or over (`closed`); it is `running`, `over` or `cancelled`.
 */
export const activityStage = v.picklist(['open', 'closed', 'running', 'over', 'cancelled']);
export type ActivityStage = v.InferOutput<typeof activityStage>;

/** How somebody who was on the roll came off it. `lapsed`: a seat that was offered was not accepted in time. */
export const goneHow = v.picklist(['left', 'removed', 'moved', 'lapsed']);
export type GoneHow = v.InferOutput<typeof goneHow>;

/** What the caller is to the roll of an activity. */
export const myPlace = v.variant('state', [
  v.object({ state: v.literal('none'), was: v.nullable(goneHow) }),
  v.object({ state: v.literal('seated') }),
  /** `position` counts from 1. */
  v.object({ state: v.literal('waiting'), position: count }),
  /** A seat is kept for the caller until then. */
  v.object({ state: v.literal('offered'), position: count, until: instant }),
]);
export type MyPlace = v.InferOutput<typeof myPlace>;

/** `waiting`: for the tick of a secretary. */
export const attendanceState = v.picklist(['confirmed', 'waiting', 'declined']);
export type AttendanceState = v.InferOutput<typeof attendanceState>;

/** Why an arrival waits for a tick: its code came late, or the member had no seat. */
export const attendanceMark = v.picklist(['late', 'walkIn']);
export type AttendanceMark = v.InferOutput<typeof attendanceMark>;

/** When and where an activity is held. */
export const occasion = v.object({ startsAt: instant, endsAt: instant, venue: v.string() });
export type Occasion = v.InferOutput<typeof occasion>;

/** Another time or venue than before, and why. */
export const activityChange = v.object({ at: instant, reason: v.string(), before: occasion });
export type ActivityChange = v.InferOutput<typeof activityChange>;
/** Since it was published, the last one first. */
export const activityChanges = v.pipe(v.array(activityChange), v.maxLength(MOST_CHANGES));

const activityHead = v.object({
  activityId: id,
  title: v.string(),
  unitName: v.string(),
  venue: v.string(),
  startsAt: instant,
  endsAt: instant,
  /** End of signing up. */
  closesAt: instant,
  stage: activityStage,
  /** null: as many as like to come. */
  seats: v.nullable(count),
  /** Seats that are taken or kept for somebody. */
  taken: count,
  /** How many wait for one, those with an offer among them. */
  waiting: count,
  mine: myPlace,
});

export const activityRow = v.object({
  ...activityHead.entries,
  /** Whether the caller's attendance is confirmed. */
  attended: v.boolean(),
});
export type ActivityRow = v.InferOutput<typeof activityRow>;

export const activityView = v.object({
  ...activityRow.entries,
  /** Several paragraphs, one a line. */
  details: v.string(),
  /** Whom to ask; '' if nobody is named. */
  contact: v.string(),
  /** Why it was cancelled; null otherwise. */
  remark: v.nullable(v.string()),
  changes: activityChanges,
  /** Whether the code of the room's screen is taken now. */
  takesCode: v.boolean(),
  attendance: v.nullable(v.object({ state: attendanceState, marks: v.array(attendanceMark), at: instant })),
  /** What was published about it afterwards. */
  followUp: v.nullable(v.object({ postId: id, title: v.string() })),
});
export type ActivityView = v.InferOutput<typeof activityView>;

const one = v.object({ activityId: id });

/** `mine`: what I signed up for, wait for or attended. */
export const activityFilter = v.picklist(['coming', 'mine', 'past']);
export type ActivityFilter = v.InferOutput<typeof activityFilter>;

export const listActivities = endpoint({
  fn: 'activities',
  action: 'listActivities',
  kind: 'query',
  summary:
    '我能参加的活动和我的报名：没有结束的，先结束的在前；已经结束的，后结束的在前；或我报过名、到过的，后结束的在前',
  allow: 'member',
  input: v.object({ when: activityFilter, cursor: v.optional(cursor) }),
  output: page(activityRow),
});

export const openActivity = endpoint({
  fn: 'activities',
  action: 'openActivity',
  kind: 'query',
  summary: '打开一个活动：时间、地点、名额，我的报名、候补排第几、签到',
  allow: 'member',
  input: one,
  output: activityView,
});

export const signUp = endpoint({
  fn: 'activities',
  action: 'signUp',
  kind: 'command',
  summary: '报名；名额满了就排进候补，按先后。重发不会报两次；被移出的不能再报',
  allow: 'member',
  input: one,
  output: activityView,
  errors: ['REMOVED_BEFORE', 'SIGN_UP_CLOSED', 'ACTIVITY_CANCELLED', 'ROLL_FULL'],
});

export const leaveActivity = endpoint({
  fn: 'activities',
  action: 'leaveActivity',
  kind: 'command',
  summary: '退出报名或候补，随时可以；空出的名额给候补的第一位',
  allow: 'member',
  input: one,
  output: activityView,
  errors: ['ACTIVITY_CANCELLED', 'ROLL_FULL'],
});

export const acceptOffer = endpoint({
  fn: 'activities',
  action: 'acceptOffer',
  kind: 'command',
  summary: '接受为我保留的名额；两部手机同时接受也只占一个',
  allow: 'member',
  input: one,
  output: activityView,
  errors: ['OFFER_OVER', 'ACTIVITY_CANCELLED', 'ROLL_FULL'],
});

/** Of the room's screen: eight digits, spaces left out. */
export const attendanceCode = v.pipe(v.string(), v.regex(/^\d{8}$/));

export const attend = endpoint({
  fn: 'activities',
  action: 'attend',
  kind: 'command',
  summary: '用现场屏幕上的码签到，只认这一分钟和前一分钟的；当时没有网络、后来送到的，记下等书记确认',
  allow: 'member',
  input: v.object({
    activityId: id,
    code: attendanceCode,
    /** When it was scanned, if it could not be sent at once, by the phone's clock; null: just now. */
    scannedAt: v.nullable(instant),
  }),
  output: activityView,
  errors: ['CODE_WRONG', 'CODE_OLD', 'ACTIVITY_CANCELLED'],
});
