import * as v from 'valibot';
import { CHECK_REFUSALS, checkedItems, deskEntries, PREPARING, returnIt, signature, submit } from '../desk/contract';
import { waitsAt } from '../desk/waiting';
import { looked } from '../kernel/content-check';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, givenId, id, instant, optionalText, page, text } from '../kernel/fields';
import { fileAddresses, richText } from '../kernel/rich-text';
import { categoryKey } from './board-contract';
import { noticeDays } from './catalogue-contract';
import { COMMAND_NAMES } from './command-names';
import { feedbackState, myFeedback, progressEntry } from './contract';

/** 提出 → 审核 → 审批 → 实施 → 结果: `proposed` → `inReview` → `inApproval` → `open` → `concluded`; or `withdrawn`. */
export const disclosureStatus = v.picklist(['proposed', 'inReview', 'inApproval', 'open', 'concluded', 'withdrawn']);
export type DisclosureStatus = v.InferOutput<typeof disclosureStatus>;

/** Items of several states that wait for the caller: `forMe` to be decided, `returned` to be written again. */
export const proposalQueue = v.picklist(['forMe', 'returned']);
export type ProposalQueue = v.InferOutput<typeof proposalQueue>;

/** What a list of items at the desk holds: a state, or a queue. */
export const proposalList = v.picklist([...proposalQueue.options, ...disclosureStatus.options]);
export type ProposalList = v.InferOutput<typeof proposalList>;

/** `unitName`: of the unit that has to answer; '' in one from before this was kept. */
export const feedbackRow = v.object({
  ...myFeedback.entries,
  memberName: v.string(),
  unitName: v.string(),
  isOverdue: v.boolean(),
});
export type FeedbackRow = v.InferOutput<typeof feedbackRow>;

export const listFeedback = endpoint({
  fn: 'disclosure',
  action: 'listFeedback',
  kind: 'query',
  summary: '本人所管单元公开事项收到的意见：待答复的先到期在前，自己提的由别人答复、不在其中；已答复的新的在前',
  allow: ['secretary', 'admin'],
  input: v.object({ state: feedbackState, cursor: v.optional(cursor) }),
  output: page(feedbackRow),
});

export const answerFeedback = endpoint({
  fn: 'disclosure',
  action: 'answerFeedback',
  kind: 'command',
  summary: '答复一条意见，也可以连同意见一起公开；已答复的不能改写，没有人答复自己的',
  allow: ['secretary', 'admin'],
  input: v.object({
    feedbackId: id,
    text: text(1000),
    /** Everybody in the item's scope reads the feedback and its answer; only its writer if missing. */
    isPublic: v.optional(v.boolean()),
    looked,
  }),
  output: feedbackRow,
  errors: ['ALREADY_ANSWERED', ...CHECK_REFUSALS, 'OWN_MATTER'],
});

export const disclosureCommandName = v.picklist(COMMAND_NAMES);
export type DisclosureCommandName = v.InferOutput<typeof disclosureCommandName>;

export const proposalFields = v.object({
  title: text(60),
  category: categoryKey,
  /** The item of the organisation's catalogue that it is disclosed for. */
  catalogueKey: givenId,
  markdown: text(20_000),
  unitId: id,
  scope: v.pipe(v.array(id), v.minLength(1), v.maxLength(50)),
  /** Days of 公示, from the day after publication; null for none. Whether 工作日 count, the catalogue says. */
  noticeDays: v.nullable(noticeDays),
  /** Whom readers may ask, and how; '' for whoever proposes it. */
  contact: optionalText(60),
});
export type ProposalFields = v.InferOutput<typeof proposalFields>;

export const proposalRow = v.object({
  disclosureId: id,
  category: categoryKey,
  title: v.string(),
  unitName: v.string(),
  status: disclosureStatus,
  updatedAt: instant,
  /** Of `forMe` only. */
  waitsAt: v.optional(waitsAt),
});
export type ProposalRow = v.InferOutput<typeof proposalRow>;

