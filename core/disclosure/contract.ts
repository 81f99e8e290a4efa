import * as z from 'zod/mini';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, id, instant, page, text } from '../kernel/fields';
import { richText } from '../kernel/rich-text';
import { CATEGORY_KEYS } from './catalogue';

export const categoryKey = z.enum(CATEGORY_KEYS);

/** 提出 → 审核 → 审批 → 实施 → 结果: `proposed` → `inReview` → `inApproval` → `open` → `concluded`; or `withdrawn`. */
export const disclosureStatus = z.enum(['proposed', 'inReview', 'inApproval', 'open', 'concluded', 'withdrawn']);
export type DisclosureStatus = z.infer<typeof disclosureStatus>;

/** What readers see of the status. */
export const boardStage = z.enum(['decided', 'inProgress', 'concluded']);
export type BoardStage = z.infer<typeof boardStage>;

export const boardRow = z.object({
  disclosureId: id,
  category: categoryKey,
  title: z.string(),
  unitName: z.string(),
  stage: boardStage,
  publishedAt: instant,
  /** Of the latest entry: publishing, progress or result. */
  updatedAt: instant,
  /** End of the 公示, where it has one. */
  noticeEndsAt: z.nullable(instant),
});
export type BoardRow = z.infer<typeof boardRow>;

export const listBoard = endpoint({
  fn: 'disclosure',
  action: 'listBoard',
  kind: 'query',
  summary: '党务公开栏：我能看到的事项，最近公开的在前；可按类别',
  allow: 'member',
  input: z.object({ category: z.optional(categoryKey), cursor: z.optional(cursor) }),
  output: page(boardRow),
});

const progressEntry = z.object({ kind: z.enum(['progress', 'result']), at: instant, body: richText });
export const feedbackState = z.enum(['waiting', 'answered']);
export type FeedbackState = z.infer<typeof feedbackState>;

export const myFeedback = z.object({
  feedbackId: id,
  disclosureId: id,
  disclosureTitle: z.string(),
  text: z.string(),
  at: instant,
  state: feedbackState,
  answerDueAt: instant,
  answer: z.nullable(z.object({ text: z.string(), at: instant, byName: z.string() })),
});
export type MyFeedback = z.infer<typeof myFeedback>;

export const disclosureView = z.object({
  disclosureId: id,
  category: categoryKey,
  title: z.string(),
  unitName: z.string(),
  stage: boardStage,
  publishedAt: instant,
  noticeEndsAt: z.nullable(instant),
  /** What was decided and on what ground. */
  decision: richText,
  entries: z.array(progressEntry),
  myFeedback: z.array(myFeedback),
});
export type DisclosureView = z.infer<typeof disclosureView>;

export const openDisclosure = endpoint({
  fn: 'disclosure',
  action: 'openDisclosure',
  kind: 'query',
  summary: '打开一个公开事项：决定、进展、结果和我的反馈',
  allow: 'member',
  input: z.object({ disclosureId: id }),
  output: disclosureView,
});

export const leaveFeedback = endpoint({
  fn: 'disclosure',
  action: 'leaveFeedback',
  kind: 'command',
  summary: '对公开事项提意见；key 由写的人先取好，重发不会多出一条。15 天内应得到答复',
  allow: 'member',
  input: z.object({ disclosureId: id, key: z.string().check(z.regex(/^[\w-]{8,40}$/)), text: text(1000) }),
  output: myFeedback,
  errors: ['CONTENT_REFUSED', 'DISCLOSURE_CLOSED'],
});

export const listMyFeedback = endpoint({
  fn: 'disclosure',
  action: 'listMyFeedback',
  kind: 'query',
  summary: '我提过的意见和答复',
  allow: 'member',
  input: z.object({ cursor: z.optional(cursor) }),
  output: page(myFeedback),
});

export const feedbackRow = z.object({ ...myFeedback.shape, memberName: z.string(), isOverdue: z.boolean() });
export type FeedbackRow = z.infer<typeof feedbackRow>;

export const listFeedback = endpoint({
  fn: 'disclosure',
  action: 'listFeedback',
  kind: 'query',
  summary: '本人所管单元公开事项收到的意见：待答复的先到期在前，已答复的新的在前',
  allow: ['secretary', 'admin'],
  input: z.object({ state: feedbackState, cursor: z.optional(cursor) }),
  output: page(feedbackRow),
});

