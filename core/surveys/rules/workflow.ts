import { confirmedChange, type EndChange, isSameChange, isSameEnd } from '../../desk/end-change';
import { OFFICES, OFFICES_OF_TWO, type Office, type OfficeOfTwo } from '../../desk/offices';
import * as passing from '../../desk/passing';
import * as desk from '../../desk/workflow';
import { answersAll } from '../../kernel/checklist';
import type { SurveyCommand, SurveyStatus } from '../workbench-contract';
import { type Form, isFormRight } from './form';
import type { Standing } from './standing';
import type { Roll, SurveyEndProposal, SurveyEvent, SurveyState } from './survey-state';
import { areTimesRight, isWindowRight, stageOf } from './window';

type Named<Name> = Extract<SurveyCommand, { name: Name }>;
type Opening = 'publish' | 'signOff';
type ByWhom = { byId: string; byName: string };
type WithRoll = { roll: Roll | null } & ByWhom;

/** A command with what the server adds to it: the roll that was prepared, who gives it, and what they had read. */
export type SurveyStep =
  | Exclude<SurveyCommand, { name: Opening | 'proposeEnd' | 'confirmEnd' | 'assess' }>
  | (Named<'publish'> & WithRoll)
  | (Named<'signOff'> & WithRoll)
  | (Named<'proposeEnd'> & ByWhom)
  | (Named<'confirmEnd'> & ByWhom & { seenRevision: number })
  | (Named<'assess'> & { byId: string });

export interface SurveyKind {
  item: SurveyState;
  state: SurveyStatus;
  command: SurveyStep;
  event: SurveyEvent;
  who: Standing;
  office: Office | OfficeOfTwo | 'ownSecretary' | 'announcer' | 'awaited';
  facts: {
    /** It reaches more than one branch: opening it takes a sign-off (审签). */
    needsSignOff: boolean;
    /** It takes the place of a survey that is open, and ends it: that takes two people, whoever they are. */
    endsAnother: boolean;
    /** What whoever signs answers for, item by item. */
    checklist: readonly string[];
    form: Form;
    now: number;
  };
  code: 'SIGN_OFF_NEEDED' | 'CHECKLIST_OPEN' | 'TIME_PASSED' | 'WINDOW_WRONG' | 'FORM_WRONG' | 'TWO_NEEDED';
}

const READY: readonly desk.Guard<SurveyKind>[] = [
  {
    code: 'FORM_WRONG',
    title: '题目或候选人没有填好；民主评议不是一个支部自己的',
    refuses: ({ facts: { form, needsSignOff } }) => !isFormRight(form) || (form.kind === 'appraisal' && needsSignOff),
  },
  {
    code: 'WINDOW_WRONG',
    title: '截止时间离现在不到十分钟，或超过九十天；民主评议的自评、互评各不到十分钟',
    refuses: ({ item, facts: { form, now } }) => !areTimesRight(now, item.closesAt, form.terms?.selfUntil ?? null),
  },
];

const CHECKLIST_OPEN: desk.Stop<SurveyKind> = {
  code: 'CHECKLIST_OPEN',
  title: '保密审查没有逐项确认，或条目刚改过',
  refuses: ({ facts }, command) => command.name === 'signOff' && !answersAll(facts.checklist, command.checked),
};

const TWO: desk.Guard<SurveyKind> = {
  code: 'TWO_NEEDED',
  title: '它会结束正在进行的调查：要由没有写过它的人来办，管理员也一样',
  refuses: ({ who, facts: { endsAnother } }) => endsAnother && who.isWriterOfText,
};

const IS_NO_APPRAISAL_THAT_ENDED: readonly desk.Guard<SurveyKind>[] = [
  {
    code: 'WRONG_STATE',
    title: '不是民主评议',
    refuses: ({ facts: { form } }) => form.kind !== 'appraisal',
  },
  {
    code: 'WRONG_STATE',
    title: '还没有计好票',
    refuses: ({ item, facts: { now } }) => item.status === 'opened' && stageOf(item.closesAt, now) !== 'ended',
  },
  {
    code: 'WRONG_STATE',
    title: '评定已经公布',
    refuses: ({ item }) => item.assessment?.isAnnounced === true,
  },
];

const IS_OVER: desk.Guard<SurveyKind> = {
  code: 'WRONG_STATE',
  title: '已经截止',
  refuses: ({ item, facts: { now } }) => item.status === 'opened' && now >= item.closesAt,
};

