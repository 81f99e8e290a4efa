import { type ActivityStep, activityWorkflow } from '../../../core/activities/rules/workflow';
import { type ConditionCommand, questionWorkflow } from '../../../core/bank/rules/question-workflow';
import type { Outdated } from '../../../core/bank/stale/outdated';
import type { Kind, Seen, Workflow } from '../../../core/desk/workflow';
import { procedure, type Step } from '../../../core/disclosure/rules/procedure';
import { DEFAULT_CHECKLIST } from '../../../core/feed/rules/checklist';
import { CLOCK, CONSENTER } from '../../../core/feed/rules/standing';
import { type PostKind, postWorkflow } from '../../../core/feed/rules/workflow';
import { MS_PER_DAY } from '../../../core/kernel/calendar';
import type { RichText } from '../../../core/kernel/rich-text';
import type { PaperCommand } from '../../../core/quiz/papers/contract';
import { paperWorkflow } from '../../../core/quiz/rules/papers/workflow';
import { type SurveyStep, surveyWorkflow } from '../../../core/surveys/rules/workflow';
import { type CallStep, callWorkflow } from '../../../core/works/rules/workflow';

export const NOW = Date.parse('2026-11-20T10:00:00+08:00');

/** Everything that can be given, and everybody in every situation: each of them meets each state. */
export interface Sample<K extends Kind> {
  workflow: Workflow<K>;
  commands: readonly K['command'][];
  seen: readonly Seen<K>[];
}

const kindOf = <K extends Kind>(
  workflow: Workflow<K>,
  commands: readonly K['command'][],
  seen: readonly Seen<K>[],
): Sample<K> => ({ workflow, commands, seen });

/** Every combination of one value of each list. */
function combined<Parts extends Record<string, readonly unknown[]>>(
  lists: Parts,
): { [Name in keyof Parts]: Parts[Name][number] }[] {
  let found: Record<string, unknown>[] = [{}];
  for (const [name, values] of Object.entries(lists)) {
    found = found.flatMap((each) => values.map((value) => ({ ...each, [name]: value })));
  }
  return found as { [Name in keyof Parts]: Parts[Name][number] }[];
}

const states = <State extends string>(table: Readonly<Record<State, unknown>>) => Object.keys(table) as State[];
const EITHER = [false, true] as const;
const REASON = '请补充时间';
const text: RichText = [{ type: 'paragraph', spans: [{ text: '已完成一半' }] }];

const POST_COMMANDS: PostKind['command'][] = [
  { name: 'submit' },
  { name: 'return', reason: REASON },
  { name: 'requestSignOff' },
  { name: 'publish' },
  { name: 'signOff', checked: [...DEFAULT_CHECKLIST] },
  { name: 'signOff', checked: [] },
  { name: 'schedule' },
  { name: 'signSchedule', checked: [...DEFAULT_CHECKLIST] },
  { name: 'signSchedule', checked: [] },
  { name: 'release' },
  { name: 'revoke' },
  { name: 'amend' },
  { name: 'signAmendment', checked: [...DEFAULT_CHECKLIST] },
  { name: 'signAmendment', checked: [] },
  { name: 'pin', until: NOW + 1 },
  { name: 'pin', until: NOW },
  { name: 'unpin' },
  { name: 'archive' },
  { name: 'withdraw', reason: REASON },
];

const posts = kindOf(
  postWorkflow,
  POST_COMMANDS,
  combined({
    item: states(postWorkflow.states).flatMap((status) =>
      [null, REASON].map((remark) => ({
        status,
        remark,
        publishedAt: status === 'published' ? NOW - 1 : null,
        pinnedUntil: remark === null ? null : NOW + 1,
      })),
    ),
    // Whoever leads all whom it reaches publishes or signs; the timer is nobody else.
    who: [
      ...combined({
        isFreshEye: EITHER,
        isOnlyOne: EITHER,
        isWriter: EITHER,
        isPublisher: EITHER,
        isSigner: EITHER,
      }).flatMap((who) => [who, { ...who, isHead: true }]),
      CLOCK,
      CONSENTER,
    ],
    facts: combined({
      needsSignOff: EITHER,
      dueAt: [null, NOW, NOW + 1],
      publishAt: [null, NOW + 1],
      expiresAt: [null, NOW + 1],
      isAmendment: EITHER,
      isNothingNew: EITHER,
      checklist: [DEFAULT_CHECKLIST],
      now: [NOW],
    }).filter(({ isAmendment, isNothingNew }) => isAmendment || !isNothingNew),
  }),
);

