import { confirmedChange, type EndChange, type EndProposal, isSameChange, isSameEnd } from '../../desk/end-change';
import { OFFICES, OFFICES_OF_TWO, type Office, type OfficeOfTwo } from '../../desk/offices';
import * as passing from '../../desk/passing';
import * as desk from '../../desk/workflow';
import { answersAll } from '../../kernel/checklist';
import { isDistinct } from '../../kernel/is-distinct';
import type { Prize } from '../call';
import type { CallCommand, CallStatus } from '../workbench-contract';
import { type Form, isFormRight } from './form';
import type { Standing } from './standing';
import { areTimesRight, extendedTo, type Times } from './window';

/** Prizes that one person proposes and another one has to decide. */
export interface PrizeProposal {
  prizes: readonly Prize[];
  byId: string;
  byName: string;
  at: number;
}

export interface CallState extends Times {
  status: CallStatus;
  /** The reason for the last return or the withdrawal; null without one. */
  remark: string | null;
  /** ms; null until it is opened. */
  publishedAt: number | null;
  endProposal: EndProposal | null;
  endChanges: readonly EndChange[];
  proposal: PrizeProposal | null;
  prizes: readonly Prize[];
  /** ms; null until it is decided. */
  decidedAt: number | null;
}

export type CallEvent =
  | passing.PassingEvent
  | { type: 'opened'; at: number; checked: readonly string[] | null }
  | { type: 'endProposed'; proposal: EndProposal }
  | { type: 'endDropped' }
  | { type: 'endChanged'; change: EndChange }
  | { type: 'prizesProposed'; proposal: PrizeProposal }
  | { type: 'prizesDropped' }
  | { type: 'decided'; at: number; prizes: readonly Prize[] }
  | { type: 'withdrawn'; reason: string };

type Named<Name> = Extract<CallCommand, { name: Name }>;

type ByWhom = { byId: string; byName: string };

/** A command with what the server adds to it: who gives it, and what they had read. */
export type CallStep =
  | Exclude<CallCommand, { name: 'propose' | 'proposeEnd' | 'confirmEnd' }>
  | (Named<'propose' | 'proposeEnd'> & ByWhom)
  | (Named<'confirmEnd'> & ByWhom & { seenRevision: number });

export interface CallKind {
  item: CallState;
  state: CallStatus;
  command: CallStep;
  event: CallEvent;
  who: Standing;
  office: Office | OfficeOfTwo | 'endSecond';
  facts: {
    /** It reaches more than one branch: opening it takes a sign-off (审签). */
    needsSignOff: boolean;
    /** What whoever signs answers for, item by item. */
    checklist: readonly string[];
    form: Form;
    now: number;
  };
  code: 'SIGN_OFF_NEEDED' | 'CHECKLIST_OPEN' | 'WINDOW_WRONG' | 'FORM_WRONG' | 'PRIZES_WRONG';
}

const READY: readonly desk.Guard<CallKind>[] = [
  {
    code: 'FORM_WRONG',
    title: '没有种类，或既没有评委也不投票',
    refuses: ({ facts: { form } }) => !isFormRight(form),
  },
  {
    code: 'WINDOW_WRONG',
    title: '截止离现在不到十分钟或超过一百八十天，评的时间不到二十分钟或超过九十天',
    refuses: ({ item, facts: { now } }) => !areTimesRight(now, item),
  },
];

const IS_JUDGED: desk.Guard<CallKind> = {
  code: 'WRONG_STATE',
  title: '评的时间还没有过',
  refuses: ({ item, facts: { now } }) => now < item.judgedBy,
};

const IS_OVER: desk.Guard<CallKind> = {
  code: 'WRONG_STATE',
  title: '已经截止',
  refuses: ({ item, facts: { now } }) => now >= item.endsAt,
};

const NO_END_PROPOSED: desk.Guard<CallKind> = {
  code: 'WRONG_STATE',
  title: '没有人提出',
  refuses: ({ item }) => item.endProposal === null,
};

