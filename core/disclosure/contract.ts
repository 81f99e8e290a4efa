import * as v from 'valibot';
import { textCheck } from '../kernel/content-check';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, id, instant, page, text } from '../kernel/fields';
import { fileAddresses, richText } from '../kernel/rich-text';
import { itemHead } from './board-contract';

export const progressEntry = v.object({ kind: v.picklist(['progress', 'result']), at: instant, body: richText });
export const feedbackState = v.picklist(['waiting', 'answered']);
export type FeedbackState = v.InferOutput<typeof feedbackState>;

/** An objection is raised while a 公示 runs; an opinion at any time. */
export const feedbackKind = v.picklist(['opinion', 'objection']);
export type FeedbackKind = v.InferOutput<typeof feedbackKind>;

export const myFeedback = v.object({
  feedbackId: id,
  kind: feedbackKind,
  disclosureId: id,
  disclosureTitle: v.string(),
  text: v.string(),
  at: instant,
  state: feedbackState,
  answerDueAt: instant,
  /** Other members read the writer's name if the answer is shown to them. */
  isNamed: v.boolean(),
  /** What became of checking its words; null in one from before this was kept. */
  check: textCheck,
  /** `isPublic`: everybody in the item's scope reads it, with what it answers. */
  answer: v.nullable(v.object({ text: v.string(), at: instant, byName: v.string(), isPublic: v.boolean() })),
});
export type MyFeedback = v.InferOutput<typeof myFeedback>;

/** Feedback of another member, or one's own, with an answer that all may read. */
export const answeredInPublic = v.object({
  feedbackId: id,
  kind: feedbackKind,
  /** null: the writer keeps it from other members. */
  memberName: v.nullable(v.string()),
  text: v.string(),
  at: instant,
  answer: v.object({ text: v.string(), at: instant, byName: v.string() }),
});
export type AnsweredInPublic = v.InferOutput<typeof answeredInPublic>;

/** At most so many of them stand with an item, the last answered first. */
export const MOST_PUBLIC_ANSWERS = 50;

export const disclosureView = v.object({
  ...itemHead.entries,
  /** What the organisation's catalogue calls it; null in one from before it had a catalogue. */
  catalogueTitle: v.nullable(v.string()),
  /** Its 公示 counts 工作日; null without one. */
  notice: v.nullable(v.object({ days: count, inWorkingDays: v.boolean() })),
  /** Objections received while the 公示 ran. */
  objections: count,
  /** Whom to ask, and how. */
  contact: v.string(),
  publicAnswers: v.pipe(v.array(answeredInPublic), v.maxLength(MOST_PUBLIC_ANSWERS)),
  /** What was decided, and on what grounds. */
  decision: richText,
  entries: v.array(progressEntry),
  /** Addresses of the files in the decision and the entries. */
  addresses: fileAddresses,
  myFeedback: v.array(myFeedback),
});
export type DisclosureView = v.InferOutput<typeof disclosureView>;

export const openDisclosure = endpoint({
  fn: 'disclosure',
  action: 'openDisclosure',
  kind: 'query',
  summary: '打开一个公开事项：决定、公示和收到几条异议、进展、结果、找谁问，公开的答复和我的反馈',
  allow: 'member',
  input: v.object({ disclosureId: id }),
  output: disclosureView,
});

export const leaveFeedback = endpoint({
  fn: 'disclosure',
  action: 'leaveFeedback',
  kind: 'command',
  summary:
    '对公开事项提意见，或在公示期内提异议；名字可以不让别的党员看到；key 由写的人先取好，重发不会多出一条。15 天内应得到答复',
  allow: 'member',
  input: v.object({
    disclosureId: id,
    key: v.pipe(v.string(), v.regex(/^[\w-]{8,40}$/)),
    text: text(1000),
    /** An opinion if missing. */
    kind: v.optional(feedbackKind),
    /** Hidden from other members if missing. */
    isNamed: v.optional(v.boolean()),
  }),
  output: myFeedback,
  errors: ['CONTENT_REFUSED', 'DISCLOSURE_CLOSED', 'NOTICE_OVER'],
});

export const listMyFeedback = endpoint({
  fn: 'disclosure',
  action: 'listMyFeedback',
  kind: 'query',
  summary: '我提过的意见和答复',
  allow: 'member',
  input: v.object({ cursor: v.optional(cursor) }),
  output: page(myFeedback),
});
