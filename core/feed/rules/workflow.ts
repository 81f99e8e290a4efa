import { OFFICES, type Office } from '../../desk/offices';
import * as passing from '../../desk/passing';
import * as desk from '../../desk/workflow';
import { answersAll } from '../../kernel/checklist';
import type { PostCommand, PostStatus } from '../workbench-contract';
import type { Standing } from './standing';

export interface PostState {
  status: PostStatus;
  /** The reason for the last return or withdrawal; null without one. */
  remark: string | null;
  /** ms; null until the post is published. */
  publishedAt: number | null;
  /** ms; null or missing: it is not pinned. */
  pinnedUntil?: number | null;
}

export type PostEvent =
  | passing.PassingEvent
  | { type: 'scheduled'; checked: readonly string[] | null }
  | { type: 'published'; at: number; checked?: readonly string[] | null }
  | { type: 'pinned'; until: number }
  | { type: 'unpinned' }
  | { type: 'archived' }
  | { type: 'amended'; at: number; checked: readonly string[] | null }
  | { type: 'withdrawn'; reason: string };

interface PostFacts {
  /** The post reaches more than one branch, or its column asks for it: publishing takes a sign-off (审签). */
  needsSignOff: boolean;
  /** The date that has to lie ahead, see `dateToCome`; null when there is none. */
  dueAt: number | null;
  /** When readers are to see it, in ms; null: as soon as it is passed. */
  publishAt?: number | null;
  /** When it leaves the feed, in ms; null: never. */
  expiresAt?: number | null;
  /** It is to take the place of the text of a published post. */
  isAmendment: boolean;
  /** An amendment that says what readers have before them already. */
  isNothingNew: boolean;
  /** The items of 保密审查 that whoever signs answers for. */
  checklist: readonly string[];
  /** ms */
  now: number;
}

export interface PostKind {
  item: PostState;
  state: PostStatus;
  /** `release` is given by the timer alone, `revoke` by whoever agreed to the words. */
  command: PostCommand | { name: 'release' } | { name: 'revoke' };
  event: PostEvent;
  who: Standing;
  office: Office | 'head' | 'clock' | 'consenter';
  facts: PostFacts;
  code:
    | 'SIGN_OFF_NEEDED'
    | 'DUE_DATE_PASSED'
    | 'NOTHING_TO_CORRECT'
    | 'EXPIRES_TOO_EARLY'
    | 'TIME_PASSED'
    | 'CHECKLIST_OPEN';
}

/** When readers see it, if it is passed now. */
const appearsAt = ({ publishAt = null, now }: PostFacts): number => Math.max(publishAt ?? now, now);

/** Whether it is over before its readers have had it, or before they were to confirm it. */
export const expiresTooEarly = (facts: Pick<PostFacts, 'publishAt' | 'expiresAt' | 'dueAt' | 'now'>): boolean => {
  const { expiresAt = null, publishAt, dueAt, now } = facts;
  return expiresAt !== null && expiresAt <= Math.max(now, publishAt ?? now, dueAt ?? now);
};

const DUE_DATE_PASSED: desk.Guard<PostKind> = {
  code: 'DUE_DATE_PASSED',
  title: '必读的截止时间已过，或早于发布时间',
  refuses: ({ facts }) => facts.dueAt !== null && facts.dueAt <= appearsAt(facts),
};

const EXPIRES_TOO_EARLY: desk.Guard<PostKind> = {
  code: 'EXPIRES_TOO_EARLY',
  title: '下线时间不晚于发布时间或必读的截止时间',
  refuses: ({ facts }) => expiresTooEarly(facts),
};

const isToCome = ({ publishAt = null, now }: PostFacts): boolean => publishAt !== null && publishAt > now;

const NOT_SCHEDULED: desk.Guard<PostKind> = {
  code: 'WRONG_STATE',
  title: '定了以后的时间，另有命令',
  refuses: ({ facts }) => isToCome(facts),
};

const SCHEDULED: readonly desk.Guard<PostKind>[] = [
  { code: 'WRONG_STATE', title: '没有定时间', refuses: ({ facts }) => (facts.publishAt ?? null) === null },
  { code: 'TIME_PASSED', title: '定好的时间已经过了', refuses: ({ facts }) => !isToCome(facts) },
];

