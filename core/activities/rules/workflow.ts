import { OFFICES, type Office } from '../../desk/offices';
import * as passing from '../../desk/passing';
import type { Standing } from '../../desk/standing';
import * as desk from '../../desk/workflow';
import { answersAll } from '../../kernel/checklist';
import { MOST_CHANGES } from '../bounds';
import type { ActivityChange, Occasion } from '../contract';
import type { ActivityCommand, ActivityStatus } from '../workbench-contract';
import { areTimesRight, isLengthRight, type Times } from './times';

/** What was published about it afterwards. Only its id is kept: its title is told to those whom the post itself reaches. */
export interface FollowUp {
  postId: string;
}

export interface ActivityState extends Occasion, Pick<Times, 'closesAt'> {
  status: ActivityStatus;
  /** The reason for the last return, or for the cancellation; null without one. */
  remark: string | null;
  /** ms; null until it is published. */
  publishedAt: number | null;
  followUp: FollowUp | null;
  /** When signing up is to end as it was published, in ms; `closesAt` is earlier while the activity begins before that. */
  plannedClosesAt?: number;
  /** Of time and venue since it was published, the first one first. */
  changes: readonly ActivityChange[];
}

export type ActivityEvent =
  | passing.PassingEvent
  | { type: 'published'; at: number; checked: readonly string[] | null }
  | { type: 'linked'; followUp: FollowUp }
  | { type: 'rescheduled'; at: number; reason: string; occasion: Occasion }
  | { type: 'cancelled'; reason: string };

/** A command with the post that it names. */
export type ActivityStep = Exclude<ActivityCommand, { name: 'link' }> | { name: 'link'; followUp: FollowUp };

export interface ActivityKind {
  item: ActivityState;
  state: ActivityStatus;
  command: ActivityStep;
  event: ActivityEvent;
  who: Standing;
  office: Office;
  facts: {
    /** It reaches more than one branch: publishing takes a sign-off (审签). */
    needsSignOff: boolean;
    /** The items of 保密审查 that whoever signs answers for. */
    checklist: readonly string[];
    times: Times;
    now: number;
  };
  code: 'SIGN_OFF_NEEDED' | 'CHECKLIST_OPEN' | 'TIME_PASSED' | 'TIMES_WRONG';
}

const TIMES: readonly desk.Guard<ActivityKind>[] = [
  {
    code: 'TIMES_WRONG',
    title: '报名截止晚于开始，结束不晚于开始，或长于七天',
    refuses: ({ facts: { times } }) => !areTimesRight(times),
  },
  {
    code: 'TIME_PASSED',
    title: '报名截止的时间已经过了',
    refuses: ({ facts: { times, now } }) => times.closesAt <= now,
  },
];

const CHECKLIST_OPEN: desk.Stop<ActivityKind> = {
  code: 'CHECKLIST_OPEN',
  title: '保密审查没有逐项确认，或条目刚改过',
  refuses: ({ facts }, command) => command.name === 'signOff' && !answersAll(facts.checklist, command.checked),
};

const RESCHEDULED: readonly desk.Stop<ActivityKind>[] = [
  {
    code: 'TIMES_WRONG',
    title: '结束不晚于开始，或长于七天',
    refuses: (_seen, command) => command.name === 'reschedule' && !isLengthRight(command),
  },
  {
    code: 'TIME_PASSED',
    title: '新的开始时间已经过了',
    refuses: ({ facts }, command) => command.name === 'reschedule' && command.startsAt <= facts.now,
  },
];

const isSameOccasion = (one: Occasion, other: Occasion): boolean =>
  one.startsAt === other.startsAt && one.endsAt === other.endsAt && one.venue === other.venue;

