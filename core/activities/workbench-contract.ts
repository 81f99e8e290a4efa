import * as v from 'valibot';
import { CHECK_REFUSALS, checkedItems, deskEntries, PREPARING, passingCommands, signature } from '../desk/contract';
import { waitsAt } from '../desk/waiting';
import { looked } from '../kernel/content-check';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, givenId, id, instant, integer, nothing, optionalText, page, text } from '../kernel/fields';
import { COMMAND_NAMES } from './command-names';
import { activityChanges, attendanceCode, attendanceMark, attendanceState } from './contract';

/** Who holds an activity: sees its roll and has the code on the screen. */
const HOLDING = ['editor', 'secretary', 'admin'] as const;
/** Who decides on its roll. */
const DECIDING = ['secretary', 'admin'] as const;

export const activityStatus = v.picklist(['draft', 'inReview', 'inSignOff', 'published', 'cancelled']);
export type ActivityStatus = v.InferOutput<typeof activityStatus>;

/** Activities of several states that wait for the caller: `forMe` to be decided, `returned` to be written again. */
export const activityQueue = v.picklist(['forMe', 'returned']);
/** What is published stands where it is at the moment: still to come, or over. */
export const activityList = v.picklist([
  ...activityQueue.options,
  'draft',
  'inReview',
  'inSignOff',
  'coming',
  'past',
  'cancelled',
]);
export type ActivityList = v.InferOutput<typeof activityList>;

export const activityCommandName = v.picklist(COMMAND_NAMES);
export type ActivityCommandName = v.InferOutput<typeof activityCommandName>;

/** The most seats that an activity can have. */
export const MOST_SEATS = 1000;
const seats = v.nullable(v.pipe(integer, v.minValue(1), v.maxValue(MOST_SEATS)));

export const activityFields = v.object({
  title: text(60),
  /** Plain text: its lines are paragraphs. */
  details: text(2000),
  venue: text(60),
  contact: optionalText(40),
  startsAt: instant,
  endsAt: instant,
  closesAt: instant,
  seats,
  unitId: id,
  scope: v.pipe(v.array(id), v.minLength(1), v.maxLength(50)),
});
export type ActivityFields = v.InferOutput<typeof activityFields>;

export const activityWorkRow = v.object({
  activityId: id,
  title: v.string(),
  unitName: v.string(),
  status: activityStatus,
  startsAt: instant,
  updatedAt: instant,
  /** Of `forMe` only. */
  waitsAt: v.optional(waitsAt),
});
export type ActivityWorkRow = v.InferOutput<typeof activityWorkRow>;

export const activityWork = v.object({
  ...activityFields.entries,
  ...deskEntries(COMMAND_NAMES),
  activityId: id,
  authorName: v.string(),
  status: activityStatus,
  followUp: v.nullable(v.object({ postId: id, title: v.string() })),
  changes: activityChanges,
  /** 保密审查 of the organisation: what whoever signs answers for. */
  checklist: v.array(v.string()),
  signed: signature,
});
export type ActivityWork = v.InferOutput<typeof activityWork>;

export const listActivityWork = endpoint({
  fn: 'activities',
  action: 'listActivityWork',
  kind: 'query',
  summary:
    '我所管单元的活动，按状态，后改的在前；未结束的先结束的在前，已结束的后结束的在前；或只看等我审的、退回给我的，先来的在前，最多 100 项',
  allow: PREPARING,
  input: v.object({ status: activityList, cursor: v.optional(cursor) }),
  output: page(activityWorkRow),
});

export const openActivityWork = endpoint({
  fn: 'activities',
  action: 'openActivityWork',
  kind: 'query',
  summary: '打开一个活动的办理页：内容、状态、范围、我现在能做什么',
  allow: PREPARING,
  input: v.object({ activityId: id }),
  output: activityWork,
});

export const saveActivity = endpoint({
  fn: 'activities',
  action: 'saveActivity',
  kind: 'command',
  summary: '起草或修改一个活动；重发不会多出一个，别人刚改过的不会被盖掉',
  allow: ['editor', 'secretary', 'admin'],
  input: v.object({
    activityId: givenId,
    /** The revision that the writer changed; null for a new one. If the stored revision differs, saving is refused. */
    seenRevision: v.nullable(count),
    ...activityFields.entries,
  }),
  output: activityWork,
  errors: ['NOT_EDITABLE'],
});

export const moveActivity = endpoint({
  fn: 'activities',
  action: 'moveActivity',
  kind: 'command',
  summary:
    '送审、退回、报审签、发布、审签（保密审查逐项确认）、附上后续的信息、变更时间地点（当场告诉报了名的人）、取消',
  allow: PREPARING,
  input: v.object({
    activityId: id,
    /** The revision that the caller has read: if it has changed since, the command is refused. */
    seenRevision: v.optional(count),
    looked,
    command: v.variant('name', [
      ...passingCommands,
      v.object({ name: v.literal('signOff'), checked: checkedItems }),
      v.object({ name: v.literal('link'), postId: id }),
      v.object({
        name: v.literal('reschedule'),
        startsAt: instant,
        endsAt: instant,
        venue: text(60),
        reason: text(200),
      }),
      v.object({ name: v.literal('cancel'), reason: text(200) }),
    ]),
  }),
  output: activityWork,
  errors: [
    'WRONG_STATE',
    'SIGN_OFF_NEEDED',
    'CHECKLIST_OPEN',
    'TIME_PASSED',
    'TIMES_WRONG',
    'POST_NOT_FOUND',
    ...CHECK_REFUSALS,
  ],
});
export type ActivityCommand = v.InferOutput<typeof moveActivity.input>['command'];

