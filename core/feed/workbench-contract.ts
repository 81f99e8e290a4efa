import * as v from 'valibot';
import { CHECK_REFUSALS, checkedItems, deskEntries, PREPARING, passingCommands, signature } from '../desk/contract';
import { waitsAt } from '../desk/waiting';
import { looked } from '../kernel/content-check';
import { endpoint } from '../kernel/endpoint';
import { count, cursor, givenId, id, instant, nothing, optionalText, page, text } from '../kernel/fields';
import { MEDIA_ENDINGS } from '../kernel/media-files';
import { fileAddresses, richText } from '../kernel/rich-text';
import { uploadTicket } from '../kernel/upload';
import { columnKey } from './columns';
import { COMMAND_NAMES } from './command-names';

/**
 * draft → inReview → published → withdrawn. A post that reaches more than one branch passes inSignOff before published.
 * A returned post becomes a draft again. One with a time to come is scheduled before it is published, one whose time is over
 * is archived: it leaves the feed and can still be opened. An amendment of a published post goes the same way and ends as applied.
 */
export const postStatus = v.picklist([
  'draft',
  'inReview',
  'inSignOff',
  'scheduled',
  'published',
  'archived',
  'applied',
  'withdrawn',
]);
export type PostStatus = v.InferOutput<typeof postStatus>;

/** Posts of several states that wait for the caller: `forMe` to be decided, `returned` to be written again. */
export const workQueue = v.picklist(['forMe', 'returned']);
export type WorkQueue = v.InferOutput<typeof workQueue>;

/** What a list of posts at the desk holds: a state, or a queue. */
export const workList = v.picklist([...workQueue.options, ...postStatus.options]);
export type WorkList = v.InferOutput<typeof workList>;

/** A row in the list of posts that editors and publishers work on. */
export const workRow = v.object({
  postId: id,
  column: columnKey,
  columnTitle: v.string(),
  title: v.string(),
  unitId: id,
  unitName: v.string(),
  authorName: v.string(),
  status: postStatus,
  /** A new text for a published post. */
  isAmendment: v.boolean(),
  updatedAt: instant,
  /** Why it was returned or withdrawn; null without a reason. */
  remark: v.nullable(v.string()),
  /** Branches and members that publishing reaches: of the first in `forMe` only, otherwise null. */
  reach: v.nullable(v.object({ units: count, members: count })),
  /** Of `forMe` only. */
  waitsAt: v.optional(waitsAt),
});
export type WorkRow = v.InferOutput<typeof workRow>;

const EDITORS = ['editor', 'secretary', 'admin'] as const;

export const listWork = endpoint({
  fn: 'feed',
  action: 'listWork',
  kind: 'query',
  summary: '我所管单元的稿件，按状态，后改的在前；或只看等我审的、退回给我的，先来的在前，最多 100 篇',
  allow: PREPARING,
  input: v.object({ status: workList, cursor: v.optional(cursor) }),
  output: page(workRow),
});

/** 官方答复 to what a post asks: readers have it from a moment on, and until then only the moment. */
export const officialAnswer = v.object({
  /** Markdown without files. */
  markdown: text(5000),
  at: instant,
});

export const draftFields = v.object({
  title: text(60),
  column: columnKey,
  /** Markdown: headings, lists, quotes, tables, and files, each written like a picture. */
  markdown: text(20_000),
  /** The unit in whose name it appears. */
  unitId: id,
  /** Units whose members will see it. */
  scope: v.pipe(v.array(id), v.minLength(1), v.maxLength(50)),
  requiredReading: v.nullable(v.object({ dueAt: instant })),
  /** When readers are to see it; null or missing: as soon as it is passed. */
  publishAt: v.optional(v.nullable(instant)),
  /** When it leaves the feed; null or missing: never. */
  expiresAt: v.optional(v.nullable(instant)),
  /** null or missing: there is none. */
  officialAnswer: v.optional(v.nullable(officialAnswer)),
  /** Of an amendment: whoever confirmed an earlier version is asked again. */
  confirmAgain: v.optional(v.boolean()),
});
export type DraftFields = v.InferOutput<typeof draftFields>;

export const postCommandName = v.picklist(COMMAND_NAMES);
export type PostCommandName = v.InferOutput<typeof postCommandName>;

/** What an amendment may change of a post. */
const amendedText = v.object({
  title: v.string(),
  column: columnKey,
  markdown: v.string(),
  requiredReading: v.nullable(v.object({ dueAt: instant })),
  officialAnswer: v.optional(v.nullable(officialAnswer)),
});

export const workView = v.object({
  ...draftFields.entries,
  ...deskEntries(COMMAND_NAMES),
  postId: id,
  columnTitle: v.string(),
  authorName: v.string(),
  status: postStatus,
  /** Until when it stands at the top of the feed; null or missing: it does not. */
  pinnedUntil: v.optional(v.nullable(instant)),
  /** 官方答复 as readers will see it; null without one. */
  answerBody: v.nullable(richText),
  /** Somebody has agreed to exactly these words: they do not change. */
  isAgreed: v.boolean(),
  /** Of an amendment: the post, and its text as readers have it. */
  amends: v.nullable(v.object({ postId: id, before: amendedText })),
  /** Of a published 必读: the assignment under which it is confirmed now. */
  receiptsOf: v.nullable(id),
  /** Of a published post: the amendment that is under way. */
  amendment: v.nullable(v.object({ postId: id, status: postStatus })),
  /** The caller may begin an amendment, or go on with it. */
  mayAmend: v.boolean(),
  /** Of the text that readers have. */
  signed: signature,
});
export type WorkView = v.InferOutput<typeof workView>;