/** The earlier version's end, where the new one begins: written and opened by two people, as every other end. */
export const endByVersion = (
  { closesAt }: Pick<SurveyState, 'closesAt'>,
  { at, byId, byName }: Extract<SurveyEvent, { type: 'opened' }>,
  authorName: string,
): EndChange => ({
  from: closesAt,
  to: at,
  reason: '由新的一版代替',
  proposedBy: authorName,
  confirmedBy: byName,
  confirmedById: byId,
  revision: null,
  at,
});

const isSecond = OFFICES_OF_TWO.second.isHeldBy;
const isAnnouncer = ({ isOwnSecretary, isBoundAssessor }: Standing): boolean => isOwnSecretary && !isBoundAssessor;

/** Whose turn it is with what has opened. */
const isAwaited = (who: Standing): boolean => {
  if (who.awaited === null) return false;
  if (who.awaited === 'end') return isSecond(who);
  return who.awaited === 'announcement' ? isAnnouncer(who) : who.isOwnSecretary;
};

/** The end that a proposal comes to, in ms. */
const endOf = ({ endsAt }: Pick<SurveyEndProposal, 'endsAt'>, now: number): number => endsAt ?? now;

/** What goes beyond one branch takes a reviewer, as posts do. */
export const surveyWorkflow = desk.workflow<SurveyKind>({
  title: '调查、推选和民主评议',
  field: 'status',
  states: { ...passing.PASSING_STATES, opened: '已开放' },
  offices: {
    ...OFFICES,
    ...OFFICES_OF_TWO,
    ownSecretary: { title: '这个支部的书记', isHeldBy: ({ isOwnSecretary }) => isOwnSecretary },
    announcer: {
      title: '这个支部没有写评定的书记；支部没有别的书记时，写的也可以',
      isHeldBy: isAnnouncer,
    },
    awaited: {
      title: '另一个人同意改截止时间；评议截止以后，这个支部的书记写评定、公布评定',
      isHeldBy: isAwaited,
    },
  },
  steps: {
    submit: { ...passing.SUBMIT, stoppedBy: READY },
    return: passing.RETURN,
    requestSignOff: { ...passing.requestSignOff('范围在一个支部之内：由书记开放'), stoppedBy: READY },
    publish: {
      title: '开放',
      from: { draft: ['passer'], inReview: ['passer'] },
      needs: { roll: '定下的名单；记名的没有', byId: '谁', byName: '谁的名字' },
      closedBy: [
        {
          code: 'SIGN_OFF_NEEDED',
          title: '范围超出一个支部，要先审签',
          refuses: ({ item, facts }) => facts.needsSignOff && item.status !== 'opened',
        },
      ],
      stoppedBy: [...READY, TWO],
      leadsTo: 'opened',
      tells: ({ roll, byId, byName }, { facts }) => ({ at: facts.now, roll, byId, byName, checked: null }),
    },
    signOff: {
      title: '审签',
      from: { inSignOff: ['freshSigner'] },
      needs: {
        checked: '保密审查，逐项',
        roll: '定下的名单；记名的没有',
        byId: '谁',
        byName: '谁的名字',
      },
      stoppedBy: [CHECKLIST_OPEN, ...READY, TWO],
      leadsTo: 'opened',
      tells: ({ roll, byId, byName, checked }, { facts }) => ({ at: facts.now, roll, byId, byName, checked }),
    },
    proposeEnd: {
      title: '提出改截止时间',
      from: { opened: ['decider'] },
      needs: { endsAt: '新的截止时间，或马上', reason: '理由', byId: '谁', byName: '谁的名字' },
      closedBy: [
        IS_OVER,
        { code: 'WRONG_STATE', title: '已经有人提出', refuses: ({ item }) => item.proposal !== null },
      ],
      stoppedBy: [
        {
          code: 'TIME_PASSED',
          title: '新的截止时间已经过了',
          refuses: ({ facts: { now } }, command) =>
            command.name === 'proposeEnd' && command.endsAt !== null && command.endsAt <= now,
        },
        {
          code: 'WINDOW_WRONG',
          title: '从开放算起超过九十天，或和现在的一样',
          refuses: ({ item }, command) =>
            command.name === 'proposeEnd' &&
            command.endsAt !== null &&
            (command.endsAt === item.closesAt || !isWindowRight(item.publishedAt ?? 0, command.endsAt)),
        },
      ],
      leadsTo: 'endProposed',
      tells: ({ endsAt, reason, byId, byName }, { facts }) => ({
        proposal: { endsAt, reason, byId, byName, at: facts.now },
      }),
    },
    dropEnd: {
      title: '不改截止时间',
      from: { opened: ['decider'] },
      needs: {},
      closedBy: [IS_OVER, { code: 'WRONG_STATE', title: '没有人提出', refuses: ({ item }) => item.proposal === null }],
      leadsTo: 'endDropped',
    },
    confirmEnd: {
      title: '同意改截止时间',
      from: { opened: ['second'] },
      needs: { byId: '谁', byName: '谁的名字', seenRevision: '读到的修订数' },
      closedBy: [IS_OVER, { code: 'WRONG_STATE', title: '没有人提出', refuses: ({ item }) => item.proposal === null }],
      stoppedBy: [
        {
          code: 'TIME_PASSED',
          title: '提出的截止时间已经过了',
          refuses: ({ item, facts: { now } }) => item.proposal !== null && endOf(item.proposal, now) < now,
        },
      ],
      leadsTo: 'endChanged',
      tells: (confirmation, { item: { proposal, closesAt: from }, facts: { now: at } }) => ({
        change: confirmedChange(proposal, confirmation, { from, to: proposal ? endOf(proposal, at) : from, at }),
      }),
    },
    disclose: {
      title: '公布选票',
      from: { opened: ['publisher'] },
      needs: {},
      closedBy: [
        { code: 'WRONG_STATE', title: '不是推选', refuses: ({ facts: { form } }) => form.kind !== 'ballot' },
        {
          code: 'WRONG_STATE',
          title: '还没有截止',
          refuses: ({ item, facts: { now } }) => item.status === 'opened' && now < item.closesAt,
        },
      ],
      leadsTo: 'disclosed',
    },
    assess: {
      title: '写评定',
      from: { opened: ['ownSecretary'] },
      needs: { decided: '名单上每个人的评定', byId: '谁' },
      closedBy: IS_NO_APPRAISAL_THAT_ENDED,
      leadsTo: 'assessed',
      tells: ({ decided, byId }) => ({ decided, byId }),
    },
    announce: {
      title: '公布评定',
      from: { opened: ['announcer'] },
      needs: {},
      closedBy: [
        ...IS_NO_APPRAISAL_THAT_ENDED,
        { code: 'WRONG_STATE', title: '还没有写评定', refuses: ({ item }) => item.assessment === null },
      ],
      leadsTo: 'announced',
    },
  },
  outcomes: {
    ...passing.PASSING_OUTCOMES,
    opened: {
      to: 'opened',
      changes: ({ at, roll }) => ({ remark: null, publishedAt: at, roll }),
      stands: () => true,
    },
    endProposed: {
      to: null,
      changes: ({ proposal }) => ({ proposal }),
      stands: ({ proposal }, { proposal: present }) => isSameEnd(proposal, present),
    },
    endDropped: { to: null, changes: () => ({ proposal: null }) },
    endChanged: {
      to: null,
      changes: ({ change }, { changes }) => ({
        proposal: null,
        closesAt: change.to,
        changes: [...changes, change],
      }),
      stands: ({ change }, item) => isSameChange(change, item),
    },
    disclosed: { to: null, changes: () => ({ areBallotsShown: true }) },
    assessed: {
      to: null,
      changes: ({ decided, byId }, { assessment }) => ({
        assessment: { decided, byId, isAnnounced: assessment?.isAnnounced ?? false },
      }),
    },
    announced: {
      to: null,
      changes: (_event, { assessment }) => ({ assessment: assessment && { ...assessment, isAnnounced: true } }),
      stands: (_event, { assessment }) => assessment?.isAnnounced === true,
    },
  },
  editable: passing.PASSING_TURNS.editable,
  waits: { ...passing.PASSING_TURNS.waits, opened: ['awaited'] },
});

/** Whether the survey waits for this person: the next step is theirs, and they had no hand in it. */
export const waitsFor = (status: SurveyStatus, standing: Standing): boolean =>
  desk.isTurnOf(surveyWorkflow, surveyWorkflow.waits, status, standing);
