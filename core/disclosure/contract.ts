import * as z from 'zod/mini';
import { endpoint } from '../kernel/endpoint';
import { cursor, id, instant, page, text } from '../kernel/fields';
import { richText } from '../kernel/rich-text';
import { CATEGORY_KEYS } from './catalogue';

export const categoryKey = z.enum(CATEGORY_KEYS);

/** What readers see of the status. */
export const boardStage = z.enum(['decided', 'inProgress', 'concluded']);
export type BoardStage = z.infer<typeof boardStage>;

/** What the board and the item's own page both tell. */
const itemHead = z.object({
  disclosureId: id,
  category: categoryKey,
  title: z.string(),
  unitName: z.string(),
  stage: boardStage,
  publishedAt: instant,
  /** End of the 公示, where it has one. */
  noticeEndsAt: z.nullable(instant),
});
export type ItemHead = z.infer<typeof itemHead>;

export const boardRow = z.object({
  ...itemHead.shape,
  /** Of the latest entry: publishing, progress or result. */
  updatedAt: instant,
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

export const progressEntry = z.object({ kind: z.enum(['progress', 'result']), at: instant, body: richText });
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
  ...itemHead.shape,
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