const STEPS: Step[] = [
  { name: 'submit' },
  { name: 'return', reason: REASON },
  { name: 'review', checked: [...DEFAULT_CHECKLIST] },
  { name: 'review', checked: [] },
  { name: 'approve' },
  { name: 'addProgress', key: 'progress-1', body: text },
  { name: 'conclude', body: text },
  { name: 'withdraw', reason: REASON },
];

const disclosures = kindOf(
  procedure,
  STEPS,
  combined({
    item: states(procedure.states).flatMap((status) =>
      combined({
        status: [status],
        remark: [null, REASON],
        writerIds: [['me'], ['somebody']],
        reviewerId: [null, 'me', 'somebody'],
        publishedAt: [null],
        noticeEndsAt: [null, NOW, NOW - 1],
        entries: [[]],
      }),
    ),
    who: combined({
      memberId: ['me'],
      mayPropose: EITHER,
      mayReview: EITHER,
      mayApprove: EITHER,
      mayReport: EITHER,
      isAdmin: EITHER,
    }),
    facts: [null, { days: 5, inWorkingDays: false }, { days: 5, inWorkingDays: true }].map((notice) => ({
      now: NOW,
      checklist: DEFAULT_CHECKLIST,
      notice,
      holidays: [],
    })),
  }).map(({ item, who, facts }) => ({
    item,
    who: { ...who, writerIds: item.writerIds, reviewerId: item.reviewerId },
    facts,
  })),
);

const PAPER_COMMANDS: PaperCommand[] = [{ name: 'publish' }, { name: 'withdraw', reason: REASON }];

const papers = kindOf(
  paperWorkflow,
  PAPER_COMMANDS,
  combined({
    item: states(paperWorkflow.states).flatMap((state) => [null, REASON].map((remark) => ({ state, remark }))),
    who: [{}],
    facts: combined({ closesAt: [NOW, NOW + 1], isServed: EITHER, now: [NOW] }),
  }),
);

const outdated: Outdated = {
  kind: 'gone',
  version: '2025-06-01',
  before: { number: '第三条', paragraphs: ['可以借两本书'] },
  after: null,
};
const CONDITION_COMMANDS: ConditionCommand[] = [
  { name: 'activate' },
  { name: 'retire' },
  { name: 'outdate', outdated },
  { name: 'confirm' },
  { name: 'recover' },
  { name: 'resource' },
];

const questions = kindOf(
  questionWorkflow,
  CONDITION_COMMANDS,
  combined({
    item: states(questionWorkflow.states).map((state) => ({
      state,
      outdated: state === 'stale' ? { ...outdated, version: '2024-06-01' } : null,
    })),
    who: [{}],
    facts: [{}],
  }),
);

const followUp = { postId: 'p1' };
const HELD = { startsAt: NOW + 2, endsAt: NOW + 3, closesAt: NOW + 1, venue: '公交博物馆' };
const ACTIVITY_COMMANDS: ActivityStep[] = [
  { name: 'submit' },
  { name: 'return', reason: REASON },
  { name: 'requestSignOff' },
  { name: 'publish' },
  { name: 'signOff', checked: [...DEFAULT_CHECKLIST] },
  { name: 'signOff', checked: [] },
  { name: 'link', followUp },
  { name: 'reschedule', startsAt: NOW + 5, endsAt: NOW + 6, venue: '公交博物馆', reason: REASON },
  { name: 'reschedule', startsAt: NOW, endsAt: NOW + 6, venue: '公交博物馆', reason: REASON },
  { name: 'reschedule', startsAt: NOW + 5, endsAt: NOW + 5, venue: '公交博物馆', reason: REASON },
  { name: 'cancel', reason: REASON },
];

