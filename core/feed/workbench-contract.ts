import * as z from 'zod/mini';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, givenId, id, instant, nothing, optionalText, page, text } from '../kernel/fields';
import { richText } from '../kernel/rich-text';
import { COMMAND_NAMES } from './command-names';
import { columnKey } from './contract';

/** draft → inReview → (signOff, where it goes beyond one branch) → published → withdrawn; a returned one is a draft again. */
export const postStatus = z.enum(['draft', 'inReview', 'inSignOff', 'published', 'withdrawn']);
export type PostStatus = z.infer<typeof postStatus>;

/** What a publisher sees of a post in its way to the readers. */
export const workRow = z.object({
  postId: id,
  column: columnKey,
  title: z.string(),
  unitId: id,
  unitName: z.string(),
  authorName: z.string(),
  status: postStatus,
  updatedAt: instant,
});
export type WorkRow = z.infer<typeof workRow>;

const EDITORS = ['editor', 'secretary', 'admin'] as const;
const PUBLISHING = ['editor', 'secretary', 'reviewer', 'admin'] as const;

export const listWork = endpoint({
  fn: 'feed',
  action: 'listWork',
  kind: 'query',
  summary: '我所管单元的稿件，按状态',
  allow: PUBLISHING,
  input: z.object({ status: postStatus, cursor: z.optional(cursor) }),
  output: page(workRow),
});

export const draftFields = z.object({
  title: text(60),
  column: columnKey,
  /** Markdown: headings, lists, quotes, tables, pictures. */
  markdown: text(20_000),
  /** The unit in whose name it appears. */
  unitId: id,
  /** Units whose members will see it. */
  scope: z.array(id).check(z.minLength(1), z.maxLength(50)),
  requiredReading: z.nullable(z.object({ dueAt: instant })),
});
export type DraftFields = z.infer<typeof draftFields>;

export const postCommandName = z.enum(COMMAND_NAMES);
export type PostCommandName = z.infer<typeof postCommandName>;

export const workView = z.object({
  ...draftFields.shape,
  postId: id,
  unitName: z.string(),
  authorName: z.string(),
  status: postStatus,
  /** Why it was returned or withdrawn, if it was. */
  remark: z.nullable(z.string()),
  /** Whom publishing reaches. */
  reach: z.object({ units: count, members: count }),
  /** What the caller may do with it now. */
  commands: z.array(postCommandName),
  isEditable: z.boolean(),
  /** Counts up with every change. */
  revision: count,
});
export type WorkView = z.infer<typeof workView>;

export const openWork = endpoint({
  fn: 'feed',
  action: 'openWork',
  kind: 'query',
  summary: '打开一份稿件：内容、状态、会到达多少人、我现在能做什么',
  allow: PUBLISHING,
  input: z.object({ postId: id }),
  output: workView,
});

export const reach = endpoint({
  fn: 'feed',
  action: 'reach',
  kind: 'query',
  summary: '这些单元一共有多少支部、多少党员',
  allow: PUBLISHING,
  input: z.object({ scope: draftFields.shape.scope }),
  output: z.object({ units: count, members: count }),
});

export const saveDraft = endpoint({
  fn: 'feed',
  action: 'saveDraft',
  kind: 'command',
  summary: '保存草稿；postId 由写的人先取好，重发不会多出一份',
  allow: EDITORS,
  input: z.object({ postId: givenId, ...draftFields.shape }),
  output: workView,
  errors: ['POST_NOT_EDITABLE', 'DUE_DATE_PASSED', 'PICTURE_NOT_ALLOWED'],
});

export const previewBody = endpoint({
  fn: 'feed',
  action: 'previewBody',
  kind: 'query',
  summary: '预览正文',
  // Whoever signs off has to see what readers will see.
  allow: PUBLISHING,
  input: z.object({ markdown: optionalText(20_000) }),
  output: z.object({ body: richText }),
  errors: ['PICTURE_NOT_ALLOWED'],
});

export const movePost = endpoint({
  fn: 'feed',
  action: 'movePost',
  kind: 'command',
  summary: '送审、退回、报审签、发布、审签、撤回；超出一个支部的信息须经审签（含保密审查）',
  allow: PUBLISHING,
  input: z.object({
    postId: id,
    /** What the caller has read: a post that was changed since is not moved on. Left out: as it stands. */
    seenRevision: z.optional(count),
    command: z.discriminatedUnion('name', [
      z.object({ name: z.literal('submit') }),
      z.object({ name: z.literal('return'), reason: text(200) }),
      z.object({ name: z.literal('requestSignOff') }),
      z.object({ name: z.literal('publish') }),
      /** `confidentialityChecked`: the reviewer has checked that nothing secret is in it. */
      z.object({ name: z.literal('signOff'), confidentialityChecked: z.literal(true) }),
      z.object({ name: z.literal('withdraw'), reason: text(200) }),
    ]),
  }),
  output: workView,
  errors: ['WRONG_STATUS', 'SIGN_OFF_NEEDED', 'DUE_DATE_PASSED', 'CONTENT_REFUSED'],
});
export type PostCommand = z.infer<typeof movePost.input>['command'];

/** For the tabs of the publishing page: how many wait in each state. */
export const countWork = endpoint({
  fn: 'feed',
  action: 'countWork',
  kind: 'query',
  summary: '各状态的稿件数',
  allow: PUBLISHING,
  input: nothing,
  output: z.record(postStatus, count),
});