const NOTHING_TO_CORRECT: desk.Guard<PostKind> = {
  code: 'NOTHING_TO_CORRECT',
  title: '更正没有改动内容',
  refuses: ({ facts }) => facts.isNothingNew,
};

const CHECKLIST_OPEN: desk.Stop<PostKind> = {
  code: 'CHECKLIST_OPEN',
  title: '保密审查没有逐项确认，或条目刚改过',
  refuses: ({ facts }, command) => 'checked' in command && !answersAll(facts.checklist, command.checked),
};

const PIN_PASSED: desk.Stop<PostKind> = {
  code: 'TIME_PASSED',
  title: '置顶的期限已经过了',
  refuses: ({ facts }, command) => command.name === 'pin' && command.until <= facts.now,
};

const SIGN_OFF_NEEDED: desk.Guard<PostKind> = {
  code: 'SIGN_OFF_NEEDED',
  title: '范围超出一个支部，或者栏目要求，要先审签',
  refuses: ({ item, facts }) => facts.needsSignOff && item.status !== 'withdrawn',
};

const ONLY_POSTS: desk.Guard<PostKind> = {
  code: 'WRONG_STATE',
  title: '更正另有命令',
  refuses: ({ facts }) => facts.isAmendment,
};

const ONLY_AMENDMENTS: desk.Guard<PostKind> = {
  code: 'WRONG_STATE',
  title: '不是更正',
  refuses: ({ facts }) => !facts.isAmendment,
};

/** Names nobody: its readers are told. */
const CONSENT_REVOKED = '征得的同意已经收回';