const activities = kindOf(
  activityWorkflow,
  ACTIVITY_COMMANDS,
  combined({
    item: states(activityWorkflow.states).flatMap((status) =>
      [null, followUp].map((linked) => ({
        ...HELD,
        status,
        remark: status === 'cancelled' ? REASON : null,
        publishedAt: status === 'published' || status === 'cancelled' ? NOW - 1 : null,
        followUp: linked,
        changes: linked ? Array.from({ length: 10 }, () => ({ at: NOW - 1, reason: REASON, before: HELD })) : [],
      })),
    ),
    who: combined({ isFreshEye: EITHER, isOnlyOne: EITHER, isWriter: EITHER, isPublisher: EITHER, isSigner: EITHER }),
    facts: combined({
      needsSignOff: EITHER,
      checklist: [DEFAULT_CHECKLIST],
      times: [
        { closesAt: NOW + 1, startsAt: NOW + 2, endsAt: NOW + 3 },
        { closesAt: NOW, startsAt: NOW + 2, endsAt: NOW + 3 },
        { closesAt: NOW + 3, startsAt: NOW + 2, endsAt: NOW + 4 },
        { closesAt: NOW - 3, startsAt: NOW - 2, endsAt: NOW },
      ],
      now: [NOW],
    }),
  }),
);

const SURVEY_COMMANDS: SurveyStep[] = [
  { name: 'submit' },
  { name: 'return', reason: REASON },
  { name: 'requestSignOff' },
  { name: 'publish', roll: { id: 'r1', voters: 9 }, byId: 'm2', byName: '周敏' },
  { name: 'signOff', checked: [...DEFAULT_CHECKLIST], roll: null, byId: 'm2', byName: '周敏' },
  { name: 'signOff', checked: [], roll: null, byId: 'm2', byName: '周敏' },
  { name: 'proposeEnd', endsAt: null, reason: REASON, byId: 'm1', byName: '郑立' },
  { name: 'proposeEnd', endsAt: NOW, reason: REASON, byId: 'm1', byName: '郑立' },
  { name: 'proposeEnd', endsAt: NOW + MS_PER_DAY, reason: REASON, byId: 'm1', byName: '郑立' },
  { name: 'dropEnd' },
  { name: 'confirmEnd', byId: 'm2', byName: '周敏', seenRevision: 1 },
  { name: 'disclose' },
  { name: 'assess', decided: [{ memberId: 'm1', verdict: 'excellent', words: '' }], byId: 'm2' },
  { name: 'announce' },
];

const end = { reason: REASON, byId: 'm1', byName: '郑立', at: NOW - 1 };
const candidates = ['甲', '乙'];
const EMPTY_FORM = {
  isSecret: true,
  questions: [],
  candidates: [],
  seats: 0,
  terms: null,
  unitId: 'b1',
  scope: ['b1'],
};
const READY_FORM = { ...EMPTY_FORM, kind: 'ballot' as const, candidates, seats: 1 };
const APPRAISAL_FORM = {
  ...EMPTY_FORM,
  kind: 'appraisal' as const,
  terms: { selfUntil: NOW + MS_PER_DAY / 2, showsTally: true },
};
const SURVEY_FORMS = [READY_FORM, APPRAISAL_FORM, { ...EMPTY_FORM, kind: 'survey' as const }];

const assessment = { decided: [{ memberId: 'm1', verdict: 'qualified' as const, words: '' }], byId: 'm1' };
const OWN_SECRETARY = {
  isFreshEye: true,
  isOnlyOne: false,
  isWriter: true,
  isPublisher: true,
  isSigner: false,
  isWriterOfText: false,
  isProposer: false,
  isOwnSecretary: true,
};
const SURVEY_ENDS = [
  ...[null, { ...end, endsAt: null }, { ...end, endsAt: NOW - 1 }].flatMap((proposal) =>
    [NOW - 1, NOW + MS_PER_DAY].map((closesAt) => ({ proposal, closesAt, assessment: null })),
  ),
  ...[null, { ...assessment, isAnnounced: false }, { ...assessment, isAnnounced: true }].map((written) => ({
    proposal: null,
    closesAt: NOW - MS_PER_DAY / 2,
    assessment: written,
  })),
];