/** After a step: whom the post reaches has not changed, and is not counted again. */
const movedView = v.omit(workView, ['reach']);

export const openWork = endpoint({
  fn: 'feed',
  action: 'openWork',
  kind: 'query',
  summary: '打开一份稿件：内容、状态、会到达多少人、我现在能做什么',
  allow: PREPARING,
  input: v.object({ postId: id }),
  output: workView,
});

export const reach = endpoint({
  fn: 'feed',
  action: 'reach',
  kind: 'query',
  summary: '这些单元一共有多少支部、多少党员',
  allow: PREPARING,
  input: v.object({ scope: draftFields.entries.scope }),
  output: v.object({ units: count, members: count }),
});

export const saveDraft = endpoint({
  fn: 'feed',
  action: 'saveDraft',
  kind: 'command',
  summary: '保存草稿；postId 由写的人先取好，重发不会多出一份；别人刚改过的不会被盖掉',
  allow: EDITORS,
  input: v.object({
    postId: givenId,
    /** The revision that the writer changed; null for a new post. If the stored revision differs, saving is refused. */
    seenRevision: v.nullable(count),
    ...draftFields.entries,
  }),
  output: workView,
  errors: ['NOT_EDITABLE', 'COLUMN_CLOSED', 'DUE_DATE_PASSED', 'EXPIRES_TOO_EARLY', 'PICTURE_NOT_ALLOWED'],
});

export const startAmendment = endpoint({
  fn: 'feed',
  action: 'startAmendment',
  kind: 'command',
  summary: '更正一条已发布的信息：得到一份照原文的草稿，和新稿一样送审，通过以后才换下原文；已经在更正的，得到那一份',
  allow: EDITORS,
  input: v.object({ postId: id }),
  output: workView,
  errors: ['WRONG_STATE'],
});

export const previewBody = endpoint({
  fn: 'feed',
  action: 'previewBody',
  kind: 'query',
  summary: '预览正文',
  // Those who sign off have to see what readers will see, so they may preview too.
  allow: PREPARING,
  input: v.object({ markdown: optionalText(20_000) }),
  output: v.object({ body: richText, addresses: fileAddresses }),
  errors: ['PICTURE_NOT_ALLOWED'],
});

export const ticketPostFile = endpoint({
  fn: 'feed',
  action: 'ticketPostFile',
  kind: 'command',
  summary: '上传信息或公开事项里一个文件（图片、视频、音频、文档）的许可',
  allow: EDITORS,
  input: v.object({
    /** The unit in whose name the text will appear. */
    unitId: id,
    ending: v.picklist(Object.values(MEDIA_ENDINGS).flat()),
  }),
  output: uploadTicket,
});

export const movePost = endpoint({
  fn: 'feed',
  action: 'movePost',
  kind: 'command',
  summary: '送审、退回、报审签、发布、审签、撤回，更正也一样；超出一个支部的信息须经审签（含保密审查）',
  allow: PREPARING,
  input: v.object({
    postId: id,
    /**
     * The revision that the caller has read: if the post has changed since, the command is refused. Without it the
     * command applies to the present revision.
     */
    seenRevision: v.optional(count),
    looked,
    command: v.variant('name', [
      ...passingCommands,
      /** Passes it, and it is published when its time has come. */
      v.object({ name: v.literal('schedule') }),
      v.object({ name: v.literal('signOff'), checked: checkedItems }),
      v.object({ name: v.literal('signSchedule'), checked: checkedItems }),
      v.object({ name: v.literal('amend') }),
      v.object({ name: v.literal('signAmendment'), checked: checkedItems }),
      v.object({ name: v.literal('pin'), until: instant }),
      v.object({ name: v.literal('unpin') }),
      v.object({ name: v.literal('archive') }),
      v.object({ name: v.literal('withdraw'), reason: text(200) }),
    ]),
  }),
  output: movedView,
  errors: [
    'WRONG_STATE',
    'SIGN_OFF_NEEDED',
    'DUE_DATE_PASSED',
    'EXPIRES_TOO_EARLY',
    'TIME_PASSED',
    'NOTHING_TO_CORRECT',
    'CHECKLIST_OPEN',
    ...CHECK_REFUSALS,
    'PICTURE_NOT_ALLOWED',
  ],
});
export type PostCommand = v.InferOutput<typeof movePost.input>['command'];

/**
 * Posts whose time has come are published, those whose time is over leave the feed; results of picture checks that were
 * about nothing of ours are forgotten.
 */
export const keepTime = endpoint({
  fn: 'feed',
  action: 'timer:keepTime',
  kind: 'command',
  summary: '到了时间的稿件发布，到期的下线；不再是审签时的内容、单元已经撤了的，退回；对不上的图片检查结果一天以后删去',
  allow: 'timer',
  input: nothing,
  output: v.object({ released: count, returned: count, archived: count, forgotten: count }),
});

/** The number of posts in each list, for the tabs of the publishing page; of a queue at most 100. */
export const countWork = endpoint({
  fn: 'feed',
  action: 'countWork',
  kind: 'query',
  summary: '各状态的稿件数，和等我审的、退回给我的篇数',
  allow: PREPARING,
  input: nothing,
  output: v.strictObject(v.entriesFromList(workList.options, count)),
});

/** WeChat's message about a picture in any text; see docs/deploy.md. What it does not understand it takes and forgets. */
export const takePictureResult = endpoint({
  fn: 'feed',
  action: 'message:wxa_media_check',
  kind: 'command',
  summary: '微信推送：一张图片的内容安全检查有了结果；只有微信自己送得来',
  allow: 'timer',
  input: v.unknown(),
  output: nothing,
});