export const proposalView = v.object({
  ...proposalFields.entries,
  ...deskEntries(COMMAND_NAMES),
  /** null in one from before there was a catalogue. */
  catalogueKey: v.nullable(givenId),
  catalogueTitle: v.nullable(v.string()),
  inWorkingDays: v.boolean(),
  /** null before the item is opened. */
  publishedAt: v.nullable(instant),
  /** End of the 公示; null without one, and before the item is opened. */
  noticeEndsAt: v.nullable(instant),
  disclosureId: id,
  proposerName: v.string(),
  /** The items of the organisation's 保密审查, which whoever reviews answers one by one. */
  checklist: v.array(v.string()),
  reviewed: signature,
  status: disclosureStatus,
  /** `markdown` as readers will see it, and the entries added since publication. */
  decision: richText,
  entries: v.array(progressEntry),
  addresses: fileAddresses,
});
export type ProposalView = v.InferOutput<typeof proposalView>;

export const listProposals = endpoint({
  fn: 'disclosure',
  action: 'listProposals',
  kind: 'query',
  summary: '我所管单元的公开事项，按状态，后改的在前；或只看等我审的、退回给我的，先来的在前，最多 100 项',
  allow: PREPARING,
  input: v.object({ status: proposalList, cursor: v.optional(cursor) }),
  output: page(proposalRow),
});

export const openProposal = endpoint({
  fn: 'disclosure',
  action: 'openProposal',
  kind: 'query',
  summary: '打开一个事项的办理页：内容、状态、范围、我现在能做什么',
  allow: PREPARING,
  input: v.object({ disclosureId: id }),
  output: proposalView,
});

export const saveProposal = endpoint({
  fn: 'disclosure',
  action: 'saveProposal',
  kind: 'command',
  summary: '提出或修改一个公开事项；重发不会多出一项，别人刚改过的不会被盖掉',
  allow: ['editor', 'secretary', 'admin'],
  input: v.object({
    disclosureId: givenId,
    /** The revision that the writer changed; null for a new item. If the stored revision differs, saving is refused. */
    seenRevision: v.nullable(count),
    ...proposalFields.entries,
  }),
  output: proposalView,
  errors: ['NOT_EDITABLE', 'PICTURE_NOT_ALLOWED', 'NOT_IN_CATALOGUE'],
});

export const moveDisclosure = endpoint({
  fn: 'disclosure',
  action: 'moveDisclosure',
  kind: 'command',
  summary: '送审、退回、审核（保密审查逐项确认）、审批公开、记进展、公布结果、撤回',
  allow: PREPARING,
  input: v.object({
    disclosureId: id,
    /**
     * The revision that the caller has read: if the item has changed since, the command is refused. Without it the
     * command applies to the present revision.
     */
    seenRevision: v.optional(count),
    looked,
    command: v.variant('name', [
      submit,
      returnIt,
      v.object({ name: v.literal('review'), checked: checkedItems }),
      v.object({ name: v.literal('approve') }),
      /** A retry with the same `key` adds no second entry. */
      v.object({
        name: v.literal('addProgress'),
        key: v.pipe(v.string(), v.regex(/^[\w-]{8,40}$/)),
        markdown: text(5000),
      }),
      v.object({ name: v.literal('conclude'), markdown: text(5000) }),
      v.object({ name: v.literal('withdraw'), reason: text(200) }),
    ]),
  }),
  output: proposalView,
  errors: [
    'WRONG_STATE',
    'CHECKLIST_OPEN',
    'YEAR_NOT_ANNOUNCED',
    'NOTICE_RUNNING',
    ...CHECK_REFUSALS,
    'PICTURE_NOT_ALLOWED',
  ],
});
export type DisclosureCommand = v.InferOutput<typeof moveDisclosure.input>['command'];