const CHECKLIST_OPEN: desk.Stop<CallKind> = {
  code: 'CHECKLIST_OPEN',
  title: '保密审查没有逐项确认，或条目刚改过',
  refuses: ({ facts }, command) => command.name === 'signOff' && !answersAll(facts.checklist, command.checked),
};

/** What goes beyond one branch takes a reviewer, as posts do. */
export const callWorkflow = desk.workflow<CallKind>({
  title: '征集',
  field: 'status',
  states: {
    ...passing.PASSING_STATES,
    opened: '已开放',
    deciding: '奖项待定',
    decided: '已评定',
    withdrawn: '已撤下',
  },
  offices: {
    ...OFFICES,
    ...OFFICES_OF_TWO,
    endSecond: {
      title: '同上，但不是提出延长的人；管理员也一样',
      isHeldBy: ({ isPublisher, isSigner, isEndProposer }) => (isPublisher || isSigner) && !isEndProposer,
    },
  },
  steps: {
    submit: { ...passing.SUBMIT, stoppedBy: READY },
    return: passing.RETURN,
    requestSignOff: { ...passing.requestSignOff('范围在一个支部之内：由书记开放'), stoppedBy: READY },
    publish: {
      title: '开放',
      from: { draft: ['passer'], inReview: ['passer'] },
      needs: {},
      closedBy: [
        {
          code: 'SIGN_OFF_NEEDED',
          title: '范围超出一个支部，要先审签',
          refuses: ({ item, facts }) => facts.needsSignOff && item.status !== 'opened',
        },
      ],
      stoppedBy: READY,
      leadsTo: 'opened',
      tells: (_command, { facts }) => ({ at: facts.now, checked: null }),
    },
    signOff: {
      title: '审签',
      from: { inSignOff: ['freshSigner'] },
      needs: { checked: '保密审查，逐项' },
      stoppedBy: [CHECKLIST_OPEN, ...READY],
      leadsTo: 'opened',
      tells: ({ checked }, { facts }) => ({ at: facts.now, checked }),
    },
    proposeEnd: {
      title: '提出延长截止',
      from: { opened: ['decider'] },
      needs: { endsAt: '新的截止时间；评的时间跟着顺延', reason: '理由', byId: '谁', byName: '谁的名字' },
      closedBy: [
        IS_OVER,
        { code: 'WRONG_STATE', title: '已经有人提出', refuses: ({ item }) => item.endProposal !== null },
      ],
      stoppedBy: [
        {
          code: 'WINDOW_WRONG',
          title: '不比现在的截止时间晚，或从开放算起超过一百八十天',
          refuses: ({ item }, command) =>
            command.name === 'proposeEnd' &&
            (command.endsAt <= item.endsAt || !areTimesRight(item.publishedAt ?? 0, extendedTo(command.endsAt, item))),
        },
      ],
      leadsTo: 'endProposed',
      tells: ({ endsAt, reason, byId, byName }, { facts }) => ({
        proposal: { endsAt, reason, byId, byName, at: facts.now },
      }),
    },
    dropEnd: {
      title: '不延长截止',
      from: { opened: ['decider'] },
      needs: {},
      closedBy: [IS_OVER, NO_END_PROPOSED],
      leadsTo: 'endDropped',
    },
    confirmEnd: {
      title: '同意延长截止',
      from: { opened: ['endSecond'] },
      needs: { byId: '谁', byName: '谁的名字', seenRevision: '读到的修订数' },
      closedBy: [IS_OVER, NO_END_PROPOSED],
      leadsTo: 'endChanged',
      tells: (confirmation, { item: { endProposal, endsAt: from }, facts: { now: at } }) => ({
        change: confirmedChange(endProposal, confirmation, { from, to: endProposal?.endsAt ?? from, at }),
      }),
    },
    propose: {
      title: '提出奖项',
      from: { opened: ['decider'] },
      needs: { prizes: '哪件作品什么奖', byId: '谁', byName: '谁的名字' },
      closedBy: [IS_JUDGED],
      stoppedBy: [
        {
          code: 'PRIZES_WRONG',
          title: '一件作品有两个奖',
          refuses: (_seen, command) =>
            command.name === 'propose' && !isDistinct(command.prizes.map(({ submissionId }) => submissionId)),
        },
      ],
      leadsTo: 'prizesProposed',
      tells: ({ prizes, byId, byName }, { facts }) => ({ proposal: { prizes, byId, byName, at: facts.now } }),
    },
    dropPrizes: {
      title: '放下提出的奖项',
      from: { deciding: ['decider'] },
      needs: {},
      leadsTo: 'prizesDropped',
    },
    decide: {
      title: '定下奖项',
      from: { deciding: ['second'] },
      needs: {},
      leadsTo: 'decided',
      tells: (_command, { item, facts }) => ({ at: facts.now, prizes: item.proposal?.prizes ?? [] }),
    },
    withdraw: {
      title: '撤下',
      from: { opened: ['publisher'], deciding: ['publisher'] },
      needs: { reason: '理由' },
      leadsTo: 'withdrawn',
      tells: ({ reason }) => ({ reason }),
    },
  },
  outcomes: {
    ...passing.PASSING_OUTCOMES,
    opened: { to: 'opened', changes: ({ at }) => ({ remark: null, publishedAt: at }), stands: () => true },
    endProposed: {
      to: null,
      changes: ({ proposal }) => ({ endProposal: proposal }),
      stands: ({ proposal }, { endProposal }) => isSameEnd(proposal, endProposal),
    },
    endDropped: { to: null, changes: () => ({ endProposal: null }) },
    endChanged: {
      to: null,
      changes: ({ change }, item) => ({
        endProposal: null,
        ...extendedTo(change.to, item),
        endChanges: [...item.endChanges, change],
      }),
      stands: ({ change }, { endProposal: proposal, endChanges: changes }) =>
        isSameChange(change, { proposal, changes }),
    },
    prizesProposed: {
      to: 'deciding',
      changes: ({ proposal }) => ({ proposal }),
      // Said again at another moment it is the same proposal.
      stands: ({ proposal }, { proposal: present }) =>
        present !== null &&
        present.byId === proposal.byId &&
        JSON.stringify(present.prizes) === JSON.stringify(proposal.prizes),
    },
    prizesDropped: { to: 'opened', changes: () => ({ proposal: null }) },
    decided: {
      to: 'decided',
      changes: ({ at, prizes }) => ({ prizes, decidedAt: at, proposal: null }),
      stands: () => true,
    },
    withdrawn: { to: 'withdrawn', changes: ({ reason }) => ({ remark: reason, proposal: null }) },
  },
  editable: passing.PASSING_TURNS.editable,
  waits: {
    ...passing.PASSING_TURNS.waits,
    // Whoever has proposed a later end does not wait for themselves; when it has been judged, no end is proposed any more.
    opened: ['endSecond'],
    deciding: ['second'],
  },
});

/** What of a call says whether it waits; one from before calls could be extended has no `endProposal`. */
interface Waits extends Pick<CallState, 'status' | 'endsAt' | 'judgedBy'> {
  endProposal?: CallState['endProposal'];
}

/** The later end that still can be confirmed; null without one. */
export const endToConfirm = ({ status, endsAt, endProposal = null }: Omit<Waits, 'judgedBy'>, now: number) =>
  status === 'opened' && now < endsAt ? endProposal : null;

/** Whether a call waits for somebody now: one that is open does while a later end is proposed, and when it has been judged. */
export const waitsNow = (call: Waits, now: number): boolean =>
  call.status !== 'opened' || now >= call.judgedBy || endToConfirm(call, now) !== null;

/** Whether the call waits for this person: the next step is theirs. */
export const waitsFor = (status: CallStatus, standing: Standing): boolean =>
  desk.isTurnOf(callWorkflow, callWorkflow.waits, status, standing);
