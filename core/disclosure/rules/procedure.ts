import * as desk from '../../desk/workflow';
import { answersAll } from '../../kernel/checklist';
import { mayPass } from '../../kernel/four-eyes';
import type { RichText } from '../../kernel/rich-text';
import { plainText } from '../../kernel/rich-text';
import type { YearOfHolidays } from '../../kernel/work-calendar';
import type { DisclosureCommand, DisclosureStatus } from '../workbench-contract';
import { type NoticeTerms, noticeEnd } from './notice-period';
import type { Standing } from './standing';

/** A progress report or the result, added after the item was opened. */
export interface Entry {
  /** Chosen once by the client, so that a retry does not add a second entry. */
  key: string;
  kind: 'progress' | 'result';
  /** ms */
  at: number;
  body: RichText;
}

export interface DisclosureState {
  status: DisclosureStatus;
  /** The reason for the last return or withdrawal; null without one. */
  remark: string | null;
  /** Everybody who has written or changed the proposal. */
  writerIds: readonly string[];
  /** Who reviewed it; null before the review and after a return. */
  reviewerId: string | null;
  /** ms; null until the item is opened. */
  publishedAt: number | null;
  /** The last ms of its 公示, which later changes of the table of holidays leave as it is; null without one. */
  noticeEndsAt: number | null;
  /** Oldest first; the result comes last. */
  entries: readonly Entry[];
}

export type DisclosureEvent =
  | { type: 'submitted' }
  | { type: 'returned'; reason: string }
  | { type: 'reviewed'; by: string; checked: readonly string[] }
  | { type: 'opened'; at: number; noticeEndsAt: number | null }
  | { type: 'told'; entry: Entry }
  | { type: 'concluded'; entry: Entry }
  | { type: 'withdrawn'; reason: string };

/** A command with its Markdown already parsed into blocks. */
export type Step = WithBody<DisclosureCommand>;
type WithBody<Command> = Command extends { markdown: string }
  ? Omit<Command, 'markdown'> & { body: RichText }
  : Command;

/** Those who had a hand in it: nobody takes the next step with what they wrote or reviewed themselves. */
type Involved = Pick<DisclosureState, 'writerIds' | 'reviewerId'>;

export interface ProcedureKind {
  item: DisclosureState;
  state: DisclosureStatus;
  command: Step;
  event: DisclosureEvent;
  who: Standing & Involved;
  office: 'proposer' | 'reviewer' | 'approver' | 'speaker' | 'freshReviewer' | 'freshApprover';
  facts: DisclosureFacts;
  code: 'CHECKLIST_OPEN' | 'YEAR_NOT_ANNOUNCED' | 'NOTICE_RUNNING';
}

interface DisclosureFacts {
  /** ms */
  now: number;
  /** The items of 保密审查 that whoever reviews answers for. */
  checklist: readonly string[];
  /** null: no 公示. */
  notice: NoticeTerms | null;
  /** The holidays that the organisation has entered. */
  holidays: readonly YearOfHolidays[];
}

const CHECKLIST_OPEN: desk.Stop<ProcedureKind> = {
  code: 'CHECKLIST_OPEN',
  title: '保密审查没有逐项确认，或条目刚改过',
  refuses: ({ facts }, command) => command.name === 'review' && !answersAll(facts.checklist, command.checked),
};

/** When a 公示 that begins now would end; null without one, or where nobody can know. */
const noticeEndOf = ({ notice, now, holidays }: DisclosureFacts): number | null =>
  notice === null ? null : noticeEnd(now, notice, holidays);

const YEAR_NOT_ANNOUNCED: desk.Guard<ProcedureKind> = {
  code: 'YEAR_NOT_ANNOUNCED',
  title: '公示按工作日计算，要用到的一年还没有录入节假日安排',
  refuses: ({ facts }) => facts.notice !== null && noticeEndOf(facts) === null,
};

const NOTICE_RUNNING: desk.Guard<ProcedureKind> = {
  code: 'NOTICE_RUNNING',
  title: '公示还没有结束',
  refuses: ({ item, facts }) => item.noticeEndsAt !== null && item.noticeEndsAt >= facts.now,
};

const RESULT_KEY = 'result';

const isSameText = (left: RichText, right: RichText): boolean => plainText(left) === plainText(right);

/**
 * The procedure takes two people (see `mayPass`): nobody reviews an item that they wrote or changed, and nobody approves
 * an item that they reviewed. An administrator of the unit may do both. Where a branch has one secretary, the reviewer
 * above it takes the other step.
 */
