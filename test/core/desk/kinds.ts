import { type ActivityStep, activityWorkflow } from '../../../core/activities/rules/workflow';
import { type ConditionCommand, questionWorkflow } from '../../../core/bank/rules/question-workflow';
import type { Outdated } from '../../../core/bank/stale/outdated';
import { procedure, type Step } from '../../../core/disclosure/rules/procedure';
import { DEFAULT_CHECKLIST } from '../../../core/feed/rules/checklist';
import { CLOCK, CONSENTER } from '../../../core/feed/rules/standing';
import { type PostKind, postWorkflow } from '../../../core/feed/rules/workflow';
import type { RichText } from '../../../core/kernel/rich-text';
import type { PaperCommand } from '../../../core/quiz/papers/contract';
import { paperWorkflow } from '../../../core/quiz/rules/papers/workflow';
import { calls } from './call-sample';
import { combined, EITHER, kindOf, NOW, REASON, states } from './sample';
import { surveys } from './survey-sample';

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

export const SAMPLES = { posts, disclosures, papers, questions, activities, surveys, calls };
