import * as z from 'zod/mini';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, givenId, id, instant, page, text } from '../kernel/fields';
import { richText } from '../kernel/rich-text';
import { COMMAND_NAMES } from './command-names';
import { categoryKey, feedbackState, myFeedback, progressEntry } from './contract';

/** 提出 → 审核 → 审批 → 实施 → 结果: `proposed` → `inReview` → `inApproval` → `open` → `concluded`; or `withdrawn`. */
export const disclosureStatus = z.enum(['proposed', 'inReview', 'inApproval', 'open', 'concluded', 'withdrawn']);
export type DisclosureStatus = z.infer<typeof disclosureStatus>;

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

export const disclosureCommandName = z.enum(COMMAND_NAMES);
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
  /** Counts up with every change. */
  revision: count,
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
  input: z.object({ disclosureId: givenId, ...proposalFields.shape }),
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
    /** What the caller has read: an item that was changed since is not moved on. Left out: as it stands. */
    seenRevision: z.optional(count),
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