/** What somebody is to the roll; `none`: arrived without a seat. */
export const rollState = v.picklist(['seated', 'offered', 'waiting', 'none']);
export type RollState = v.InferOutput<typeof rollState>;

export const rollRow = v.object({
  memberId: id,
  name: v.string(),
  unitName: v.string(),
  /** The caller's own: others tick it. */
  isOwn: v.boolean(),
  state: rollState,
  /** Place in the waiting list, from 1; null for whoever is not on it. */
  position: v.nullable(count),
  /** When the offer ends; null without one. */
  until: v.nullable(instant),
  attendance: v.nullable(
    v.object({
      state: attendanceState,
      marks: v.array(attendanceMark),
      at: instant,
      /** When the code that came late was on the screen; null for any other. */
      shownAt: v.nullable(instant),
      /** Who ticked, and why; null: nobody had to. */
      tick: v.nullable(v.object({ byName: v.string(), reason: v.string(), at: instant })),
    }),
  ),
});
export type RollRow = v.InferOutput<typeof rollRow>;

export const rollView = v.object({
  activityId: id,
  title: v.string(),
  startsAt: instant,
  endsAt: instant,
  closesAt: instant,
  isCancelled: v.boolean(),
  seats: v.nullable(count),
  /** The seated in the order in which they came, then the waiting list, then who came without a seat. */
  rows: v.array(rollRow),
  /** Whether the caller may change seats, take somebody off and tick. */
  mayDecide: v.boolean(),
  /** Whether attendance can be ticked: from two hours before the beginning until thirty days after the end. */
  mayTick: v.boolean(),
});
export type RollView = v.InferOutput<typeof rollView>;

export const openRoll = endpoint({
  fn: 'activities',
  action: 'openRoll',
  kind: 'query',
  summary: '活动的名册：谁报了名、候补的先后、保留到什么时候、谁到了、谁等着确认',
  allow: HOLDING,
  input: v.object({ activityId: id }),
  output: rollView,
});

export const changeSeats = endpoint({
  fn: 'activities',
  action: 'changeSeats',
  kind: 'command',
  summary: '改名额：多出来的依次给候补；改少了谁也不减，已经报上的都留着',
  allow: DECIDING,
  input: v.object({ activityId: id, seats }),
  output: rollView,
  errors: ['SIGN_UP_CLOSED', 'ACTIVITY_CANCELLED', 'ROLL_FULL'],
});

export const removeFromRoll = endpoint({
  fn: 'activities',
  action: 'removeFromRoll',
  kind: 'command',
  summary: '把一名党员从名册或候补里去掉，写明理由并告诉本人，不能再报名；空出的名额给候补的第一位',
  allow: DECIDING,
  input: v.object({ activityId: id, memberId: id, reason: text(100) }),
  output: rollView,
  errors: ['ACTIVITY_CANCELLED', 'ROLL_FULL'],
});

export const attender = v.object({ memberId: id, name: v.string(), unitName: v.string() });
export type Attender = v.InferOutput<typeof attender>;

export const findAttender = endpoint({
  fn: 'activities',
  action: 'findAttender',
  kind: 'query',
  summary: '按姓名找一名来了、没有报名也没有扫码的党员：只找活动范围里的，姓名要写全，最多 20 人',
  allow: DECIDING,
  input: v.object({ activityId: id, name: text(30) }),
  output: v.object({ items: v.array(attender) }),
});

export const tickAttendance = endpoint({
  fn: 'activities',
  action: 'tickAttendance',
  kind: 'command',
  summary:
    '书记确认或不确认一名党员到了：没有扫过码的要写理由，不确认的也要；没有报名也没有扫码的，在活动范围里的才可以确认；自己的由别人定，结束三十天以后不再改',
  allow: DECIDING,
  input: v.object({
    activityId: id,
    memberId: id,
    decision: v.picklist(['confirmed', 'declined']),
    reason: optionalText(100),
  }),
  output: rollView,
  errors: ['NOT_AT_THIS_TIME', 'TICKS_OVER', 'OWN_MATTER', 'REASON_NEEDED', 'ACTIVITY_CANCELLED'],
});

export const openCode = endpoint({
  fn: 'activities',
  action: 'openCode',
  kind: 'query',
  summary: '现场屏幕上的签到码，按服务器的钟每分钟换一个；开始前两小时到结束后两小时之间',
  allow: HOLDING,
  input: v.object({ activityId: id }),
  output: v.object({
    title: v.string(),
    code: attendanceCode,
    /** ms until the next one. */
    msLeft: count,
    /** How many have arrived: confirmed ones. */
    arrived: count,
  }),
  errors: ['NOT_AT_THIS_TIME', 'ACTIVITY_CANCELLED'],
});
export type CodeView = v.InferOutput<typeof openCode.output>;

export const tendRolls = endpoint({
  fn: 'activities',
  action: 'timer:everyFiveMinutes',
  kind: 'command',
  summary: '定时：到时没有接受的名额给下一位，转走的、离开的空出名额；告诉有关的人',
  allow: 'timer',
  input: nothing,
  output: v.object({ tended: count, told: count }),
});
