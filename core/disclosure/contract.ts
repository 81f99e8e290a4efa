import * as v from 'valibot';
import { textCheck } from '../kernel/content-check';
import { endpoint } from '../kernel/endpoint';
import { cursor, id, instant, page, text } from '../kernel/fields';
import { fileAddresses, richText } from '../kernel/rich-text';
import { CATEGORY_KEYS } from './catalogue';

export const categoryKey = v.picklist(CATEGORY_KEYS);

/** The item's status as readers see it. */
export const boardStage = v.picklist(['decided', 'inProgress', 'concluded']);
export type BoardStage = v.InferOutput<typeof boardStage>;

/** Fields that a board row and the item's own page share. */
const itemHead = v.object({
  disclosureId: id,
  category: categoryKey,
  title: v.string(),
  unitName: v.string(),
  stage: boardStage,
  publishedAt: instant,
  /** End of the 公示; null without one. */
  noticeEndsAt: v.nullable(instant),
});
export type ItemHead = v.InferOutput<typeof itemHead>;

export const boardRow = v.object({
  ...itemHead.entries,
  /** Time of the latest entry: publication, progress or result. */
  updatedAt: instant,
});
export type BoardRow = v.InferOutput<typeof boardRow>;

export const listBoard = endpoint({
  fn: 'disclosure',
  action: 'listBoard',
  kind: 'query',
  summary: '党务公开栏：我能看到的事项，最近公开的在前；可按类别',
  allow: 'member',
  input: v.object({ category: v.optional(categoryKey), cursor: v.optional(cursor) }),
  output: page(boardRow),
});

export const progressEntry = v.object({ kind: v.picklist(['progress', 'result']), at: instant, body: richText });
export const feedbackState = v.picklist(['waiting', 'answered']);
export type FeedbackState = v.InferOutput<typeof feedbackState>;

export const myFeedback = v.object({
  feedbackId: id,
  disclosureId: id,
  disclosureTitle: v.string(),
  text: v.string(),
  at: instant,
  state: feedbackState,
  answerDueAt: instant,
  /** What became of checking its words; null in one from before this was kept. */
  check: textCheck,
  answer: v.nullable(v.object({ text: v.string(), at: instant, byName: v.string() })),
});
export type MyFeedback = v.InferOutput<typeof myFeedback>;

export const disclosureView = v.object({
  ...itemHead.entries,
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
  summary: '打开一个公开事项：决定、进展、结果和我的反馈',
  allow: 'member',
  input: v.object({ disclosureId: id }),
  output: disclosureView,
});

export const leaveFeedback = endpoint({
  fn: 'disclosure',
  action: 'leaveFeedback',
  kind: 'command',
  summary: '对公开事项提意见；key 由写的人先取好，重发不会多出一条。15 天内应得到答复',
  allow: 'member',
  input: v.object({ disclosureId: id, key: v.pipe(v.string(), v.regex(/^[\w-]{8,40}$/)), text: text(1000) }),
  output: myFeedback,
  errors: ['CONTENT_REFUSED', 'DISCLOSURE_CLOSED'],
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