const surveys = kindOf(
  surveyWorkflow,
  SURVEY_COMMANDS,
  combined({
    item: states(surveyWorkflow.states).flatMap((status) =>
      SURVEY_ENDS.map((ending) => ({
        ...ending,
        status,
        remark: null,
        publishedAt: status === 'opened' ? NOW - MS_PER_DAY : null,
        roll: null,
        changes: [],
        areBallotsShown: false,
      })),
    ),
    who: [
      ...combined({
        isFreshEye: EITHER,
        isOnlyOne: [false],
        isWriter: EITHER,
        isPublisher: EITHER,
        isSigner: EITHER,
        isWriterOfText: EITHER,
        isProposer: EITHER,
        isOwnSecretary: [false],
        isBoundAssessor: [false],
      }),
      ...EITHER.map((isBoundAssessor) => ({ ...OWN_SECRETARY, isBoundAssessor })),
    ],
    facts: [
      ...combined({
        needsSignOff: EITHER,
        endsAnother: [false],
        checklist: [DEFAULT_CHECKLIST],
        form: SURVEY_FORMS,
        now: [NOW],
      }),
      { needsSignOff: false, endsAnother: true, checklist: DEFAULT_CHECKLIST, form: READY_FORM, now: NOW },
    ],
  }),
);

const CALL_COMMANDS: CallStep[] = [
  { name: 'submit' },
  { name: 'return', reason: REASON },
  { name: 'requestSignOff' },
  { name: 'publish' },
  { name: 'signOff', checked: [...DEFAULT_CHECKLIST] },
  { name: 'proposeEnd', endsAt: NOW + 3 * MS_PER_DAY, reason: REASON, byId: 'm1', byName: '郑立' },
  { name: 'dropEnd' },
  { name: 'confirmEnd', byId: 'm2', byName: '钱进', seenRevision: 3 },
  { name: 'propose', prizes: [{ submissionId: 's1', prize: '一等奖' }], byId: 'm1', byName: '郑立' },
  { name: 'dropPrizes' },
  { name: 'decide' },
  { name: 'withdraw', reason: REASON },
];

const prizeProposal = { prizes: [{ submissionId: 's1', prize: '一等奖' }], byId: 'm1', byName: '郑立', at: NOW - 1 };

const calls = kindOf(
  callWorkflow,
  CALL_COMMANDS,
  combined({
    item: combined({
      status: states(callWorkflow.states),
      times: [
        { endsAt: NOW + MS_PER_DAY, judgedBy: NOW + 2 * MS_PER_DAY },
        { endsAt: NOW - 2 * MS_PER_DAY, judgedBy: NOW },
      ],
      endProposal: [null, { endsAt: NOW + 3 * MS_PER_DAY, reason: REASON, byId: 'm1', byName: '郑立', at: NOW - 1 }],
    })
      // Another end is proposed while it is open only.
      .filter(({ status, endProposal }) => status === 'opened' || endProposal === null)
      .map(({ status, times, endProposal }) => ({
        status,
        ...times,
        endProposal,
        endChanges: [],
        remark: null,
        publishedAt: ['draft', 'inReview', 'inSignOff'].includes(status) ? null : NOW - MS_PER_DAY,
        proposal: status === 'deciding' ? prizeProposal : null,
        prizes: status === 'decided' ? prizeProposal.prizes : [],
        decidedAt: status === 'decided' ? NOW : null,
      })),
    who: combined({
      isFreshEye: EITHER,
      isOnlyOne: [false],
      isWriter: EITHER,
      isPublisher: EITHER,
      isSigner: EITHER,
      isProposer: EITHER,
      isEndProposer: EITHER,
    }),
    facts: combined({
      needsSignOff: EITHER,
      checklist: [DEFAULT_CHECKLIST],
      form: [
        { kinds: ['essay' as const], uses: [], juryIds: ['m9'], hasVotes: false },
        { kinds: ['essay' as const], uses: [], juryIds: [], hasVotes: false },
      ],
      now: [NOW],
    }),
  }),
);

export const SAMPLES = { posts, disclosures, papers, questions, activities, surveys, calls };