/** What goes beyond one branch takes a reviewer, as posts do. */
export const activityWorkflow = desk.workflow<ActivityKind>({
  title: '活动',
  field: 'status',
  states: { ...passing.PASSING_STATES, published: '已发布', cancelled: '已取消' },
  offices: OFFICES,
  steps: {
    submit: { ...passing.SUBMIT, stoppedBy: TIMES },
    return: passing.RETURN,
    requestSignOff: { ...passing.requestSignOff('范围在一个支部之内：由书记发布'), stoppedBy: TIMES },
    publish: {
      title: '发布',
      from: { draft: ['passer'], inReview: ['passer'] },
      needs: {},
      closedBy: [
        {
          code: 'SIGN_OFF_NEEDED',
          title: '范围超出一个支部，要先审签',
          refuses: ({ item, facts }) => facts.needsSignOff && item.status !== 'cancelled',
        },
      ],
      stoppedBy: TIMES,
      leadsTo: 'published',
      tells: (_command, { facts }) => ({ at: facts.now, checked: null }),
    },
    signOff: {
      title: '审签',
      from: { inSignOff: ['freshSigner'] },
      needs: { checked: '保密审查，逐项' },
      stoppedBy: [CHECKLIST_OPEN, ...TIMES],
      leadsTo: 'published',
      tells: ({ checked }, { facts }) => ({ at: facts.now, checked }),
    },
    link: {
      title: '附上信息',
      from: { published: ['publisher'] },
      needs: { followUp: '一条已发布的信息' },
      leadsTo: 'linked',
      tells: ({ followUp }) => ({ followUp }),
    },
    // Decided by one person, like a cancellation, and told at once to all concerned: see docs/adr/073.
    reschedule: {
      title: '变更',
      from: { published: ['publisher', 'signer'] },
      needs: { startsAt: '开始', endsAt: '结束', venue: '地点', reason: '理由' },
      closedBy: [
        {
          code: 'WRONG_STATE',
          title: '活动已经开始',
          refuses: ({ item, facts: { times, now } }) => item.status === 'published' && times.startsAt <= now,
        },
        { code: 'WRONG_STATE', title: '已经变更过十次', refuses: ({ item }) => item.changes.length >= MOST_CHANGES },
      ],
      stoppedBy: RESCHEDULED,
      leadsTo: 'rescheduled',
      tells: ({ startsAt, endsAt, venue, reason }, { facts }) => ({
        at: facts.now,
        reason,
        occasion: { startsAt, endsAt, venue },
      }),
    },
    cancel: {
      title: '取消活动',
      from: { published: ['publisher', 'signer'] },
      needs: { reason: '理由' },
      closedBy: [
        {
          code: 'WRONG_STATE',
          title: '活动已经结束',
          refuses: ({ item, facts: { times, now } }) => item.status === 'published' && times.endsAt <= now,
        },
      ],
      leadsTo: 'cancelled',
      tells: ({ reason }) => ({ reason }),
    },
  },
  outcomes: {
    ...passing.PASSING_OUTCOMES,
    published: { to: 'published', changes: ({ at }) => ({ remark: null, publishedAt: at }), stands: () => true },
    linked: { to: null, changes: ({ followUp }) => ({ followUp }) },
    rescheduled: {
      to: null,
      changes: (
        { at, reason, occasion },
        { startsAt, endsAt, venue, closesAt, plannedClosesAt = closesAt, changes },
      ) => ({
        ...occasion,
        // Signing up goes on as long as it was said, or until the new beginning.
        plannedClosesAt,
        closesAt: Math.min(plannedClosesAt, occasion.startsAt),
        changes: [...changes, { at, reason, before: { startsAt, endsAt, venue } }],
      }),
      stands: ({ occasion }, item) => isSameOccasion(occasion, item),
    },
    cancelled: { to: 'cancelled', changes: ({ reason }) => ({ remark: reason }) },
  },
  ...passing.PASSING_TURNS,
});

/** Whether the activity waits for this person: the next step is theirs, and they had no hand in it. */
export const waitsFor = (status: ActivityStatus, standing: Standing): boolean =>
  desk.isTurnOf(activityWorkflow, activityWorkflow.waits, status, standing);