export const postWorkflow = desk.workflow<PostKind>({
  title: '信息',
  field: 'status',
  states: {
    ...passing.PASSING_STATES,
    scheduled: '待发布',
    published: '已发布',
    archived: '已下线',
    applied: '已更正',
    withdrawn: '已撤回',
  },
  offices: {
    ...OFFICES,
    head: { title: '范围内每个单元的书记、分管领导、管理员', isHeldBy: ({ isHead = false }) => isHead },
    clock: { title: '定时器，五分钟一次', isHeldBy: ({ isClock = false }) => isClock },
    consenter: { title: '文字由其同意的人，在来信里', isHeldBy: ({ isConsenter = false }) => isConsenter },
  },
  steps: {
    submit: { ...passing.SUBMIT, stoppedBy: [NOTHING_TO_CORRECT] },
    return: {
      ...passing.RETURN,
      from: { ...passing.RETURN.from, scheduled: ['publisher', 'signer', 'clock'] },
    },
    requestSignOff: {
      ...passing.requestSignOff('范围在一个支部之内，栏目也不要求审签：由书记发布'),
      stoppedBy: [NOTHING_TO_CORRECT],
    },
    publish: {
      title: '发布',
      from: { draft: ['passer'], inReview: ['passer'] },
      needs: {},
      closedBy: [ONLY_POSTS, SIGN_OFF_NEEDED, NOT_SCHEDULED],
      stoppedBy: [DUE_DATE_PASSED, EXPIRES_TOO_EARLY],
      leadsTo: 'published',
      tells: (_command, { facts }) => ({ at: facts.now, checked: null }),
    },
    schedule: {
      title: '定时发布',
      from: { draft: ['passer'], inReview: ['passer'] },
      needs: {},
      closedBy: [ONLY_POSTS, SIGN_OFF_NEEDED, ...SCHEDULED],
      stoppedBy: [DUE_DATE_PASSED, EXPIRES_TOO_EARLY],
      leadsTo: 'scheduled',
      tells: () => ({ checked: null }),
    },
    signOff: {
      title: '审签',
      from: { inSignOff: ['freshSigner'] },
      needs: { checked: '保密审查，逐项' },
      closedBy: [ONLY_POSTS, NOT_SCHEDULED],
      stoppedBy: [CHECKLIST_OPEN, DUE_DATE_PASSED, EXPIRES_TOO_EARLY],
      leadsTo: 'published',
      tells: ({ checked }, { facts }) => ({ at: facts.now, checked }),
    },
    signSchedule: {
      title: '审签定时',
      from: { inSignOff: ['freshSigner'] },
      needs: { checked: '保密审查，逐项' },
      closedBy: [ONLY_POSTS, ...SCHEDULED],
      stoppedBy: [CHECKLIST_OPEN, DUE_DATE_PASSED, EXPIRES_TOO_EARLY],
      leadsTo: 'scheduled',
      tells: ({ checked }) => ({ checked }),
    },
    release: {
      title: '到时发布',
      from: { scheduled: ['clock'] },
      needs: {},
      elsewhere: 'nothing',
      leadsTo: 'published',
      tells: (_command, { facts }) => ({ at: facts.now }),
    },
    amend: {
      title: '发布更正',
      from: { draft: ['passer'], inReview: ['passer'] },
      needs: {},
      closedBy: [ONLY_AMENDMENTS, SIGN_OFF_NEEDED],
      stoppedBy: [NOTHING_TO_CORRECT, DUE_DATE_PASSED],
      leadsTo: 'amended',
      tells: (_command, { facts }) => ({ at: facts.now, checked: null }),
    },
    signAmendment: {
      title: '审签更正',
      from: { inSignOff: ['freshSigner'] },
      needs: { checked: '保密审查，逐项' },
      closedBy: [ONLY_AMENDMENTS],
      stoppedBy: [CHECKLIST_OPEN, NOTHING_TO_CORRECT, DUE_DATE_PASSED],
      leadsTo: 'amended',
      tells: ({ checked }, { facts }) => ({ at: facts.now, checked }),
    },
    pin: {
      title: '置顶',
      from: { published: ['head'] },
      needs: { until: '到什么时候' },
      stoppedBy: [PIN_PASSED],
      leadsTo: 'pinned',
      tells: ({ until }) => ({ until }),
    },
    unpin: {
      title: '取消置顶',
      from: { published: ['head'] },
      needs: {},
      closedBy: [{ code: 'WRONG_STATE', title: '没有置顶', refuses: ({ item, facts }) => !isPinned(item, facts.now) }],
      leadsTo: 'unpinned',
    },
    archive: {
      title: '下线',
      from: { published: ['publisher', 'signer', 'clock'] },
      needs: {},
      leadsTo: 'archived',
    },
    withdraw: {
      title: '撤回',
      from: {
        scheduled: ['publisher', 'signer'],
        published: ['publisher', 'signer'],
        archived: ['publisher', 'signer'],
      },
      needs: { reason: '理由' },
      leadsTo: 'withdrawn',
      tells: ({ reason }) => ({ reason }),
    },
    revoke: {
      title: '收回同意',
      from: {
        draft: ['consenter'],
        inReview: ['consenter'],
        inSignOff: ['consenter'],
        scheduled: ['consenter'],
        published: ['consenter'],
        archived: ['consenter'],
      },
      needs: {},
      elsewhere: 'nothing',
      leadsTo: 'withdrawn',
      tells: () => ({ reason: CONSENT_REVOKED }),
    },
  },
  outcomes: {
    ...passing.PASSING_OUTCOMES,
    // The time is the writer's, see `publishAt`; who passed it has passed that too.
    scheduled: { to: 'scheduled', changes: () => ({ remark: null }) },
    pinned: { to: null, changes: ({ until }) => ({ pinnedUntil: until }) },
    unpinned: { to: null, changes: () => ({ pinnedUntil: null }) },
    archived: { to: 'archived', changes: () => ({ pinnedUntil: null }) },
    published: { to: 'published', changes: ({ at }) => ({ remark: null, publishedAt: at }), stands: () => true },
    // Its text has taken the place of the one before, see docs/adr/060.
    amended: { to: 'applied', changes: ({ at }) => ({ remark: null, publishedAt: at }), stands: () => true },
    withdrawn: { to: 'withdrawn', changes: ({ reason }) => ({ remark: reason }) },
  },
  ...passing.PASSING_TURNS,
});

export const isPinned = ({ pinnedUntil = null }: Pick<PostState, 'pinnedUntil'>, now: number): boolean =>
  pinnedUntil !== null && pinnedUntil > now;

/** Whether the post waits for this person: the next step is theirs, and they had no hand in the text. */
export const waitsFor = (status: PostStatus, standing: Standing): boolean =>
  desk.isTurnOf(postWorkflow, postWorkflow.waits, status, standing);