export const answerFeedback = endpoint({
  fn: 'disclosure',
  action: 'answerFeedback',
  kind: 'command',
  summary: '答复一条意见；已答复的不能改写',
  allow: ['secretary', 'admin'],
  input: z.object({ feedbackId: id, text: text(1000) }),
  output: feedbackRow,
  errors: ['ALREADY_ANSWERED', 'CONTENT_REFUSED'],
});

const PREPARING = ['editor', 'secretary', 'reviewer', 'admin'] as const;

export const disclosureCommandName = z.enum([
  'submit',
  'return',
  'review',
  'approve',
  'addProgress',
  'conclude',
  'withdraw',
]);
export type DisclosureCommandName = z.infer<typeof disclosureCommandName>;

export const proposalFields = z.object({
  title: text(60),
  category: categoryKey,
  markdown: text(20_000),
  unitId: id,
  scope: z.array(id).check(z.minLength(1), z.maxLength(50)),
  /** Days of 公示 after publishing; null: none. */
  noticeDays: z.nullable(z.int().check(z.gte(1), z.lte(60))),
});
export type ProposalFields = z.infer<typeof proposalFields>;

export const proposalRow = z.object({
  disclosureId: id,
  category: categoryKey,
  title: z.string(),
  unitName: z.string(),
  status: disclosureStatus,
  updatedAt: instant,
});
export type ProposalRow = z.infer<typeof proposalRow>;

export const proposalView = z.object({
  ...proposalFields.shape,
  disclosureId: id,
  unitName: z.string(),
  proposerName: z.string(),
  status: disclosureStatus,
  remark: z.nullable(z.string()),
  reach: z.object({ units: count, members: count }),
  /** `markdown` as readers will see it, and what was told since. */
  decision: richText,
  entries: z.array(progressEntry),
  commands: z.array(disclosureCommandName),
  isEditable: z.boolean(),
});
export type ProposalView = z.infer<typeof proposalView>;

export const listProposals = endpoint({
  fn: 'disclosure',
  action: 'listProposals',
  kind: 'query',
  summary: '我所管单元的公开事项，按状态',
  allow: PREPARING,
  input: z.object({ status: disclosureStatus, cursor: z.optional(cursor) }),
  output: page(proposalRow),
});

export const openProposal = endpoint({
  fn: 'disclosure',
  action: 'openProposal',
  kind: 'query',
  summary: '打开一个事项的办理页：内容、状态、范围、我现在能做什么',
  allow: PREPARING,
  input: z.object({ disclosureId: id }),
  output: proposalView,
});

export const saveProposal = endpoint({
  fn: 'disclosure',
  action: 'saveProposal',
  kind: 'command',
  summary: '提出或修改一个公开事项',
  allow: ['editor', 'secretary', 'admin'],
  // Other ids are made of this one, so it is short.
  input: z.object({ disclosureId: id.check(z.maxLength(60)), ...proposalFields.shape }),
  output: proposalView,
  errors: ['NOT_EDITABLE', 'PICTURE_NOT_ALLOWED'],
});

export const moveDisclosure = endpoint({
  fn: 'disclosure',
  action: 'moveDisclosure',
  kind: 'command',
  summary: '送审、退回、审核（含保密审查）、审批公开、记进展、公布结果、撤回',
  allow: PREPARING,
  input: z.object({
    disclosureId: id,
    command: z.discriminatedUnion('name', [
      z.object({ name: z.literal('submit') }),
      z.object({ name: z.literal('return'), reason: text(200) }),
      z.object({ name: z.literal('review'), confidentialityChecked: z.literal(true) }),
      z.object({ name: z.literal('approve') }),
      /** `key` makes a retry the same entry. */
      z.object({
        name: z.literal('addProgress'),
        key: z.string().check(z.regex(/^[\w-]{8,40}$/)),
        markdown: text(5000),
      }),
      z.object({ name: z.literal('conclude'), markdown: text(5000) }),
      z.object({ name: z.literal('withdraw'), reason: text(200) }),
    ]),
  }),
  output: proposalView,
  errors: ['WRONG_STATUS', 'CONTENT_REFUSED', 'PICTURE_NOT_ALLOWED'],
});
export type DisclosureCommand = z.infer<typeof moveDisclosure.input>['command'];