export const procedure = desk.workflow<ProcedureKind>({
  title: '党务公开事项',
  field: 'status',
  states: {
    proposed: '待送审',
    inReview: '待审核',
    inApproval: '待审批',
    open: '公开中',
    concluded: '已公布结果',
    withdrawn: '已撤回',
  },
  offices: {
    proposer: { title: '单元的联络员、书记、管理员', isHeldBy: ({ mayPropose }) => mayPropose },
    reviewer: { title: '单元的书记、分管领导、管理员', isHeldBy: ({ mayReview }) => mayReview },
    approver: {
      title: '范围内每个单元的分管领导、管理员；不出支部的，也可以是书记',
      isHeldBy: ({ mayApprove }) => mayApprove,
    },
    speaker: { title: '单元的书记、管理员', isHeldBy: ({ mayReport }) => mayReport },
    freshReviewer: {
      title: '没有动过它的审核人，或单元的管理员',
      isHeldBy: (who) => who.mayReview && mayPass(who, who.writerIds),
    },
    freshApprover: {
      title: '没有审核过它的审批人，或单元的管理员',
      isHeldBy: (who) => who.mayApprove && mayPass(who, [who.reviewerId]),
    },
  },
  steps: {
    submit: { title: '送审', from: { proposed: ['proposer'] }, needs: {}, leadsTo: 'submitted' },
    return: {
      title: '退回',
      from: { inReview: ['reviewer'], inApproval: ['reviewer', 'approver'] },
      needs: { reason: '理由' },
      leadsTo: 'returned',
      tells: ({ reason }) => ({ reason }),
    },
    review: {
      title: '审核通过',
      from: { inReview: ['freshReviewer'] },
      needs: { checked: '保密审查，逐项' },
      stoppedBy: [CHECKLIST_OPEN],
      leadsTo: 'reviewed',
      tells: ({ checked }, { who }) => ({ by: who.memberId, checked }),
    },
    approve: {
      title: '批准公开',
      from: { inApproval: ['freshApprover'] },
      needs: {},
      stoppedBy: [YEAR_NOT_ANNOUNCED],
      leadsTo: 'opened',
      tells: (_step, { facts }) => ({ at: facts.now, noticeEndsAt: noticeEndOf(facts) }),
    },
    addProgress: {
      title: '记进展',
      from: { open: ['speaker'] },
      needs: { key: '写的人取好的编号', body: '进展' },
      leadsTo: 'told',
      tells: ({ key, body }, { facts }) => ({ entry: { key, kind: 'progress', at: facts.now, body } }),
    },
    conclude: {
      title: '公布结果',
      from: { open: ['speaker'] },
      needs: { body: '结果' },
      stoppedBy: [NOTICE_RUNNING],
      leadsTo: 'concluded',
      tells: ({ body }, { facts }) => ({ entry: { key: RESULT_KEY, kind: 'result', at: facts.now, body } }),
    },
    withdraw: {
      title: '撤回',
      from: { open: ['speaker', 'approver'], concluded: ['speaker', 'approver'] },
      needs: { reason: '理由' },
      leadsTo: 'withdrawn',
      tells: ({ reason }) => ({ reason }),
    },
  },
  outcomes: {
    submitted: { to: 'inReview', changes: () => ({ remark: null }) },
    returned: { to: 'proposed', changes: ({ reason }) => ({ remark: reason, reviewerId: null }) },
    reviewed: { to: 'inApproval', changes: ({ by }) => ({ reviewerId: by }) },
    opened: {
      to: 'open',
      changes: ({ at, noticeEndsAt }) => ({ remark: null, publishedAt: at, noticeEndsAt }),
      stands: () => true,
    },
    told: {
      to: null,
      changes: ({ entry }, { entries }) => ({ entries: [...entries, entry] }),
      stands: ({ entry }, { entries }) => entries.some(({ kind, key }) => kind === 'progress' && key === entry.key),
    },
    concluded: {
      to: 'concluded',
      changes: ({ entry }, { entries }) => ({ entries: [...entries, entry] }),
      stands: ({ entry }, { entries }) =>
        entries.some(({ kind, body }) => kind === 'result' && isSameText(body, entry.body)),
    },
    withdrawn: { to: 'withdrawn', changes: ({ reason }) => ({ remark: reason }) },
  },
  editable: { proposed: ['proposer'] },
  waits: { inReview: ['freshReviewer'], inApproval: ['freshApprover'] },
});

/** Whether the item waits for this person: the next step of the procedure is theirs to take. */
export const waitsFor = (item: Involved & Pick<DisclosureState, 'status'>, standing: Standing): boolean =>
  desk.isTurnOf(procedure, procedure.waits, item.status, { ...standing, ...item });
